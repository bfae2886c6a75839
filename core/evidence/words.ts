import { counted } from '../brief/words.ts';
import type { Pack, PackResult, PackSource } from './pack.ts';

/** The English words of the pack's own files, which are part of its contents, as those of a brief are. */

export const FOLDERS = {
  brief: 'brief',
  report: 'verification',
  sources: 'sources',
  history: 'history',
} as const;

export function resultWords(result: PackResult): string {
  switch (result.kind) {
    case 'same':
      return 'Word for word';
    case 'differs':
      return `Differs: the quote has “${result.expected}”, the article “${result.found}”`;
    case 'altered':
      return result.reason === null
        ? `Word for word in the article; printed with lawful alterations: “${result.printed}”`
        : `Printed otherwise: “${result.printed}”. Signed off by the reporter: ${result.reason}`;
  }
}

/** `2025-01-10T09:00:00.000Z` → `2025-01-10 09:00:00 UTC`. */
export function instantWords(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

export function placeWords({
  paragraph,
  lastParagraph,
}: Pick<Pack['quotes'][number], 'paragraph' | 'lastParagraph'>): string {
  if (paragraph === null) return 'place not counted';
  return lastParagraph === null || lastParagraph === paragraph
    ? `¶ ${paragraph}`
    : `¶¶ ${paragraph}–${lastParagraph}`;
}

/** What the pack holds of a source, and what it cannot hold. */
export function keptWords({ text, sha256, file, touched }: PackSource): string {
  if (text === null)
    return 'This source is withheld: its text, title, outlet, writer, date, address, file and hashes are not part of this edition.';
  if (touched)
    return 'The text as the program read it, with names replaced. Its hash and that of the imported file are left out: with them, names could be tried until one fits.';
  const read = 'The text as the program read it.';
  if (file.sha256 === null) return `${read} It was pasted or typed in, so there was no file.`;
  return file.sha256 === sha256
    ? `${read} It is, byte for byte, the file that was imported.`
    : `${read} The imported file itself is not kept in the matter, so it is not in this pack; the SHA-256 given here is that of its bytes when it was imported, by which a copy of it can be recognised.`;
}

/** What the pack is and how it is checked, for a lawyer. */
export function readme(pack: Pack, briefs: readonly string[]): string {
  const { quotes, sources, claims, instead } = pack;
  const same = quotes.filter(({ result }) => result.kind === 'same').length;
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
    `  ${FOLDERS.sources}/       the text of each source as it was read, and sources.html, which says what is known of each`,
    `  ${FOLDERS.history}/       what was done to each cited claim, and when`,
    '  manifest.txt   every file with its size and SHA-256 (manifest.json says the same to programs)',
    '  SHA256SUMS     the same for `sha256sum -c SHA256SUMS`, run in this folder',
    '',
    'What was found',
    '',
    `  ${counted(quotes.length, 'quotation')}, of which ${same} word for word in ${quotes.length === 1 ? 'its' : 'their'} source`,
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
    'reporter has it. Imported files themselves are not kept by the program; sources.html says of each source which file',
    'it was, and the SHA-256 of its bytes. Steps that the reporter took back are not in the history, and the reporter’s',
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
