import { articleId, titleOf } from '../find.ts';
import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { verb } from '../verb.ts';

const MOST = 1_000;

export const citationsVerb = verb({
  name: 'citations',
  summary: 'List the legal citations of a matter, or of one article',
  notes: [
    'Without ARTICLE: what is cited, and in how many articles. With it: each citation in its order, what id., supra and short forms mean, and which article of the matter is the paper that is cited.',
  ],
  arguments: { ...MATTER, article: { many: 'any', help: 'id, title or file name' } },
  options: {},
  examples: ['citations river.matter', 'citations river.matter 12 --json'],
  async run({ matter, article }, session) {
    await session.open(matter);
    const { width } = session.options;
    if (article.length === 0) {
      const cited = await session.ask('citations.inMatter', { limit: MOST });
      return {
        value: cited,
        text: columns(
          ['ARTICLES', 'TIMES', 'KIND', 'CITED'],
          cited.map(({ articles, times, kind, words }) => [`${articles}`, `${times}`, kind, words]),
          width,
        ),
      };
    }
    const id = await articleId(session, article[0]!);
    const told = await session.ask('citations.ofArticle', { id });
    return {
      value: told,
      text: columns(
        ['PLACE', 'KIND', 'CITATION', 'MEANS', 'IS'],
        told.citations.map(({ start, end, kind, words, means, target }) => [
          `${start}:${end}`,
          kind,
          words,
          means,
          target && `${target.articleId} ${titleOf(target)}`,
        ]),
        width,
      ),
    };
  },
});
