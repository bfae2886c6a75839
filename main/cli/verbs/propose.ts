import type { ArticleRow } from '#core/contract/nouns.ts';
import { Failure } from '#core/contract/failures.ts';
import { articleId, numbered, titleOf } from '../find.ts';
import { ARTICLE, MATTER } from '../matter.ts';
import { PLACE, placeIn } from '../place.ts';
import { clip } from '../print.ts';
import { Refused, usage } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';

const accept = verb({
  name: 'accept',
  summary: 'Take what the program proposes for articles: title, date, outlet, furniture',
  notes: [
    'Look at the proposals first, with `show`. What is wrong among them is turned down with `dismiss`; what is missing is put in with `set` and `furniture`.',
  ],
  arguments: {
    ...MATTER,
    article: { many: 'some', help: 'number, title or file name; “all” is every article with a proposal' },
  },
  options: {},
  examples: ['accept case 3', 'accept case all'],
  async run({ matter, article }, session) {
    await session.open(matter);
    const waiting = async () =>
      (await session.ask('articles.list', {})).filter(({ undecided }) => undecided > 0);
    const ids: number[] = [];
    if (article.length === 1 && article[0] === 'all') ids.push(...(await waiting()).map(({ id }) => id));
    else for (const one of article) ids.push(await articleId(session, one));
    if (ids.length === 0) throw new Refused('nothing-to-accept', 'No proposal waits for a decision.');
    // All are looked for before the first is changed.
    for (const id of ids) await session.ask('articles.get', { id });
    const articles: ArticleRow[] = [];
    for (const id of ids) {
      await session.ask('articles.acceptProposals', { id });
      articles.push(await session.ask('articles.get', { id }));
    }
    return {
      value: { articles },
      text: articles.map((one) => `Article ${one.id}: ${headOf(one)}.`).join('\n'),
    };
  },
});

const dismiss = verb({
  name: 'dismiss',
  summary: 'Turn down what the program proposes for an article, or unmark furniture',
  notes: [
    '`show` prints the numbers. Furniture can be dismissed after it was accepted too; its words belong to the article again.',
  ],
  arguments: { ...MATTER, ...ARTICLE },
  options: {
    proposal: { many: true, value: 'ID', help: 'a proposed title, date, outlet or other field' },
    furniture: { many: true, value: 'ID', help: 'page furniture, proposed or accepted' },
  },
  examples: ['dismiss case 3 --furniture 2 --furniture 5', 'dismiss case 3 --proposal 1'],
  async run({ matter, article, proposal, furniture: marked }, session) {
    const proposals = [...new Set(proposal.map(numbered))];
    const furniture = [...new Set(marked.map(numbered))];
    if (proposals.length + furniture.length === 0) throw usage('Say what with --proposal or --furniture.');
    await session.open(matter);
    const id = await articleId(session, article);
    const before = await session.ask('articles.get', { id });
    // All are looked for before the first is changed.
    for (const one of proposals) {
      const known = before.proposals.find((its) => its.id === one);
      if (!known) throw new Failure('not-found', { noun: 'proposal', id: one });
      if (known.decision !== 'proposed') throw decided(one);
    }
    for (const one of furniture) {
      if (!before.furniture.some((its) => its.id === one))
        throw new Failure('not-found', { noun: 'furniture', id: one });
    }
    for (const one of proposals) await session.ask('proposals.decide', { id: one, accept: false });
    for (const one of furniture) await session.ask('furniture.decide', { id: one, accept: false });
    const value = await session.ask('articles.get', { id });
    return { value, text: `Article ${id}: ${value.undecided} to decide now.` };
  },
});

const furniture = verb({
  name: 'furniture',
  summary: 'Mark a passage as page furniture: an advertisement, a menu or the like',
  notes: ['Furniture is never quoted, and its paragraphs are not counted. `dismiss` unmarks it.'],
  arguments: { ...MATTER, ...ARTICLE },
  options: PLACE,
  examples: ['furniture case 3 --words "Sign up for our newsletter"', 'furniture case 3 --span 120:164'],
  async run({ matter, article, ...said }, session) {
    await session.open(matter);
    const id = await articleId(session, article);
    const place = await placeIn(session, id, said);
    const made = await session.ask('furniture.mark', { articleId: id, ...place });
    const { furniture: all } = await session.ask('articles.get', { id });
    const { text } = await session.ask('articles.text', { id });
    return {
      value: all.find((one) => one.id === made.id)!,
      text: `Furniture ${made.id}: article ${id}, “${clip(text.slice(place.start, place.end), 80)}”`,
    };
  },
});

function decided(id: number): Refused {
  return new Refused(
    'decided-already',
    `Proposal ${id} was decided before. Nothing was changed; fields are changed with \`set\`.`,
    { noun: 'proposal', id },
  );
}

function headOf(article: ArticleRow): string {
  return [titleOf(article), article.outlet, article.published].filter((part) => part !== null).join(', ');
}

export const proposeVerbs: readonly Verb[] = [accept, dismiss, furniture];
