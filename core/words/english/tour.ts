import type { CommandId } from '../../contract/commands.ts';
import { phrase, type Phrase } from '../phrase.ts';

/** The key of a command, drawn as a key or said as its name. */
type KeyOf<Piece> = (id: CommandId) => Piece;

export const tour = {
  name: 'Tour',
  place: (number: number, of: number) => `Tour · ${number} of ${of}`,
  next: 'Next',
  finish: 'Finish',
  skip: 'Skip the tour',
  keys: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
    phrase`${key('tour')} brings the keys to this card. Escape skips the tour.`,
  done: (key: string) => `That was the tour. ${key} starts it again.`,
  skipped: (key: string) => `The tour was skipped. ${key} starts it again.`,
  ask: {
    title: 'Take the tour?',
    sentence:
      'The tour shows the whole job in five steps, on the sample matter. The matter that is open is saved and closed; nothing in it changes.',
    start: 'Open the sample and start',
  },
  line: 'Six short articles about one lawsuit, tagged, with a brief and a tour of five steps.',
  steps: [
    {
      title: 'Mark a quotation',
      how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
        phrase`A fine line under words is a quotation that the program found. ${key('next-proposal')} goes to the next one, ${key('accept')} makes it your quote. Or select any words and press ${key('quote')}.`,
    },
    {
      title: 'Say who spoke',
      how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
        phrase`The speaker that the article names comes with the quote. Press ${key('speaker')} to see or change it: type a few letters of a name, the arrows choose, Enter takes it.`,
    },
    {
      title: 'Say what is claimed',
      how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
        phrase`Press ${key('claim')} and put the claim into one sentence of your own. Enter makes it; a few words find one that is there, and Enter joins it.`,
    },
    {
      title: 'Put it into the brief',
      how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
        phrase`${key('brief')} adds the claim with its quotes. The brief is printed with a footnote for each sentence; ${key('briefs')} goes to it.`,
    },
    {
      title: 'Take anything back',
      how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
        phrase`${key('undo')} undoes the last step and says what it was; press it until the sample is as it came. ${key('keys')} shows every key.`,
    },
  ],
};
