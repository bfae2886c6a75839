import { z } from 'zod';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Place } from '#core/contract/nouns.ts';
import { english } from '#core/words/words.ts';
import { articleId, titleOf } from '../find.ts';
import { answerLines, JSONL, oneWay } from '../lines.ts';
import { MATTER } from '../matter.ts';
import { clip, columns } from '../print.ts';
import type { Session } from '../session.ts';
import { verb, type Answer } from '../verb.ts';
import { inWords } from '../wordings.ts';

const asked = z.object({ text: z.string() });

export const traceVerb = verb({
  name: 'trace',
  summary: 'Find every place of a matter where words stand, and how they differ there',
  notes: [
    'Of an article, all its quotations are traced; words are traced whether they are quoted or not. Best first.',
    'With --jsonl, each line is {id, text} and is answered with {id, places: [{article, start, end, verdict, differences: [{kind, a, b}]}]}: a is from the words that were given, b from those of the place. Offsets are in UTF-16 code units, the end not included.',
  ],
  arguments: MATTER,
  options: {
    article: {
      value: 'ARTICLE',
      help: 'trace all quotations of this article: its number, title or file name',
    },
    words: { value: 'WORDS', help: 'trace these words' },
    ...JSONL,
  },
  examples: [
    'trace case --article 3',
    'trace case --words "held accountable for their pursuit"',
    'trace case --jsonl < wordings.jsonl',
  ],
  async run({ matter, article, words, jsonl }, session) {
    oneWay('Give one of --article, --words and --jsonl.', jsonl, article !== undefined, words !== undefined);
    await session.open(matter);
    if (article !== undefined) return traceArticle(session, await articleId(session, article));
    if (words !== undefined) return traceWords(session, words);
    return answerLines(session, asked, async ({ text }) => {
      const { places } = await session.ask('trace.words', { text });
      return { places: places.map((place) => placeOf(place, text)) };
    });
  },
});

async function traceArticle(session: Session, id: number): Promise<Answer> {
  const { quotations } = await session.ask('trace.article', { id });
  const { text } = await session.ask('articles.text', { id });
  const wordsOf = ({ segments }: (typeof quotations)[number]['quotation']) =>
    segments.map(({ start, end }) => text.slice(start, end)).join('\n');
  return {
    value: {
      article: id,
      quotations: quotations.map(({ quotation, places }) => ({
        id: quotation.id,
        start: quotation.start,
        end: quotation.end,
        exact: wordsOf(quotation),
        kind: quotation.kind,
        speech: quotation.speech,
        speaker: quotation.attribution?.speaker?.text ?? null,
        places: places.map((place) => ({ ...placeOf(place, wordsOf(quotation)), ...moreOf(place) })),
      })),
    },
    text: quotations
      .map(({ quotation, places }) =>
        [
          `“${clip(wordsOf(quotation), 100)}” (${quotation.kind}, ${quotation.start}:${quotation.end})`,
          places.length === 0 ? '  nowhere else' : indented(table(places, session)),
        ].join('\n'),
      )
      .join('\n\n'),
  };
}

async function traceWords(session: Session, words: string): Promise<Answer> {
  const { places, searched } = await session.ask('trace.words', { text: words });
  const looked = `${searched.articles} article${searched.articles === 1 ? '' : 's'} searched for:\n${english.wordings.elsewhere
    .forms(searched)
    .map((form) => `- ${form}`)
    .join('\n')}`;
  return {
    value: {
      places: places.map((place) => ({ ...placeOf(place, words), ...moreOf(place) })),
      searched,
    },
    text: [places.length === 0 ? 'Nowhere.' : table(places, session), looked].join('\n\n'),
  };
}

function placeOf(place: Place, words: string) {
  const { articleId: article, start, end, verdict, differences, exact } = place;
  return { article, start, end, verdict, differences: inWords(differences, words, exact) };
}

function moreOf({ exact, quoted, speaker, verb: said, warnings, first, paragraph }: Place) {
  return { exact, quoted, speaker, verb: said, warning: inSentences(warnings), first, paragraph };
}

function inSentences(warnings: Place['warnings']): string | null {
  return warnings.length === 0 ? null : warnings.map(english.wordings.warning).join(' ');
}

function table(places: ResultOf<'trace.words'>['places'], session: Session): string {
  return columns(
    ['ARTICLE', 'DATE', 'WHERE', 'VERDICT', 'SPEAKER', 'BEWARE', 'WORDS'],
    places.map((place) => [
      place.articleId,
      place.first ? `${place.article.published}, first` : place.article.published,
      place.article.outlet ?? titleOf(place.article),
      place.verdict,
      place.speaker ?? (place.quoted ? null : 'not quoted'),
      inSentences(place.warnings),
      place.exact,
    ]),
    session.options.width,
  );
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
