import { number } from '../formats.ts';
import { counted, nouns } from './nouns.ts';
import type { ListName, Triage } from '#core/contract/vocabulary.ts';

function marked(count: number, what: string): string {
  return count === 1 ? `The article was ${what}.` : `${nouns.article(count)} were ${what}.`;
}

export const lists = {
  articles: 'Articles',
  paste: 'Paste',
  folder: 'Folder',
  import: '+ Import',
  inView: 'Entities in view',
  entities: 'Entities',
  claims: 'Claims',
  filter: {
    articles: 'Filter the articles',
    entities: 'Find or make an entity',
    claims: 'Filter the claims',
  } satisfies Record<ListName, string>,
  filterHint: (key: string) => `Filter  ( ${key} )`,
  findOrMakeHint: 'Find, or type a new name',
  arrange: 'Sort, group and filter; columns',
  sort: 'Sort',
  group: 'Group',
  otherWay: 'The other way round',
  columns: 'Columns',
  columnsHint: 'What each row shows. A wide list shows them as columns.',
  shown: (shown: number, all: number) => `${number(shown)} of ${number(all)}`,
  showAll: 'Show all',
  working: 'Putting the list in order…',
  readSoFar: (count: number) => `The first ${nouns.article(count)}; the others are on their way.`,
  picked: {
    articles: 'The selected articles',
    entities: 'The selected entities',
    claims: 'The selected claims',
  } satisfies Record<ListName, string>,
  selected: (things: string) => `${things} selected`,
  letGo: 'Let go of them',
  does: {
    read: 'Read',
    'key-article': 'Key',
    'set-aside': 'Set aside',
    unread: 'Unread',
    'change-selected': 'Change…',
    brief: 'To the brief',
    'merge-claims': 'Make one…',
    'archive-claim': 'Archive',
    remove: 'Remove',
  },
  change: (things: string) => `Change ${things}`,
  asItIs: 'as it is',
  asInEach: 'As it is in each',
  leftAlone: 'What you leave alone stays as it is in each. One undo takes all of it back.',
  mend: {
    same: (value: string) => `In all: ${value}`,
    none: 'In none yet',
    without: 'without',
    /** `3 different: HCT (2), without (1) …` */
    different: (count: number, told: readonly string[], more: boolean) =>
      `${number(count)} different: ${told.join(', ')}${more ? ' …' : ''}`,
    valued: (value: string, count: number) => `${value} (${number(count)})`,
    take: (count: number) => `Take what is proposed for ${number(count)}:`,
    /** After some of what is proposed: for how many articles there is more. */
    untold: (count: number) => `and for ${counted(count, 'other')}`,
    evidence: (value: string, reason: string, count: number) => `${value} · ${reason} (${number(count)})`,
    findIn: 'Find in',
    fields: { none: 'nothing', title: 'titles', byline: 'bylines', outlet: 'outlets' },
    find: 'Find',
    replace: 'Replace by',
    everywhere: 'These outlets are one: call them so in all articles, and propose it from now on',
    likely: (others: string, name: string) => `Likely one outlet: ${others} and ${name}.`,
    useName: (name: string) => `Call them ${name}`,
    replaced: (count: number) =>
      count === 0
        ? 'The words were found in none of them.'
        : `The words were replaced in ${nouns.article(count)}.`,
  },
  outlet: 'Outlet',
  byline: 'Byline',
  title: 'Title',
  date: 'Date',
  kind: 'Kind',
  status: 'Status',
  role: 'Role',
  undated: 'No date',
  acceptAll: 'Accept all proposals',
  acceptAllOf: (count: number) => `Accept all proposals of ${number(count)}`,
  nothingMeant: {
    articles: 'Open an article, or select some in the list, and press the key again.',
    entities: 'Choose an entity, or select some in the list, and press the key again.',
    claims: 'Choose a claim, or select some in the list, and press the key again.',
  } satisfies Record<ListName, string>,
  triaged: {
    unread: (count: number) => marked(count, 'marked as unread'),
    read: (count: number) => marked(count, 'marked as read'),
    key: (count: number) => marked(count, 'marked as key'),
    'set aside': (count: number) => marked(count, 'set aside'),
  } satisfies Record<Triage, (count: number) => string>,
  accepted: (count: number) =>
    count === 1
      ? 'The article was given what was proposed for it.'
      : `${nouns.article(count)} were given what was proposed for them.`,
  changed: {
    articles: (count: number) =>
      count === 1 ? 'The article was changed.' : `${nouns.article(count)} were changed.`,
    entities: (count: number) =>
      count === 1 ? 'The entity was changed.' : `${nouns.entity(count)} were changed.`,
    claims: (count: number) =>
      count === 1 ? 'The claim was changed.' : `${nouns.claim(count)} were changed.`,
  } satisfies Record<ListName, (count: number) => string>,
  removed: {
    articles: (count: number, undo: string) =>
      count === 1
        ? `The article and all its quotes were removed. ${undo} brings them back.`
        : `${nouns.article(count)} and all their quotes were removed. ${undo} brings them back.`,
    entities: (count: number, undo: string) =>
      count === 1
        ? `The entity was removed; its quotes stay, without a speaker. ${undo} brings it back.`
        : `${nouns.entity(count)} were removed; their quotes stay, without a speaker. ${undo} brings them back.`,
    claims: (count: number, undo: string) =>
      count === 1
        ? `The claim was removed; its quotes stay. ${undo} brings it back.`
        : `${nouns.claim(count)} were removed; their quotes stay. ${undo} brings them back.`,
  } satisfies Record<ListName, (count: number, undo: string) => string>,
  toBrief: (count: number) =>
    count === 1
      ? 'The claim and its quotes were added to the brief.'
      : `${nouns.claim(count)} and their quotes were added to the brief.`,
  noneFits: {
    articles: 'No article fits.',
    entities: 'No entity fits.',
    claims: 'No claim fits.',
  } satisfies Record<ListName, string>,
  ofArticles: {
    columns: {
      title: 'Title',
      outlet: 'Outlet',
      date: 'Date',
      quotes: 'Quotes',
      status: 'Status',
      kind: 'Kind',
      byline: 'Byline',
      file: 'File',
      imported: 'Imported',
      undecided: 'To decide',
      altered: 'Altered',
      machine: 'AI',
    },
    sorts: {
      none: 'by import',
      date: 'by date',
      outlet: 'by outlet',
      title: 'by title',
      quotes: 'by quotes',
      undecided: 'by what to decide',
      altered: 'by what is altered',
      status: 'by status',
      kind: 'by kind',
      byline: 'by byline',
      file: 'by file name',
      imported: 'by day of import',
      machine: 'AI-written first',
    },
    groups: {
      none: 'not grouped',
      outlet: 'by outlet',
      day: 'by day',
      month: 'by month',
      kind: 'by kind',
      status: 'by status',
    },
    machine: 'AI-written',
    toDecide: (count: number) => `${number(count)}\u00a0to decide`,
    alteredShort: (count: number) => `${number(count)}\u00a0altered elsewhere`,
    altered: (count: number) =>
      `${number(count)}\u00a0${count === 1 ? 'quotation' : 'quotations'} altered elsewhere`,
  },
  ofEntities: {
    columns: {
      name: 'Name',
      kind: 'Kind',
      role: 'Role',
      articles: 'Articles',
      quotes: 'Quotes',
      claims: 'Claims',
      mentions: 'Mentions',
      aliases: 'Other names',
    },
    sorts: {
      name: 'by name',
      quotes: 'by quotes',
      articles: 'by articles',
      claims: 'by claims',
      mentions: 'by mentions',
      kind: 'by kind',
      role: 'by role',
      aliases: 'by other names',
    },
    groups: { none: 'not grouped', kind: 'by kind', role: 'by role', letter: 'by first letter' },
    noRole: 'Role not given',
    mentions: (count: number) => `${number(count)}\u00a0${count === 1 ? 'mention' : 'mentions'}`,
  },
  ofClaims: {
    columns: {
      text: 'Claim',
      kind: 'Kind',
      status: 'Status',
      date: 'Date',
      supports: 'For',
      contradicts: 'Against',
      outlets: 'Outlets',
      force: 'In law',
      basis: 'How known',
      tags: 'Tags',
    },
    sorts: {
      none: 'in your order',
      date: 'by date',
      force: 'by force in law',
      basis: 'by how it is known',
      tags: 'by tags',
      supports: 'by quotes',
      contradicts: 'by quotes against',
      outlets: 'by outlets',
      text: 'by words',
      kind: 'by kind',
      status: 'by status',
    },
    groups: {
      none: 'not grouped',
      kind: 'by kind',
      status: 'by status',
      force: 'by force in law',
      tag: 'by first tag',
      month: 'by month',
      day: 'by day',
    },
    noForce: 'No force in law',
    noBasis: 'How it is known is not said',
    noTag: 'No tag',
    force: (force: string) => `in law: ${force}`,
    supports: (count: number) => `${number(count)}\u00a0${count === 1 ? 'quote supports' : 'quotes support'}`,
    contradicts: (count: number) => (count === 0 ? '' : `${number(count)} against`),
    outlets: (count: number) => `${number(count)}\u00a0${count === 1 ? 'outlet' : 'outlets'}`,
  },
};
