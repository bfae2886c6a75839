import { number } from '../formats.ts';

/** Words that every room has, in one sense only. */
export const common = {
  add: 'Add',
  close: 'Close',
  kind: 'Kind',
  note: 'Note',
  remove: 'Remove',
  save: 'Save',
  sort: 'Sort',
  status: 'Status',
  title: 'Title',
  noDate: 'no date',
  noOutlet: 'Outlet not given',
  proposedTitle: 'proposed title',
  pages: {
    previous: 'Previous',
    next: 'Next',
    range: (from: number, to: number, all: number) => `${number(from)}–${number(to)} of ${number(all)}`,
  },
};
