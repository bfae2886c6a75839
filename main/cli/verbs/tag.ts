import { ENTITY_KINDS, SPEECHES } from '#core/contract/vocabulary.ts';
import { english } from '#core/words/words.ts';
import { articleId, entityId, entityIds } from '../find.ts';
import { ARTICLE, MATTER } from '../matter.ts';
import { PLACE, placeIn } from '../place.ts';
import { clip } from '../print.ts';
import { verb, type Verb } from '../verb.ts';

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
    const page = value.page === null ? '' : `, ${english.pages.cited(value.page)}`;
    const paragraph = value.paragraph === null ? '' : `, ¶${value.paragraph}`;
    return { value, text: `Quote ${value.id}: article ${id}${page}${paragraph}, “${clip(value.exact, 80)}”` };
  },
});

export const tagVerbs: readonly Verb[] = [entity, mention, quote];
