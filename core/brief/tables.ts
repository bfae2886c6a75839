import { sourceName } from './cite.ts';
import type { BriefQuote, BriefSource, ComparedAnswers, FilledTable } from './content.ts';
import { citedDate } from './dates.ts';
import type { Annotate, Block, Run } from './document.ts';
import { plainLine } from './plain.ts';
import { quotedParagraphs } from './quotation.ts';
import { citationsOf, labelOf, placeOf } from './statements.ts';
import {
  COMPARE_HEAD,
  LEDGER_HEAD,
  MORE_QUOTES,
  NO_SPEAKER,
  NOTHING_COMPARED,
  NOTHING_SAID,
  RESOLVED,
  STANCE_WORDS,
  WHO_SAID_WHAT,
  capitalised,
} from './words.ts';

type SourceOf = (quote: BriefQuote) => BriefSource;

/** A table of the brief: one for each question that is compared, or who said what. */
export function tableBlocks(table: FilledTable, sourceOf: SourceOf, annotate: Annotate): Block[] {
  if (table.kind === 'ledger') {
    if (table.quotes.length === 0) return [line(NOTHING_SAID)];
    return [
      {
        kind: 'table',
        caption: WHO_SAID_WHAT,
        shares: [0.2, 0.45, 0.2, 0.15],
        head: LEDGER_HEAD,
        rows: table.quotes.map((quote) => ledgerRow(quote, sourceOf(quote), annotate)),
      },
      ...(table.more > 0 ? [line(MORE_QUOTES(table.more))] : []),
    ];
  }
  if (table.questions.length === 0) return [line(NOTHING_COMPARED)];
  return table.questions.flatMap((question) => [
    {
      kind: 'table' as const,
      caption: plainLine(question.text),
      shares: [0.24, 0.26, 0.5],
      head: COMPARE_HEAD,
      rows: question.answers.flatMap((answer) => answerRows(answer, sourceOf, annotate)),
    },
    ...resolved(question),
  ]);
}

/** The words of a quote in its marks, each of its paragraphs on a line, and the note that names its place. */
export function quoteRuns(quote: BriefQuote, source: BriefSource, annotate: Annotate): Run[] {
  return [
    ...quotedParagraphs(quote).flatMap((text, at): Run[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text, quote: quote.id },
    ]),
    annotate(citationsOf([{ source, place: placeOf(quote) }])),
  ];
}

function ledgerRow(quote: BriefQuote, source: BriefSource, annotate: Annotate): Run[][] {
  const speaker = plainLine(quote.speaker ?? '') || NO_SPEAKER;
  const date = source.published === null ? null : citedDate(source.published);
  return [
    [plain(speaker)],
    quoteRuns(quote, source, annotate),
    [plain(capitalised(sourceName(source)))],
    [plain(date ?? '')],
  ];
}

function answerRows(
  { answer, claim, kind, status, quotes }: ComparedAnswers['answers'][number],
  sourceOf: SourceOf,
  annotate: Annotate,
): Run[][][] {
  const label = labelOf({ kind, status, entities: [] });
  const first: Run[] = [
    { kind: 'text', text: plainLine(answer), bold: true },
    ...(label === null ? [] : ([{ kind: 'break' }, { kind: 'text', text: label, italic: true }] as const)),
  ];
  if (quotes.length === 0) return [[first, [], [plain(plainLine(claim))]]];
  return quotes.map((quote, at) => {
    const source = sourceOf(quote);
    const who = [plainLine(quote.speaker ?? ''), capitalised(sourceName(source))].filter((one) => one !== '');
    const stance = STANCE_WORDS[quote.stance ?? 'supports'];
    const account: Run[] = [
      ...(stance === null ? [] : [{ kind: 'text', text: stance, italic: true } as const, plain(' ')]),
      plain(who.join(', ')),
    ];
    return [at === 0 ? first : [], account, quoteRuns(quote, source, annotate)];
  });
}

function resolved({ resolution }: ComparedAnswers): Block[] {
  if (!resolution) return [];
  return [line(RESOLVED(plainLine(resolution.answer), plainLine(resolution.reason ?? '')))];
}

function line(text: string): Block {
  return { kind: 'paragraph', role: 'prose', runs: [plain(text)] };
}

function plain(text: string): Run {
  return { kind: 'text', text };
}
