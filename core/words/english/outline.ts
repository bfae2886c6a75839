import type { Alteration } from '#core/brief/alteration.ts';
import type { PrintedResult } from '#core/brief/checked.ts';
import type { ProsePin } from '#core/brief/prose.ts';
import type { BriefTemplate, NoteKind } from '#core/contract/vocabulary.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

/** The outline of a brief, and what is written below its page. */
export const outline = {
  label: 'The items of the brief',
  heads: 'Title and standfirst',
  quoted: (exact: string) => `“${exact}”`,
  picture: { timeline: 'The timeline', network: 'Who spoke about whom' },
  table: { compare: 'The accounts side by side', ledger: 'Who said what' },
  notes: { picture: 'picture', table: 'table', changed: 'changed' },
  holds: (items: number) => number(items),
  nothing: 'Nothing in it yet. Add a section here, or go and mark quotes.',
  add: '+ Add',
  addTo: 'Add to the brief',
  adds: {
    section: 'Section…',
    prose: 'Prose…',
    timeline: 'Picture: the timeline',
    network: 'Picture: who spoke about whom',
    compare: 'Table: the accounts side by side',
    ledger: 'Table: who said what',
  },
  more: 'More for this brief',
  duplicate: 'Duplicate this brief',
  copyOf: (title: string) => `${title} (copy)`,
  duplicated: (title: string, undo: string) =>
    `“${title}” was made, all the same but what was signed off. ${undo} removes it.`,
  deeper: 'A level deeper',
  higher: 'A level higher',
  noFurther: 'A section has three levels, and those under it go along: it cannot go there.',
  takenOut: (items: number, undo: string) =>
    items === 1
      ? `It was taken out of the brief. ${undo} brings it back.`
      : `${counted(items, 'item')} were taken out of the brief. ${undo} brings them back.`,
  picked: (items: number) => `${counted(items, 'item')} selected`,
  letGo: 'Let go',
  editor: {
    heads: 'Title and standfirst',
    section: 'Section',
    prose: 'Prose',
    heading: 'Heading',
    level: 'Level',
    levels: { 1: 'Section', 2: 'Under it', 3: 'Lowest' },
    save: 'Save',
    add: 'Add',
    discard: 'Discard',
    proseKeys: 'Escape saves it too. @ cites a quote or an article.',
  },
  prose: {
    tools: 'The looks of the prose',
    bold: 'Bold',
    boldSign: 'B',
    italic: 'Italic',
    italicSign: 'I',
    link: 'Link',
    cite: '@ Cite',
    citeHint: 'Type @ and some words of a quote or an article; an article can have ¶ 4 or p. 5 behind it',
    withKey: (label: string, letter: string) => `${label} (Ctrl ${letter})`,
    address: 'Address of the link',
    addressHint: 'https://…, then Enter; empty takes the link away',
    noAddress: 'An address begins with http:// or https://.',
    found: 'What can be cited',
    said: (speaker: string, article: string) => `${speaker} · ${article}`,
    pinned: (name: string, { unit, first, last }: ProsePin) => {
      const many = last !== null && last !== first;
      const mark = unit === 'paragraph' ? (many ? '¶¶' : '¶') : many ? 'pp.' : 'p.';
      return `${name} ${mark} ${first}${many ? `–${last}` : ''}`.trim();
    },
  },
  printed: {
    label: 'The words that are printed',
    which: 'Which quote of it',
    open: 'Change how it is printed',
    chooseOne: 'Choose a claim or a quote of the brief first.',
    asItIs: 'As it is in the article',
    hint: 'Add words in [brackets], show cuts by an ellipsis …',
    verdict: {
      identical: 'Word for word as in the article.',
      typographic: 'The same words; only marks and spaces differ.',
      part: 'A part of the words, which no ellipsis shows: the export would stop.',
      lawful: 'Lawfully altered: additions stand in brackets, cuts show an ellipsis.',
      other: 'Altered beyond brackets and ellipses: the export would stop until it is signed off.',
    } satisfies Record<Alteration['verdict'], string>,
  },
  changed: {
    title: 'Changed claims',
    count: (claims: number) => `Changed since · ${counted(claims, 'claim')}`,
    status: (before: string, now: string) => `${before} → ${now}`,
    take: 'Take over',
    takeIt: (claim: string) => `Take over: ${claim}`,
    takeAll: 'Take all over',
    goIt: (claim: string) => `Go there: ${claim}`,
    none: 'Nothing changed: the brief prints every claim as it stands.',
    took: (claims: number, undo: string) =>
      `${counted(claims, 'claim')} ${claims === 1 ? 'is' : 'are'} printed as ${claims === 1 ? 'it stands' : 'they stand'} now. ${undo} brings the old words back.`,
  },
  copy: 'Copy for the word processor',
  signOff: {
    open: 'Sign off…',
    title: 'Sign off words that differ',
    article: 'its article',
    reason: 'Why it may be printed',
    hint: 'It holds for just these words. The reason is kept, and stands in the verification.',
    sign: 'Sign off',
    done: (undo: string) => `It was signed off, and does not stop the export. ${undo} takes it back.`,
  },
  verified: {
    results: {
      identical: (count: number) => `${number(count)} identical`,
      typographic: (count: number) => `${number(count)} typographic`,
      part: (count: number) => `${number(count)} in part`,
      lawful: (count: number) => `${number(count)} lawfully altered`,
      'signed off': (count: number) => `${number(count)} signed off`,
      differs: (count: number) => `${number(count)} differing`,
    } satisfies Record<PrintedResult, (count: number) => string>,
    all: (told: readonly string[]) => told.join(' · '),
    because: (reason: string) => `Signed off: ${reason}`,
    withdraw: 'Take the sign-off back',
    withdrawn: (undo: string) => `The sign-off was taken back. ${undo} brings it back.`,
  },
  parts: {
    contents: 'Contents',
    people: 'Who’s who',
    sources: 'Sources',
    verification: 'Verification of each quote',
    review: 'Status and checks of each sentence',
  },
  withParts: (parts: readonly string[]) =>
    parts.length === 0 ? 'Printed with it: nothing' : `Printed with it: ${parts.join(', ')}`,
  settings: {
    template: 'Template',
    citing: 'Citing',
    notes: 'Where the notes stand',
    style: 'Citation style',
    kinds: {
      footnotes: 'Footnotes',
      endnotes: 'Endnotes',
      text: 'In the text',
    } satisfies Record<NoteKind, string>,
    templates: {
      backgrounder: 'Backgrounder',
      chronology: 'Chronology',
      'who-said-what': 'Who said what',
      'conflict-memo': 'Conflict memo',
      'legal-review': 'Pre-publication legal review',
    } satisfies Record<BriefTemplate, string>,
    styles: 'Add or remove citation styles',
    addStyle: 'Add a style from a .csl file…',
    removeStyle: (title: string) => `Remove “${title}”`,
    removed: (title: string, undo: string) => `“${title}” was removed. ${undo} brings it back.`,
    unread: (file: string) =>
      `${file} could not be read, so it was not added. Look whether it is still there.`,
  },
  beginning: {
    title: 'Begin with',
    empty: 'Nothing',
    ownTitle: 'Left empty, it is named after the matter',
    makes: {
      empty: 'An empty brief, to be filled by hand.',
      backgrounder:
        'What is established, what is disputed, and the rest by its kind, with contents in front.',
      chronology: 'The picture of the timeline, then every claim under its year or month.',
      'who-said-what': 'Each speaker with what they said, those with most first, and one table of all.',
      'conflict-memo':
        'Each question whose answers differ: every side with its claims, and the accounts in a table.',
      'legal-review':
        'Every claim, those that accuse first, with its status, its open checks and how its quotes were verified.',
    } satisfies Record<BriefTemplate | 'empty', string>,
  },
  added: {
    all: (said: string, place: string, undo: string) => `${said} ${place} ${undo} takes it out again.`,
    atEnd: (brief: string) => `It stands at the end of “${brief}”.`,
    after: (brief: string, item: string) => `It stands in “${brief}”, after “${item}”.`,
    afterChosen: (brief: string) => `It stands in “${brief}”, after the item that is chosen there.`,
    question: 'The accounts of this question were added to the brief as a table.',
    entity: 'What this entity said was added to the brief as a table.',
    picture: 'The picture was added to the brief.',
  },
};
