import { createElement, Fragment, type ReactNode } from 'react';
import type { Phrase as Pieces } from '#core/words/phrase.ts';

/** A sentence of the catalogue with elements in its gaps. */
export function Phrase({ of }: { of: Pieces<ReactNode> }) {
  return createElement(Fragment, null, ...of);
}
