import { withBranches } from '#core/brief/outline.ts';
import { Failure } from '#core/contract/failures.ts';
import { BRIEF_TEMPLATES } from '#core/contract/vocabulary.ts';
import type { NewBriefItem } from '#core/contract/briefs.ts';
import { briefId, entityId, numbered } from '../find.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';
import { briefPrintingVerbs } from './brief-printing.ts';

const PICTURES = ['timeline', 'network'] as const;
const TABLES = ['compare', 'ledger'] as const;

const brief = verb({
  name: 'brief',
  summary: 'Make a brief: empty, of a template, or a copy of another',
  arguments: { ...MATTER, title: { help: 'its title' } },
  options: {
    standfirst: { value: 'TEXT', help: 'the sentence under the title' },
    template: { choices: BRIEF_TEMPLATES, help: 'what it is begun from, with what the matter holds for it' },
    copy: {
      value: 'BRIEF',
      help: 'the brief to copy, by its number or title; what was signed off is left out',
    },
  },
  examples: [
    'brief case "What each side says" --standfirst "As of 16 January 2025."',
    'brief case "The dates" --template chronology',
    'brief case "For the lawyer" --copy "What each side says"',
  ],
  async run({ matter, title, standfirst, template, copy }, session) {
    if (template !== undefined && copy !== undefined) throw usage('Give either --template or --copy.');
    await session.open(matter);
    const made =
      copy !== undefined
        ? await session.ask('briefs.duplicate', { id: await briefId(session, copy), title })
        : template !== undefined
          ? await session.ask('briefs.fromTemplate', { template, title })
          : await session.ask('briefs.create', { title, standfirst: standfirst ?? null });
    const { id } = made;
    if (standfirst !== undefined && (template !== undefined || copy !== undefined))
      await session.ask('briefs.update', { id, fields: { standfirst } });
    const { brief: value } = await session.ask('briefs.get', { id });
    const items = value.items === 0 ? '' : `, ${value.items} ${value.items === 1 ? 'item' : 'items'}`;
    return { value, text: `Brief ${id}: ${value.title}${items}` };
  },
});

const add = verb({
  name: 'add',
  summary: 'Add a section, prose, a claim, a quote, a picture or a table to a brief',
  notes: [
    'Prose takes **bold**, *italic*, [words](https://…), and cites a quote by [@q12] and an article by [@a3], [@a3 ¶ 4] or [@a3 p. 5]. A backslash before * [ ] takes the meaning away.',
  ],
  arguments: { ...MATTER, brief: { help: 'its number or its title' } },
  options: {
    section: { value: 'TEXT', help: 'a heading' },
    level: { choices: ['1', '2', '3'], help: 'how deep the heading is; 1 unless said' },
    prose: { value: 'TEXT', help: 'your own sentences, with their marks' },
    claim: { value: 'ID', help: 'a claim, which comes with its quotes' },
    quote: { value: 'ID', help: 'a quote' },
    picture: { choices: PICTURES, help: 'a picture of all of the matter' },
    table: { choices: TABLES, help: 'compare: accounts side by side; ledger: who said what' },
    question: { value: 'ID', many: true, help: 'a question that the table compares; all unless said' },
    speaker: {
      value: 'WHO',
      help: 'whose quotes the ledger has, by number or name; everybody’s unless said',
    },
    before: { value: 'ITEM', help: 'the item to stand before; the end unless said' },
  },
  examples: [
    'add case 1 --section "The dismissal"',
    'add case "What each side says" --claim 3',
    'add case 1 --table ledger --speaker "Kari Morrissey"',
  ],
  async run({ matter, brief: which, before, speaker, ...said }, session) {
    const asked = itemOf(said, speaker !== undefined);
    const place = before === undefined ? {} : { before: numbered(before) };
    await session.open(matter);
    const id = await briefId(session, which);
    const item = speaker === undefined ? asked : ledgerOf(await entityId(session, speaker));
    const made = await session.ask('briefs.addItem', { briefId: id, item, ...place });
    const value = await session.ask('briefs.get', { id });
    return {
      value: { item: made.id, ...value },
      text: `Item ${made.id}: brief ${id} has ${value.items.length} now.`,
    };
  },
});

const move = verb({
  name: 'move',
  summary: 'Move an item of a brief',
  notes: ['`show` prints the numbers of the items.'],
  arguments: {
    ...MATTER,
    brief: { help: 'its number or its title' },
    item: { help: 'the number of the item' },
  },
  options: {
    before: { value: 'ITEM', help: 'the item to stand before' },
    last: { help: 'to the end instead' },
    whole: { help: 'a section with all that stands under it' },
  },
  examples: ['move case 1 5 --before 2', 'move case "What each side says" 2 --last'],
  async run({ matter, brief: which, item, before, last, whole }, session) {
    if ((before === undefined) !== last) throw usage('Give either --before or --last.');
    const moved = numbered(item);
    const next = before === undefined ? null : numbered(before);
    await session.open(matter);
    const id = await briefId(session, which);
    const { items } = await session.ask('briefs.get', { id });
    if (!items.some((one) => one.id === moved))
      throw new Failure('not-found', { noun: 'brief item', id: moved });
    if (whole) {
      const ids = withBranches(items, new Set([moved])).map((one) => one.id);
      await session.ask('briefs.moveItems', { ids, before: next });
    } else await session.ask('briefs.moveItem', { id: moved, before: next });
    const value = await session.ask('briefs.get', { id });
    const place = value.items.findIndex((one) => one.id === moved) + 1;
    return { value, text: `Item ${moved} is now number ${place} of ${value.items.length} in brief ${id}.` };
  },
});

interface Said {
  readonly section: string | undefined;
  readonly level: string | undefined;
  readonly prose: string | undefined;
  readonly claim: string | undefined;
  readonly quote: string | undefined;
  readonly picture: (typeof PICTURES)[number] | undefined;
  readonly table: (typeof TABLES)[number] | undefined;
  readonly question: readonly string[];
}

function itemOf(said: Said, ofSpeaker: boolean): NewBriefItem {
  const { section, level, prose, claim, quote, picture, table, question } = said;
  if ([section, prose, claim, quote, picture, table].filter((one) => one !== undefined).length !== 1) {
    throw usage('Give one of --section, --prose, --claim, --quote, --picture and --table.');
  }
  if (level !== undefined && section === undefined) throw usage('--level goes with --section.');
  if (question.length > 0 && table !== 'compare') throw usage('--question goes with --table compare.');
  if (ofSpeaker && table !== 'ledger') throw usage('--speaker goes with --table ledger.');
  if (section !== undefined) return { kind: 'section', text: section, level: Number(level ?? '1') };
  if (prose !== undefined) return { kind: 'prose', text: prose };
  if (claim !== undefined) return { kind: 'claim', claimId: numbered(claim) };
  if (quote !== undefined) return { kind: 'quote', quoteId: numbered(quote) };
  if (picture === 'timeline') return { kind: 'picture', picture: { kind: 'timeline', view: null } };
  if (picture === 'network')
    return { kind: 'picture', picture: { kind: 'network', without: [], least: 1, moved: [] } };
  if (table === 'ledger') return { kind: 'table', table: { kind: 'ledger', filter: {} } };
  const questionIds = question.length === 0 ? null : question.map(numbered);
  return { kind: 'table', table: { kind: 'compare', questionIds } };
}

function ledgerOf(speakerId: number): NewBriefItem {
  return { kind: 'table', table: { kind: 'ledger', filter: { speakerId } } };
}

export const briefVerbs: readonly Verb[] = [brief, add, move, ...briefPrintingVerbs];
