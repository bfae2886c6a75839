import type { CommandId } from '#core/contract/commands.ts';
import { phrase, type Phrase } from '../phrase.ts';

/** The key of a command, drawn as a key. */
type KeyOf<Piece> = (id: CommandId) => Piece;

/** What stands in a place that holds nothing yet: what it is for, what to do first, and by which key. */
export const empty = {
  articles: {
    title: 'No articles yet.',
    what: 'Here stand the texts of the case: news, filings, rulings, transcripts.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Drop files or a folder here, press ${key('import')} to choose some, or ${key('paste')} to paste a text.`,
  },
  entities: {
    title: 'No entities yet.',
    what: 'Here stand the persons, courts, agencies and works of the case, each under one name.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Select a name in an article and press ${key('entity')}, or type one above and press Enter.`,
  },
  claims: {
    title: 'No claims yet.',
    what: 'Here stands what is asserted, in your own words, with the quotes that bear it out or deny it.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> => phrase`Mark a quote and press ${key('claim')}.`,
  },
  questions: {
    title: 'No questions yet.',
    what: 'A question lays the accounts side by side, and shows where two answers differ.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Make claims first (${key('claim')} on a quote), then ask below and let claims answer.`,
  },
  wordings: {
    title: 'No quotation stands in two places yet.',
    what: 'Here one utterance is shown as each article prints it, word by word.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Import another account of the same events with ${key('import')}.`,
  },
  timeline: {
    title: 'No dates yet.',
    what: 'The timeline shows what happened, by the dates of claims, and what was said when, by those of articles.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Choose a claim (${key('claims')} lists them) and give it its date.`,
  },
  network: {
    title: 'Nobody is joined with anybody yet.',
    what: 'The network shows who spoke about whom, and who stands in the same claims.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Give a quote its speaker (${key('speaker')}) and link whom it is about (${key('entity')}).`,
  },
  brief: {
    title: 'No brief yet.',
    what: 'A brief is an ordered document of sections, prose and claims, exported with footnotes.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Make one here, or press ${key('brief')} on a quote: its claim goes into it.`,
  },
  draft: {
    title: 'Check a draft.',
    what: 'Any draft, from anywhere: each quotation in it is found, looked for in the matter, and held against its source, word by word. Nothing of it is kept.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Choose a .docx, .odt, .md or .txt file, drop one here, or paste the text. ${key('next-quote')} then goes from finding to finding.`,
  },
  history: {
    title: 'Nothing has been done in this matter yet.',
    what: 'Every change is listed here with its time, and any of them can be taken back.',
    how: <Piece>(key: KeyOf<Piece>): Phrase<Piece> =>
      phrase`Begin with an article (${key('import')}); ${key('undo')} undoes the last step anywhere.`,
  },
};

export type EmptyPlace = keyof typeof empty;
