import type { CommandId } from '#core/contract/commands.ts';
import { phrase, type Phrase } from '../phrase.ts';

/** The sheet of keys, and the help under it. */
export const keys = {
  sheet: { title: 'Keys and help' },
  help: {
    /** `key` gives what to press for a command. */
    marking: <Piece>(key: (id: CommandId) => Piece): Phrase<Piece> =>
      phrase`Select words with the mouse, or with Shift and the arrows, or let ${key('grow')} select the word, the sentence, the quotation, the paragraph; then press a key. With the caret between quotation marks, ${key('quote')} marks the whole quotation. A fine line under words marks a quotation that the program found: ${key('next-proposal')} goes to the next one, ${key('accept')} makes it a quote with its speaker, ${key('dismiss')} dismisses it. ${key('find')} finds words in the other articles, also where they were changed; ${key('wordings')} shows all wordings under one another. Fields save themselves when you leave them; Escape brings back what was there.`,
    search:
      'Search: words, “words that stand together”, a beginning*, -word to leave one out, and speaker: outlet: kind: before: after: has: with a value, in any mixture. Enter goes to the place, Shift and Enter opens it beside, Tab goes to the counts that narrow the hits down, Ctrl S keeps the search.',
    lists:
      'Lists: arrows move, Enter opens, Shift and Enter opens in the other pane. Ctrl and a click, Space, or Shift and the arrows select several articles, Ctrl A all that are listed; Escape lets go of them. What the program proposes is shown as a proposal until you accept it, and never reaches a brief by itself. Before an export every quote is compared with its article once more.',
    about: (version: string, folder: string) =>
      `Pincite ${version}. It makes no network request. Your matters are plain SQLite files in the folder ${folder}.`,
  },
};
