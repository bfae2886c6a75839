import { isBare, turnMark, type TurnMark } from '#core/intake/transcript/marks.ts';
import { linesOf, type Line } from '#core/text/paragraphs.ts';
import type { Span } from '#core/text/span.ts';
import type { Attribution, Phrase } from '../quotation.ts';

/** What one voice says in a record of speech, from its mark to the next, and whose it is. */
export interface Turn extends Span {
  readonly attribution: Attribution;
}

/** A text with fewer turns than this, or with fewer among its lines, is no record of speech. */
const FEWEST = 6;
const LEAST_SHARE = 0.15;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|van|von|la)){1,4}`;
const SWORN = new RegExp(
  String.raw`^(${NAME}),(?=[^\n]{0,200}\b(?:sworn|affirmed|called|SWORN|AFFIRMED|CALLED)\b)`,
  'u',
);
const DEPOSED = new RegExp(
  String.raw`\b(?:DEPOSITION|Deposition|EXAMINATION|INTERVIEW|Interview) (?:OF|of|with|WITH)(?::?\s+)(${NAME})`,
  'u',
);
const JUDGE = new RegExp(String.raw`\b(?:HON(?:ORABLE|\.)?|Hon(?:orable|\.)?|JUDGE|Judge)\s+(${NAME})`, 'u');
/** Where a record says who is there. */
const FIRST_LINES = 160;
/** A name with a colon, as subtitles and interviews give voices. */
const VOICE = /^(\p{Lu}[\p{L}\p{M}\d'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}\d'’.-]*){0,3}):\s+(?=\S)/u;

/** The turn of speech that holds a passage, by the marks of a transcript; `null` where it is in none, or in several. */
export function turnAt(turns: readonly Turn[], passage: Span): Turn | null {
  const turn = turns.findLast(({ start }) => start <= passage.start);
  return turn && passage.end <= turn.end ? turn : null;
}

/** The turns of a text that is a record of speech, in order; none in any other text. */
export function turnsOf(text: string): Turn[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const bare = isBare(lines.map((line) => line.text.trimStart()));
  const marked = markedLines(lines, (line) => turnMark(line, bare));
  if (isRecord(marked, lines.length)) return turns(text, lines, marked);
  const voiced = markedLines(lines, voiceMark);
  const often = new Map<string, number>();
  for (const { mark } of voiced) often.set(mark.label, (often.get(mark.label) ?? 0) + 1);
  const known = voiced.filter(({ mark }) => often.get(mark.label)! > 1);
  return isRecord(known, lines.length) ? turns(text, lines, known) : [];
}

interface Marked {
  readonly line: Line;
  /** Where its words start in the text. */
  readonly at: number;
  readonly mark: TurnMark;
}

function markedLines(lines: readonly Line[], read: (line: string) => TurnMark | null): Marked[] {
  return lines.flatMap((line) => {
    const words = line.text.trimStart();
    const mark = read(words);
    return mark ? [{ line, at: line.end - words.length, mark }] : [];
  });
}

function voiceMark(line: string): TurnMark | null {
  const found = VOICE.exec(line.slice(0, 80));
  return found && { kind: 'speaker', label: found[1]!, at: 0, length: found[0].length };
}

function isRecord(marked: readonly Marked[], lines: number): boolean {
  const speaking = marked.filter(({ mark }) => isSpeech(mark));
  const voices = new Set(speaking.map(({ mark }) => mark.label));
  return speaking.length >= FEWEST && voices.size > 1 && speaking.length >= lines * LEAST_SHARE;
}

function isSpeech({ kind }: TurnMark): boolean {
  return kind === 'question' || kind === 'answer' || kind === 'speaker';
}

function turns(text: string, lines: readonly Line[], marked: readonly Marked[]): Turn[] {
  const first = lines.slice(0, FIRST_LINES);
  const judge = namedIn(first, JUDGE);
  const fullNames = new Map<string, Phrase | null>();
  let witness = namedIn(first, DEPOSED);
  let examiner: Phrase | null = null;
  let next = 0;
  const found: Turn[] = [];
  for (const [i, { at, mark }] of marked.entries()) {
    for (; next < lines.length && lines[next]!.start <= at; next += 1) {
      const sworn = SWORN.exec(lines[next]!.text.trimStart());
      if (sworn) witness = phraseIn(lines[next]!, sworn[1]!);
    }
    const speaker: Phrase = { start: at + mark.at, end: at + mark.at + mark.label.length, text: mark.label };
    if (mark.kind === 'examiner') examiner = speaker;
    if (!isSpeech(mark)) continue;
    const source = mark.kind === 'question' ? examiner : mark.kind === 'answer' ? witness : null;
    const called = mark.kind === 'speaker' ? speaker : source;
    const who = whoIs(called, { judge, witness, first, fullNames }) ?? source;
    const end = marked[i + 1]?.at ?? text.length;
    const reason = who ?? speaker;
    found.push({
      start: at,
      end: at + text.slice(at, end).trimEnd().length,
      attribution: {
        speaker,
        who,
        verb: null,
        reportedVia: null,
        reason: { start: reason.start, end: reason.end },
      },
    });
  }
  return found;
}

interface Present {
  readonly judge: Phrase | null;
  readonly witness: Phrase | null;
  readonly first: readonly Line[];
  readonly fullNames: Map<string, Phrase | null>;
}

/** The fullest name that the record gives to a voice. */
function whoIs(called: Phrase | null, { judge, witness, first, fullNames }: Present): Phrase | null {
  if (!called) return null;
  if (/^THE COURT$/i.test(called.text)) return judge;
  if (/^THE (?:WITNESS|DEPONENT)$/i.test(called.text)) return witness;
  const surname = /^(?:MR|MS|MRS|MISS|DR|JUDGE)\.?\s+(?:.*\s)?(\S+)$/i.exec(called.text)?.[1];
  if (surname === undefined) return null;
  const known = fullNames.get(surname);
  if (known !== undefined) return known;
  const full = namedIn(first, fullNameOf(surname));
  fullNames.set(surname, full);
  return full;
}

function fullNameOf(surname: string): RegExp {
  const small = surname[0]! + surname.slice(1).toLowerCase();
  const either = [surname, small].map((one) => one.replaceAll(/[^\p{L}\p{M}]/gu, '\\$&')).join('|');
  return new RegExp(
    String.raw`(?<![\p{L}.])((?!(?:MR|MS|MRS|MISS|DR|BY|AND|Mr|Ms|Mrs|Miss|Dr|By|And)\b)\p{Lu}[\p{L}\p{M}'’-]+\.?\s+(?:\p{Lu}[\p{L}\p{M}'’-]*\.?\s+){0,2}(?:${either}))(?![\p{L}-])`,
    'u',
  );
}

function namedIn(lines: readonly Line[], name: RegExp): Phrase | null {
  for (const [i, line] of lines.entries()) {
    const after = lines[i + 1];
    const found = name.exec(line.text);
    if (found) return phraseIn(line, found[1]!);
    // A title page has "DEPOSITION OF" and the name one below the other.
    const below =
      after && /\b(?:OF|of)\s*$/.test(line.text)
        ? name.exec(`${line.text.trim()} ${after.text.trim()}`)
        : null;
    if (below && after!.text.includes(below[1]!)) return phraseIn(after!, below[1]!);
  }
  return null;
}

function phraseIn(line: Line, words: string): Phrase {
  const start = line.start + line.text.indexOf(words);
  return { start, end: start + words.length, text: words };
}
