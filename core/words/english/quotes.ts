import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

const were = (count: number) => `${nouns.quote(count)} ${count === 1 ? 'was' : 'were'}`;
const of = (what: string, count: number) => (count === 1 ? what : `${what} of ${nouns.quote(count)}`);

export const quotes = {
  list: 'Quotes',
  noneYet: (key: string) => `This article has no quotes yet. Select some words and press ${key}.`,
  noSpeaker: 'No speaker yet',
  speaker: (count: number) => of('Speaker', count),
  reportedVia: (count: number) => (count === 1 ? 'Reported via' : `${nouns.quote(count)} reported via`),
  about: (count: number) =>
    count === 1 ? 'Whom or what is it about' : `Whom or what are the ${nouns.quote(count)} about`,
  bear: <Piece>(stance: Piece): Phrase<Piece> => phrase`Of each quote: ${stance} it`,
  noteOfOne: (key: string) => `A note belongs to one quote. Choose one, and press ${key} again.`,
  picked: (count: number) => `${nouns.quote(count)} selected`,
  elsewhere: (count: number) =>
    count === 1 ? 'One of them is in another article.' : `${number(count)} of them are in other articles.`,
  letGo: 'Let go of them',
  tools: 'The selected quotes',
  hint: 'Ctrl and a click, Space, or Shift and the arrows select several.',
  do: {
    speaker: 'Speaker',
    via: 'Via …',
    claim: 'Claim',
    entity: 'Entity',
    brief: 'Brief',
    remove: 'Remove',
  },
  speech: 'Speech',
  asItIs: 'as it is',
  were: {
    speaker: (count: number) => `The speaker of ${nouns.quote(count)} was set.`,
    changed: (count: number) => `${were(count)} changed.`,
    linked: (count: number) => `${were(count)} linked.`,
    joined: (count: number) => `${were(count)} joined to the claim.`,
    removed: (count: number, undo: string) =>
      `${were(count)} removed. ${undo} brings ${count === 1 ? 'it' : 'them'} back.`,
    added: (claims: number, alone: number) =>
      claims === 0
        ? `${were(alone)} added to the brief.`
        : alone === 0
          ? `${counted(claims, 'claim')} with ${claims === 1 ? 'its' : 'their'} quotes ${claims === 1 ? 'was' : 'were'} added to the brief.`
          : `${counted(claims, 'claim')} and ${nouns.quote(alone)} were added to the brief.`,
  },
};
