import { phrase, type Phrase } from '../phrase.ts';

export const claims = {
  make: '+ New claim',
  finder: {
    make: 'Make a claim',
    makeOrJoin: 'Make or join a claim',
    placeholder: 'State the claim in your own words, or find one to join',
    alike: 'Claims that are like it',
    join: 'Join',
    makeNew: 'Make a new claim',
    nearly: 'Nearly the same',
    none: 'No claims yet. One sentence in your own words makes the first.',
    bears: <Piece>(stance: Piece): Phrase<Piece> => phrase`The quote ${stance} it`,
    stance: 'Stance',
    newIs: <Piece>(kind: Piece): Phrase<Piece> => phrase`A new claim is ${kind}`,
    newKind: 'Kind of a new claim',
  },
};
