import { number } from '../formats.ts';

export const app = {
  restarted:
    'The part of Pincite that keeps the matter stopped, and was started again. What was shown as saved is safe; look whether your last change is there.',
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
