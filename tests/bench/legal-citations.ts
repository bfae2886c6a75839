import { findCitations } from '#core/citations/find.ts';
import { rounds, share, type Benchmark, type Figure } from './benchmark.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 7;

const TEXTS: readonly [what: string, piece: string][] = [
  [
    '1 MB of a brief, a citation a line',
    'In Marlow v. Quill, 410 U.S. 113, 120 (1973), it held so; 18 U.S.C. § 1001(a)(1). Id. at 5. See Compl. ¶ 12; Dkt. 252 ¶ 12.\n',
  ],
  [
    '1 MB of prose without any',
    'The ferry left the harbour at nine, and the council, which had met on 12 March, said nothing of it to the press.\n',
  ],
  ['1 MB of marks alone', '1 U.S. § ( Id. '],
];

/** Legal citations in long texts, beside the words of the same text. */
export const legalCitations: Benchmark = {
  name: 'legal citations',
  async run() {
    const figures: Figure[] = [];
    const notes: string[] = [];
    for (const [what, piece] of TEXTS) {
      const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
      const found = await rounds(ROUNDS, () => findCitations(text));
      const words = await rounds(ROUNDS, () => text.match(/\S+/g));
      figures.push({
        what,
        ms: share(found, 0.5),
        bound: 'its words by a regular expression',
        boundMs: share(words, 0.5),
      });
      notes.push(`${what}: ${findCitations(text).length.toLocaleString('en')} citations`);
    }
    return { figures, notes };
  },
};
