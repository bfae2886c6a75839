import { phrase, type Phrase } from '../phrase.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

export const claims = {
  title: 'Claims',
  make: '+ New claim',
  filter: 'Filter the claims',
  allKinds: 'all kinds',
  anyStatus: 'any status',
  sorts: { made: 'as made', date: 'by date', quotes: 'by quotes' },
  evidence: (supports: number, contradicts: number) =>
    `${counted(supports, 'quote supports', 'quotes support')}${contradicts > 0 ? ` · ${number(contradicts)} against` : ''}`,
  none: 'No claims yet. Mark a quote and press C.',
  noneFits: 'No claim fits.',
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
