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
    leave: 'Leave it',
    proseHint: 'Your own words',
  },
};
