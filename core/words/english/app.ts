import { number } from '../formats.ts';

export const app = {
  wentWrong: 'Something went wrong in the program. Nothing was changed.',
  usedAddress:
    'This address was used already, or is too old: it lets one window in, once. Start Pincite again and it opens a new one.',
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
