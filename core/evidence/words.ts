import { counted } from '../brief/words.ts';
import { PRINTED_RESULTS, type PrintedResult } from '../brief/checked.ts';
import type { Pack, PackSource } from './pack.ts';

/** The English words of the pack's own files, which are part of its contents, as those of a brief are. */

export const FOLDERS = {
  brief: 'brief',
  report: 'verification',
  sources: 'sources',
  history: 'history',
} as const;

/** How many quotations came out how: “12 word for word, 1 signed off”. */
export function countedResults(quotes: Pack['quotes']): string {
  const counts = Map.groupBy(quotes, ({ result }) => result);
  const parts = PRINTED_RESULTS.flatMap((result) => {
    const own = counts.get(result);
    return own ? [`${own.length} ${COUNTED_RESULTS[result]}`] : [];
  });
  return parts.join(', ') || 'none';
}

const COUNTED_RESULTS: Readonly<Record<PrintedResult, string>> = {
  identical: 'word for word in the source',
  typographic: 'word for word but for typography',
  part: 'a part of the words, word for word',
  lawful: 'altered as marked, by brackets and ellipses alone',
  'signed off': 'different from the source and signed off by the reporter, with a reason',
  differs: 'different from the source',
};

/** `2025-01-10T09:00:00.000Z` → `2025-01-10 09:00:00 UTC`. */
export function instantWords(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

export function placeWords({
  page,
  paragraph,
  lastParagraph,
}: Pick<Pack['quotes'][number], 'page' | 'paragraph' | 'lastParagraph'>): string {
  const counted = paragraph === null ? null : paragraphWords(paragraph, lastParagraph);
  return [page, counted].filter((part) => part !== null).join(', ') || 'place not counted';
}

function paragraphWords(paragraph: number, lastParagraph: number | null): string {
  return lastParagraph === null || lastParagraph === paragraph
    ? `¶ ${paragraph}`
    : `¶¶ ${paragraph}–${lastParagraph}`;
}

/** What the pack holds of a source, and what it cannot hold. */
export function keptWords({ text, file, touched, original }: PackSource): string {
  if (text === null)
    return 'This source is withheld: its text, title, outlet, writer, date, address, file and hashes are not part of this edition.';
  if (touched)
    return 'The text as the program read it, with names replaced. Its hash and that of the imported file are left out: with them, names could be tried until one fits.';
  const read = 'The text as the program read it.';
  if (file.sha256 === null) return `${read} It was pasted or typed in, so there was no file.`;
  const known = 'the SHA-256 given here is that of its bytes, by which a copy of it can be recognised.';
  switch (original.kind) {
    case 'same':
      return `${read} It is, byte for byte, the file that was imported.`;
    case 'there':
      return `${read} The file that was imported lies beside it, byte for byte.`;
    case 'part':
      return `${read} The imported file holds other texts too, so it is not in this pack; ${known}`;
    case 'too large':
      return `${read} The imported file is too large for this pack; it can be saved by itself, and ${known}`;
    case 'redacted':
      return `${read} The imported file is not in this edition, since it cannot be shown that nobody who is hidden is named in it; ${known}`;
    case 'none':
    case 'not kept':
      return `${read} The imported file itself is not kept in the matter, so it is not in this pack; ${known}`;
  }
}

/** What the pack is and how it is checked, for a lawyer. */
export function readme(pack: Pack, briefs: readonly string[]): string {
  const { quotes, sources, claims, instead } = pack;
  const lines = [
    `EVIDENCE PACK: ${pack.title}`,
    `Matter: ${pack.matter}`,
    `Made: ${instantWords(pack.made)}, by Pincite ${pack.version}`,
    '',
    'What this is',
    '',
    'A brief, and what it rests on: every quotation in it was compared, letter by letter, with the text that the reporter',
    'collected, at the moment when this pack was made. Nothing here needs the program that made it.',
    '',
    `  ${FOLDERS.brief}/         the brief (${briefs.join(', ')})`,
    `  ${FOLDERS.report}/  each quotation, its place, its source's SHA-256 and the result (report.html; the same as CSV and JSON)`,
    `  ${FOLDERS.sources}/       each source: its text as it was read, beside it the file that was imported where that is kept, and`,
    '                 sources.html, which says what is known of each',
    `  ${FOLDERS.history}/       what was done to each cited claim, and when`,
    '  manifest.txt   every file with its size and SHA-256 (manifest.json says the same to programs)',
    '  SHA256SUMS     the same for `sha256sum -c SHA256SUMS`, run in this folder',
    '',
    'What was found',
    '',
    `  ${counted(quotes.length, 'quotation')}: ${countedResults(quotes)}`,
    `  ${counted(sources.length, 'source')}, ${counted(claims.length, 'claim')}`,
    '',
    'How to check a quotation by hand',
    '',
    'Look up its number in the report, open the source of that number, and search for the words. Paragraphs are counted',
    'without what is no part of the article, such as menus and related links.',
    '',
    'What this does not show',
    '',
    'That a source is true, or that the text is what was once published: only that the brief quotes the text as the',
    'reporter has it. Where an imported file is not in this pack, sources.html says so, and gives the SHA-256 of its bytes.',
    'Steps that the reporter took back are not in the history, and the reporter’s',
    'own notes are in no part of this pack.',
  ];
  if (instead !== null)
    lines.push(
      '',
      'This edition is redacted',
      '',
      `People and sources are not named in it: ${instead.join(', ')} ${instead.length === 1 ? 'stands' : 'stand'} for them, each for the same one`,
      'throughout. The quotations were compared before names were replaced. Hashes of texts in which names were replaced,',
      'places counted in letters, the ids of the matter and the dates of withheld sources are left out on purpose. The words',
      'of a withheld source that the brief quotes are still quoted: where they were published, they can be found by searching.',
    );
  return `${lines.join('\n')}\n`;
}
