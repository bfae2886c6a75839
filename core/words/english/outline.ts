import type { ProsePin } from '#core/brief/prose.ts';
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
};
