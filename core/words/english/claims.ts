import { phrase, type Phrase } from '../phrase.ts';

export const claims = {
  make: '+ New claim',
  date: {
    aboutA: (time: string) => `about ${time}`,
    /** What somebody types in a date, in small letters: never shown. */
    read: {
      about: ['about', 'around', 'circa', 'approximately', 'roughly', 'c.', 'ca.'],
      to: ['to', 'until', 'till', 'through', 'and'],
      from: ['from', 'between'],
      fillers: ['of', 'the', 'in', 'on'],
    },
    understood: (date: string) => `Understood as ${date}`,
    notYet: 'No date yet',
    noDate: 'No date will be kept',
    notUnderstood:
      'No date was understood, so the one before stays. Write 12 Nov 2025, Nov 2025, about 2019, or 2019-03 to 2019-05.',
    hint: '12 Nov 2025, Nov 2025, about 2019, 2019-03 to 2019-05',
  },
  force: { label: 'In law', none: 'none' },
  basis: { label: 'How known', none: 'not said' },
  tags: {
    label: 'Tags',
    hint: 'One or more, with commas',
    give: 'Give a tag',
    take: 'Take a tag',
    none: 'none',
    remove: (tag: string) => `Remove the tag ${tag}`,
  },
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
