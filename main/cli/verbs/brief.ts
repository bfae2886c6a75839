import { Failure } from '#core/contract/failures.ts';
import type { NewBriefItem } from '#core/contract/briefs.ts';
import { briefId, numbered } from '../find.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';

const brief = verb({
  name: 'brief',
  summary: 'Make a brief',
  arguments: { ...MATTER, title: { help: 'its title' } },
  options: { standfirst: { value: 'TEXT', help: 'the sentence under the title' } },
  examples: ['brief case "What each side says" --standfirst "As of 16 January 2025."'],
  async run({ matter, title, standfirst }, session) {
    await session.open(matter);
    const { id } = await session.ask('briefs.create', { title, standfirst: standfirst ?? null });
    const { brief: value } = await session.ask('briefs.get', { id });
    return { value, text: `Brief ${id}: ${value.title}` };
  },
});

const add = verb({
  name: 'add',
  summary: 'Add a section, prose, a claim or a quote to a brief',
  arguments: { ...MATTER, brief: { help: 'its number or its title' } },
  options: {
    section: { value: 'TEXT', help: 'a heading' },
    level: { choices: ['1', '2', '3'], help: 'how deep the heading is; 1 unless said' },
    prose: { value: 'TEXT', help: 'your own sentences' },
    claim: { value: 'ID', help: 'a claim, which comes with its quotes' },
    quote: { value: 'ID', help: 'a quote' },
    before: { value: 'ITEM', help: 'the item to stand before; the end unless said' },
  },
  examples: ['add case 1 --section "The dismissal"', 'add case "What each side says" --claim 3'],
  async run({ matter, brief: which, before, ...said }, session) {
    const item = itemOf(said);
    const place = before === undefined ? {} : { before: numbered(before) };
    await session.open(matter);
    const id = await briefId(session, which);
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
  },
  examples: ['move case 1 5 --before 2', 'move case "What each side says" 2 --last'],
  async run({ matter, brief: which, item, before, last }, session) {
    if ((before === undefined) !== last) throw usage('Give either --before or --last.');
    const moved = numbered(item);
    const next = before === undefined ? null : numbered(before);
    await session.open(matter);
    const id = await briefId(session, which);
    const { items } = await session.ask('briefs.get', { id });
    if (!items.some((one) => one.id === moved))
      throw new Failure('not-found', { noun: 'brief item', id: moved });
    await session.ask('briefs.moveItem', { id: moved, before: next });
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
}

function itemOf({ section, level, prose, claim, quote }: Said): NewBriefItem {
  if ([section, prose, claim, quote].filter((one) => one !== undefined).length !== 1) {
    throw usage('Give one of --section, --prose, --claim and --quote.');
  }
  if (level !== undefined && section === undefined) throw usage('--level goes with --section.');
  if (section !== undefined) return { kind: 'section', text: section, level: Number(level ?? '1') };
  if (prose !== undefined) return { kind: 'prose', text: prose };
  if (claim !== undefined) return { kind: 'claim', claimId: numbered(claim) };
  return { kind: 'quote', quoteId: numbered(quote!) };
}

export const briefVerbs: readonly Verb[] = [brief, add, move];
