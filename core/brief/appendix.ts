import { noteText } from './cite.ts';
import type { CheckedQuote } from './checked.ts';
import { type BriefContent, type BriefQuote, quotesOf } from './content.ts';
import type { Block, Run } from './document.ts';
import { plainLine } from './plain.ts';
import { placeOf } from './statements.ts';
import { CHANGED_WORDS, RESULT_WORDS, VERIFICATION, VERIFICATION_HEAD } from './words.ts';

/** A line of hexadecimal digits, of which a SHA-256 has four. */
const DIGITS_A_LINE = 16;

/** The appendix: each quotation that the brief prints, its place, the SHA-256 of its article, and the result. */
export function appendixBlocks(content: BriefContent): Block[] {
  const { checked, sources } = content;
  if (checked.length === 0) return [];
  const quotes = new Map(
    [...content.cited, ...content.entries.flatMap(quotesOf)].map((quote) => [quote.id, quote]),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  // What several items print alike is told once.
  const once = new Map(
    checked.map((one) => [`${one.quoteId} ${one.result} ${one.reason ?? ''} ${one.printed}`, one]),
  );
  const rowOf = (one: CheckedQuote): Run[][] => {
    const quote: BriefQuote = quotes.get(one.quoteId)!;
    const source = byId.get(quote.articleId)!;
    const place = noteText([{ source: { ...source, url: null }, places: [placeOf(quote)] }]);
    return [
      [{ kind: 'text', text: `“${plainLine(one.printed)}”` }],
      place,
      digits(plainLine(source.sha256)),
      [{ kind: 'text', text: resultOf(one) }],
    ];
  };
  return [
    { kind: 'heading', level: 1, text: VERIFICATION },
    {
      kind: 'table',
      caption: null,
      shares: [0.34, 0.26, 0.18, 0.22],
      head: VERIFICATION_HEAD,
      rows: [...once.values()].map(rowOf),
    },
  ];
}

/** What came of comparing a quotation, in a sentence. */
export function resultOf({ result, differences, departs, reason }: CheckedQuote): string {
  const changes = departs
    ? [{ quoted: departs.found, printed: departs.expected }]
    : differences.map(({ quoted, printed }) => ({ quoted, printed }));
  const what = changes.map(({ quoted, printed }) => CHANGED_WORDS(plainLine(quoted), plainLine(printed)));
  return RESULT_WORDS[result](what.join('; '), plainLine(reason ?? ''));
}

function digits(hash: string): Run[] {
  const lines = hash.match(new RegExp(`.{1,${DIGITS_A_LINE}}`, 'gu')) ?? [];
  return lines.flatMap((text, at): Run[] =>
    at === 0 ? [{ kind: 'text', text }] : [{ kind: 'break' }, { kind: 'text', text }],
  );
}
