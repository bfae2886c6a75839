import { ENTITY_KINDS, SPEECHES } from '#core/contract/vocabulary.ts';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { articleId, entityId, entityIds, titleOf } from '../find.ts';
import { MATTER } from '../matter.ts';
import { PLACE, placeIn } from '../place.ts';
import { clip } from '../print.ts';
import { Refused } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';

const ARTICLE = { article: { help: 'its number, title or file name' } } as const;

const accept = verb({
  name: 'accept',
  summary: 'Take what the program proposes for articles: title, date, outlet, furniture',
  notes: ['Look at the proposals first, with `show`. What is wrong in them is put right with `set`.'],
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

const entity = verb({
  name: 'entity',
  summary: 'Make an entity: a person, court, place, law or other name of the matter',
  arguments: { ...MATTER, name: { help: 'the name as it is rightly written' } },
  options: {
    kind: { required: true, choices: ENTITY_KINDS, help: 'what it is' },
    role: { value: 'TEXT', help: 'its part in the matter' },
    alias: { many: true, value: 'NAME', help: 'another right name' },
    former: { many: true, value: 'NAME', help: 'an earlier name' },
    misspelling: { many: true, value: 'NAME', help: 'a wrong name seen in print' },
    note: { value: 'TEXT', help: 'a note' },
  },
  examples: [
    'entity case "Kari Morrissey" --kind person --role "special prosecutor" --misspelling "Kari Morrisey"',
  ],
  async run({ matter, name, kind, role, note, alias, former, misspelling }, session) {
    await session.open(matter);
    const { id } = await session.ask('entities.create', {
      kind,
      name,
      role: role ?? null,
      note: note ?? null,
      aliases: [
        ...alias.map((one) => ({ name: one, kind: 'alias' as const })),
        ...former.map((one) => ({ name: one, kind: 'former' as const })),
        ...misspelling.map((one) => ({ name: one, kind: 'misspelling' as const })),
      ],
    });
    const { entity: value } = await session.ask('entities.get', { id });
    return { value, text: `Entity ${id}: ${value.name}.` };
  },
});

const mention = verb({
  name: 'mention',
  summary: 'Mark a passage that names an entity',
  arguments: { ...MATTER, ...ARTICLE, entity: { help: 'its number or name' } },
  options: {
    ...PLACE,
    words: { value: 'WORDS', help: 'the exact words; the name as it was given, unless said' },
  },
  examples: [
    'mention case 1 "Kari Morrissey" --occurrence 1',
    'mention case 2 "Kari Morrissey" --words "Kari Morrisey"',
  ],
  async run({ matter, article, entity: named, words, occurrence, span }, session) {
    await session.open(matter);
    const entityNumber = await entityId(session, named);
    const { entity: known } = await session.ask('entities.get', { id: entityNumber });
    const said = words ?? (span === undefined ? (/^\d+$/.test(named) ? known.name : named) : undefined);
    const id = await articleId(session, article);
    const place = await placeIn(session, id, { words: said, occurrence, span });
    const value = await session.ask('mentions.add', {
      articleId: id,
      entityId: entityNumber,
      start: place.start,
      end: place.end,
    });
    return { value, text: `Mention ${value.id}: “${clip(value.exact, 80)}” is ${value.entity.name}.` };
  },
});

const quote = verb({
  name: 'quote',
  summary: 'Mark a passage as a quote, and say whose words it is and whom it is about',
  arguments: { ...MATTER, ...ARTICLE },
  options: {
    ...PLACE,
    speech: { choices: SPEECHES, help: 'somebody’s words as spoken, retold, or nobody’s speech' },
    speaker: { value: 'ENTITY', help: 'who speaks, by number or name' },
    via: { value: 'ENTITY', help: 'the outlet that the article itself credits' },
    about: { many: true, value: 'ENTITY', help: 'whom or what it is about' },
    note: { value: 'TEXT', help: 'a note' },
  },
  examples: [
    'quote case 1 --words "We look forward to our day in court" --speech direct --speaker "Kari Morrissey"',
  ],
  async run({ matter, article, words, occurrence, span, speech, speaker, via, about, note }, session) {
    await session.open(matter);
    const id = await articleId(session, article);
    const { start, end } = await placeIn(session, id, { words, occurrence, span });
    const made = await session.ask('quotes.mark', {
      articleId: id,
      start,
      end,
      about: await entityIds(session, about),
      fields: {
        ...(speech && { speech }),
        ...(speaker !== undefined && { speakerId: await entityId(session, speaker) }),
        ...(via !== undefined && { reportedViaId: await entityId(session, via) }),
        ...(note !== undefined && { note }),
      },
    });
    const value = await session.ask('quotes.get', { id: made.id });
    const paragraph = value.paragraph === null ? '' : `, ¶${value.paragraph}`;
    return { value, text: `Quote ${value.id}: article ${id}${paragraph}, “${clip(value.exact, 80)}”` };
  },
});

function headOf(article: ArticleRow): string {
  return [titleOf(article), article.outlet, article.published].filter((part) => part !== null).join(', ');
}

export const tagVerbs: readonly Verb[] = [accept, entity, mention, quote];
