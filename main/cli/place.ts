import type { Span } from '#core/text/span.ts';
import { Refused, usage } from './refused.ts';
import type { Session } from './session.ts';
import type { Option } from './verb.ts';

/** How a passage of an article is said on the command line. */
export const PLACE = {
  words: { value: 'WORDS', help: 'the exact words, as the article has them' },
  occurrence: { value: 'N', help: 'which of several such places, counted from 1' },
  span: { value: 'START:END', help: 'instead of words: offsets in UTF-16 code units, the end not included' },
} as const satisfies Record<string, Option>;

interface Said {
  readonly words: string | undefined;
  readonly occurrence: string | undefined;
  readonly span: string | undefined;
}

/** The passage that was said. Throws `no-such-words`, and `ambiguous` where the words stand more than once. */
export async function placeIn(
  session: Session,
  articleId: number,
  { words, occurrence, span }: Said,
): Promise<Span> {
  if ((words === undefined) === (span === undefined)) throw usage('Give either --words or --span.');
  if (span !== undefined) {
    const offsets = /^(\d+):(\d+)$/.exec(span);
    if (!offsets || occurrence !== undefined)
      throw usage('A span is written --span START:END, without --occurrence.');
    return { start: Number(offsets[1]), end: Number(offsets[2]) };
  }
  const asked = occurrence === undefined ? null : Number(occurrence);
  if (!words) throw usage('--words is empty.');
  if (asked !== null && !(Number.isInteger(asked) && asked > 0))
    throw usage(`--occurrence counts from 1; “${occurrence!}” is no count.`);
  const { text } = await session.ask('articles.text', { id: articleId });
  const starts = occurrences(text, words);
  const start = starts[(asked ?? 1) - 1];
  const detail = { articleId, occurrences: starts.length };
  if (starts.length === 0) {
    throw new Refused(
      'no-such-words',
      `These words do not stand in article ${articleId}. Copy them from it, with its own quotation marks.`,
      detail,
    );
  }
  if (start === undefined) {
    throw new Refused(
      'no-such-words',
      `These words stand in article ${articleId} only ${times(starts.length)}.`,
      detail,
    );
  }
  if (asked === null && starts.length > 1) {
    throw new Refused(
      'ambiguous',
      `These words stand in article ${articleId} ${times(starts.length)}. Say which with --occurrence.`,
      detail,
    );
  }
  return { start, end: start + words.length };
}

/** Where `words` start in `text`; places do not overlap. */
function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
