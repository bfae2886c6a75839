import { SAYING } from './saying.ts';
import type { Attribution, QuotedWords } from '../quotation.ts';

export interface Piece {
  readonly words: QuotedWords;
  readonly attribution: Attribution | null;
  readonly spoken: boolean;
}

/** The longest phrase between two pieces of one utterance: he said, after a long name and a clause of circumstance. */
const WIDEST_GAP = 220;

/**
 * For each piece the index of the first piece of its utterance. “…,” he said, “…” is one, also where the second begins a
 * sentence (“…,” he said. “…”); so are the fragments of one sentence that the same words attribute.
 */
export function utterancesOf(text: string, pieces: readonly Piece[]): number[] {
  const firsts = pieces.map((_, i) => i);
  let last = -1;
  for (const [i, piece] of pieces.entries()) {
    if (piece.words.depth > 0 || !piece.spoken) continue;
    if (last >= 0 && continues(text, pieces[last]!, piece)) firsts[i] = firsts[last]!;
    last = i;
  }
  return firsts;
}

function continues(text: string, a: Piece, b: Piece): boolean {
  if (b.words.start - a.words.end > WIDEST_GAP || a.words.marks === 'block' || b.words.marks === 'block')
    return false;
  const gap = text.slice(a.words.end, b.words.start);
  if (gap.includes('\n')) return false;
  const ended =
    /[.!?]["”’']{0,2}\s/.test(`${text.slice(a.words.end - 1, a.words.end)}${gap.slice(0, 2)} `) &&
    !SAYING.test(gap);
  if (a.attribution?.verb && b.attribution?.verb && a.attribution.verb.start === b.attribution.verb.start)
    return true;
  if (/;[^;]*$/.test(gap) && SAYING.test(gap)) return false;
  const stop = /[.!?]\s+["“‘'«`]*$/.test(gap);
  const sentenceEnds = (gap.match(/[^.\s]{3,}[.!?]["”’']?\s/g) ?? []).length;
  // “…,” he said. “…”: one sentence of attribution between, then the same turn goes on.
  if (stop)
    return (
      sentenceEnds <= 1 &&
      !ended &&
      /[,!?—-]$/.test(text.slice(a.words.end - 1, a.words.end)) &&
      SAYING.test(gap)
    );
  if (sentenceEnds > 0 || ended) return false;
  if (SAYING.test(gap) && /[,:]\s*["“‘'«`]*$/.test(gap)) return sameSpeaker(a, b) !== false;
  return sameSpeaker(a, b) === true;
}

/** `null` where the text names none for one of them. */
function sameSpeaker(a: Piece, b: Piece): boolean | null {
  const one = a.attribution?.speaker;
  const other = b.attribution?.speaker;
  if (!one || !other) return null;
  return one.start === other.start || one.text === other.text;
}
