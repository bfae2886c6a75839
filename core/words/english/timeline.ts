import { counted } from './nouns.ts';

export const timeline = {
  title: 'Timeline',
  none: 'No claim has a date yet. Give one its date in the inspector, and it stands here.',
  undated: (claims: number) => `${counted(claims, 'more claim has', 'more claims have')} no date.`,
  about: (month: string) => `about ${month}`,
};
