import { number } from './nouns.ts';

export const app = {
  status: {
    gone: 'Not connected',
    saving: 'Saving…',
    typing: 'Being typed',
    saved: 'Saved',
    offline: 'Offline — no network access',
    matterFile: (name: string) => `Matter file: ${name}`,
    reading: (done: number, total: number) =>
      `Looking for quotations in older articles: ${number(done)} of ${number(total)}`,
    selected: (start: number, end: number) => `${end - start} characters selected · ${start}–${end}`,
  },
};
