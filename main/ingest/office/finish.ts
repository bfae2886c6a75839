import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { Source, SourceWarning } from '#core/intake/source.ts';
import type { FurnitureProposal } from '#core/intake/proposals.ts';
import type { Page } from '#core/text/pages.ts';
import type { Span } from '#core/text/span.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import type { Met } from '../reader.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Tallies } from './asked.ts';
import { type Properties, proposalsOf } from './properties.ts';

/** A document as it was read. */
export interface Told {
  readonly format: Extract<SourceFormat, 'docx' | 'odt' | 'rtf'>;
  readonly text: string;
  readonly pages: readonly Page[];
  readonly furniture: readonly FurnitureProposal[];
  readonly title: Span | null;
  readonly properties: Properties;
  readonly tallies: Tallies;
  /** Whether comments are in the text. */
  readonly commented: boolean;
  readonly encoding: string | null;
}

export function sourceOf(told: Told, fileName: string): Source {
  const { format, text, pages, furniture, encoding } = told;
  const proposals = proposalsOf(text, told.title, told.properties, fileName);
  return { format, part: null, text, encoding, pages, proposals, furniture, warnings: warningsOf(told) };
}

function warningsOf({ tallies, commented, text, pages }: Told): SourceWarning[] {
  const lost = text.split('\ufffd').length - 1;
  const counts: readonly (readonly [SourceWarning['code'], number])[] = [
    ['tracked changes', tallies.tracked],
    ['comments left out', commented ? 0 : tallies.comments],
    ['hidden words', tallies.hidden],
    ['attachments', tallies.chunks.length],
    ['words elsewhere', tallies.elsewhere],
    ['characters lost', lost],
  ];
  const damaged = tallies.damaged.map((detail) => ({ code: 'damaged file' as const, detail, pages: [] }));
  const warnings: SourceWarning[] = counts.flatMap(([code, count]) =>
    count === 0 ? [] : [{ code, detail: String(count), pages: [] }],
  );
  if (pages.length > 0) warnings.push({ code: 'pages as last laid out', detail: '', pages: [] });
  return [...damaged, ...warnings];
}

/** A running foot that is only the number of whichever page was saved last: the pages have their labels. */
export function isPageNumber(words: string): boolean {
  return /^[\s\d.–—|-]{0,6}$/.test(words);
}

/** Reads a document, or says why it cannot be read: nothing that a file holds makes this throw. */
export function attempt(read: () => readonly Met[]): readonly Met[] {
  try {
    return read();
  } catch (error) {
    // Elements nested so deep that they cannot be walked are no document that a word processor made.
    const refusal: Refusal | null =
      error instanceof Unreadable
        ? refuse(error.problem, error.detail)
        : error instanceof RangeError
          ? refuse('damaged')
          : null;
    if (!refusal) throw error;
    return [{ kind: 'refused', part: null, refusal }];
  }
}
