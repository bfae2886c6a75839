import { basename } from 'node:path';
import type { ReturnedBrief, ReturnedQuote, ReturnedWords } from '#core/contract/returned.ts';
import { english } from '#core/words/words.ts';
import { MATTER } from '../matter.ts';
import { verb } from '../verb.ts';

export const returnedVerb = verb({
  name: 'returned',
  summary: 'Show what an editor changed in a brief that was exported as .docx',
  notes: [
    'The file is known by what the export put into it, also after Word or LibreOffice saved it again. Told are the quotations that changed, were added or left out, and how their words stand to the articles now; then the notes and the sentences that became other.',
    'With --json, the differences of each have their spans: a of the words before, b of those after, in UTF-16 code units, the end not included.',
  ],
  arguments: { ...MATTER, file: { help: 'the .docx file that came back' } },
  options: {},
  examples: ['returned case "What each side says.docx"', 'returned case edited.docx --json'],
  async run({ matter, file }, session) {
    const path = session.path(file);
    await session.open(matter);
    const handed = await session.hand({ path, name: basename(path) });
    const told = await session.ask('briefs.returned', { file: handed });
    return { value: told, text: textOf(told) };
  },
});

const { returned } = english;

function textOf({ brief, quotes, notes, sentences, of }: ReturnedBrief): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  return [
    returned.summary(brief.title, quotes.length + notes.length + sentences.length).replaceAll('\u00a0', ' '),
    ...part(returned.quotes(quotes.length, of.quotes), quotes.map(quoteLines)),
    ...part(returned.notes(notes.length, of.notes), notes.map(wordsLines)),
    ...part(returned.sentences(sentences.length, of.sentences), sentences.map(wordsLines)),
  ].join('\n\n');
}

function quoteLines(quote: ReturnedQuote): string {
  const { verdict, source } = quote;
  const judged = verdict === null ? [] : [`  ${returned.nowIs(verdict)}`];
  const theirs = source && verdict !== 'verbatim' ? [`  ${returned.inArticle}: ${source.exact}`] : [];
  return [wordsLines(quote), ...judged, ...theirs].join('\n');
}

function wordsLines({ before, after }: ReturnedWords): string {
  const kind = returned.became(before, after);
  if (before === after) return `- ${kind}: ${before}`;
  return [
    `- ${kind}`,
    ...(before === '' ? [] : [`  ${returned.before}: ${before}`]),
    ...(after === '' ? [] : [`  ${returned.after}: ${after}`]),
  ].join('\n');
}
