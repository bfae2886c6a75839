import { english } from '#core/words/words.ts';
import { articleId, titleOf } from '../find.ts';
import { MATTER } from '../matter.ts';
import type { Verb } from '../verb.ts';
import { verb } from '../verb.ts';

const telling = english.revisions;

const readAgainVerb = verb({
  name: 'read-again',
  summary: 'Read files again by the readers of today',
  notes: [
    'A text never changes: what is read otherwise is a later revision beside the old one, as one step of the history.',
    'Without an article, all that an older reader read are read again. Quotes stay where they are; see `revisions`.',
  ],
  arguments: { ...MATTER, article: { many: 'any', help: 'their numbers, titles or file names' } },
  options: {},
  examples: ['read-again case', 'read-again case 3'],
  async run({ matter, article }, session) {
    await session.open(matter);
    const ids: number[] = [];
    for (const one of article) ids.push(await articleId(session, one));
    const { outcomes } = await session.ask('originals.readAgain', {
      articleIds: ids.length === 0 ? null : ids,
    });
    const failed = outcomes.filter(({ kind }) => kind === 'failed');
    const others = outcomes.filter(({ kind }) => kind !== 'failed');
    return {
      value: { outcomes },
      text: outcomes.length === 0 ? telling.reread.none : others.map(telling.reread.outcome).join('\n'),
      complaints: failed.map(telling.reread.outcome),
      failed: failed.length > 0,
    };
  },
});

const revisionsVerb = verb({
  name: 'revisions',
  summary: 'Show the revisions of an article, and where its quotes stand in the latest',
  notes: [
    'Nothing is moved unless --move says so, and then only quotes whose words stand letter for letter in the same place.',
  ],
  arguments: { ...MATTER, article: { help: 'its number, its title or its file name' } },
  options: {
    move: { help: 'move the quotes that are the same to the later revision' },
    of: { value: 'ARTICLE', help: 'first hold the article for the revision right after this one' },
  },
  examples: ['revisions case 3', 'revisions case 4 --of 3', 'revisions case 3 --move'],
  async run({ matter, article, move, of }, session) {
    await session.open(matter);
    const id = await articleId(session, article);
    if (of !== undefined)
      await session.ask('revisions.link', { earlierId: await articleId(session, of), laterId: id });
    const { revisions } = await session.ask('revisions.of', { articleId: id });
    const lines = revisions.map(
      ({ article: one }, at) =>
        `${telling.place(at + 1, revisions.length)}: article ${one.id}, ${titleOf(one)}`,
    );
    const reports = [];
    for (const [at, { article: earlier }] of revisions.slice(0, -1).entries()) {
      const of = { earlierId: earlier.id, laterId: revisions[at + 1]!.article.id };
      const { quotes } = await session.ask('revisions.quotes', of);
      if (quotes.length === 0) continue;
      const same = quotes.flatMap(({ quoteId, found, there }) =>
        found === 'exact' && there
          ? [{ quoteId, start: there.start, end: there.end, exact: there.exact }]
          : [],
      );
      const moved =
        move && same.length > 0 ? (await session.ask('revisions.move', { ...of, quotes: same })).moved : 0;
      reports.push({ ...of, quotes, moved });
      for (const { quoteId, found, exact, there, why } of quotes) {
        const is =
          found === 'lost'
            ? telling.quotes.why[why ?? 'gone']
            : found === 'changed'
              ? `now “${there!.exact}”`
              : found;
        lines.push(`Quote ${quoteId} “${exact}”: ${found === 'exact' && moved > 0 ? 'moved' : is}`);
      }
    }
    return { value: { revisions, reports }, text: lines.join('\n') };
  },
});

const duplicatesVerb = verb({
  name: 'duplicates',
  summary: 'List the articles that are nearly the same',
  arguments: MATTER,
  options: {},
  examples: ['duplicates case'],
  async run({ matter }, session) {
    await session.open(matter);
    const { groups } = await session.ask('duplicates.list', {});
    const named = new Map((await session.ask('articles.list', {})).map((one) => [one.id, titleOf(one)]));
    const text = groups.map(({ articleIds }) =>
      [
        telling.duplicates.group(articleIds.length),
        ...articleIds.map((id) => `  ${id} ${named.get(id) ?? ''}`),
      ].join('\n'),
    );
    return { value: { groups }, text: groups.length === 0 ? telling.duplicates.none : text.join('\n') };
  },
});

export const revisionVerbs: readonly Verb[] = [readAgainVerb, revisionsVerb, duplicatesVerb];
