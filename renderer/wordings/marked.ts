import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

/** A stretch of another wording: as here, only there, or only here. */
export interface Part {
  readonly text: string;
  readonly change: 'same' | 'inserted' | 'struck';
  readonly kind: DifferenceKind | null;
}

/**
 * The words `there`, with what they lack of `here` struck and what they add inserted, as an editor marks a proof.
 * Differences of typography alone are left as they are printed there: they are no change of words.
 */
export function markedWords(
  here: string,
  there: string,
  differences: readonly { readonly kind: DifferenceKind; readonly a: Span; readonly b: Span }[],
): Part[] {
  const inOrder = differences
    .filter((one) => one.kind !== 'typography')
    .sort((x, y) => x.b.start - y.b.start || x.a.start - y.a.start);
  const parts: Part[] = [];
  const add = (text: string, change: Part['change'], kind: DifferenceKind | null) => {
    if (text !== '') parts.push({ text, change, kind });
  };
  let at = 0;
  for (const { kind, a, b } of inOrder) {
    add(there.slice(at, b.start), 'same', null);
    add(here.slice(a.start, a.end), 'struck', kind);
    add(there.slice(b.start, b.end), 'inserted', kind);
    at = b.end;
  }
  add(there.slice(at), 'same', null);
  return parts;
}

/** A stretch that is the same is shown from either end only, where it is longer than both and a little more. */
const SHOWN = 48;

/**
 * The parts with long stretches of the same words cut in the middle, so that the differences of a long quotation are
 * found at a glance; `cut` stands where something was left out.
 */
export function atAGlance(parts: readonly Part[]): (Part | 'cut')[] {
  return parts.flatMap((part): (Part | 'cut')[] => {
    const { text, change } = part;
    if (change !== 'same' || text.length < 3 * SHOWN) return [part];
    const until = text.lastIndexOf(' ', SHOWN);
    const from = text.indexOf(' ', text.length - SHOWN);
    const head = { ...part, text: text.slice(0, until > 0 ? until : SHOWN).toWellFormed() };
    const tail = { ...part, text: text.slice(from > 0 ? from : -SHOWN).toWellFormed() };
    return [head, 'cut', tail];
  });
}
