import { cutWarnings, type CutWarning } from '#core/quotations/wordings/warnings.ts';
import type { Span } from '#core/text/span.ts';

/** A word right beside a passage that may turn its meaning, with the article's words there. */
export interface Cut {
  readonly kind: CutWarning['kind'];
  readonly word: string;
  /** The article's words there, on one line: from the word on, or up to and with it. */
  readonly words: string;
  /** Whether a quotation mark stands between: then the word is the article's own, not the speaker's. */
  readonly outside: boolean;
}

/** How much of the article is shown beside a passage, in UTF-16 code units. */
const LONGEST = 90;

/** “…,” but she went home: the article turns to something else, the quotation stays what it was. */
const CONTRASTS: ReadonlySet<string> = new Set(['but', 'although', 'though', 'however']);

/** What stands right before and after a passage of an article and may turn its meaning, in order of place. */
export function cutsOf(text: string, span: Span): Cut[] {
  return cutWarnings(text, span, text.slice(span.start, span.end)).flatMap(({ kind, start, end, word }) => {
    const ahead = kind !== 'starts after';
    const outside = MARK.test(ahead ? text.slice(span.end, start) : text.slice(end, span.start));
    if (outside && CONTRASTS.has(word.toLowerCase())) return [];
    const words = ahead
      ? firstOf(text.slice(start, start + 4 * LONGEST), outside)
      : lastOf(text.slice(Math.max(0, end - 4 * LONGEST), end));
    return [{ kind, word, words, outside }];
  });
}

const MARK = /["“”‘«»„]|(?<!\p{L})['’]|['’](?!\p{L})/u;

/** To the end of the sentence, or to the next quotation in it, as far as there is room. */
function firstOf(text: string, outside: boolean): string {
  const stop = text.search(
    outside ? /[.!?;](?=\s|$)|\n\s*\n|["“‘«„]/u : /[.!?;](?=[”’"'»)\]]*(?:\s|$))|\n\s*\n/u,
  );
  const whole = oneLine(stop === -1 ? text : text.slice(0, stop)).replace(/[,:]$/, '');
  if (whole.length <= LONGEST) return whole;
  const space = whole.lastIndexOf(' ', LONGEST);
  return `${whole.slice(0, space > 0 ? space : LONGEST).toWellFormed()}…`;
}

/** From the beginning of the sentence, as far as there is room. */
function lastOf(text: string): string {
  const sentence = text.split(/[.!?;][”’"'»)\]]*\s+|\n\s*\n/u).at(-1)!;
  const whole = oneLine(sentence);
  if (whole.length <= LONGEST) return whole;
  const space = whole.indexOf(' ', whole.length - LONGEST);
  return `…${whole.slice(space > 0 ? space + 1 : -LONGEST).toWellFormed()}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
