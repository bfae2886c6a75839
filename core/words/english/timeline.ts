import { counted } from './nouns.ts';

export const timeline = {
  title: 'Timeline',
  undated: (claims: number) => `${counted(claims, 'more claim has', 'more claims have')} no date.`,
};
