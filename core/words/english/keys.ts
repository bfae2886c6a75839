import type { CommandId } from '#core/contract/commands.ts';
import type { Keeper } from '#core/keys/key.ts';
import type { Phrase } from '../phrase.ts';
import { phrase } from '../phrase.ts';

/** The palette, the sheet of keys and the menus: how commands are found, and what keys they have. */
export const keys = {
  /** As they stand on a keyboard. */
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Plus: '+',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  } as Readonly<Record<string, string>>,
  onMac: { Mod: '⌘', Alt: '⌥', Shift: '⇧' } as Readonly<Record<string, string>>,
  /** In a sentence, for a command that has no key: `press F2 and choose “Set the speaker”`. */
  byPalette: (palette: string, command: string) => `${palette} and choose “${command}”`,
  palette: {
    title: 'Find a command',
    placeholder: 'Type what you want to do',
    recent: 'Lately used',
    now: 'Can be done now',
    notNow: 'Not now',
    found: 'Commands',
    nearly: 'Nearly so called',
    none: 'No command is called that. The sheet of keys lists all of them.',
    off: (command: string, reason: string) => `${command}, not now: ${reason}`,
    told: (command: string, reason: string) => `“${command}” cannot be done now. ${reason}`,
  },
  sheet: {
    title: 'Keys and help',
    filter: 'Find a command or a key',
    count: (shown: number, all: number) => (shown === all ? '' : `${shown} of ${all}`),
    none: 'No command and no key is called that.',
    change: (command: string, key: string) => `Change the key of “${command}”, now ${key}`,
    noKey: 'no key',
    also: (key: string) => `also ${key}`,
    changed: 'changed',
    changing: (command: string) => `Press the new key of “${command}”.`,
    leave: 'Leave it',
    remove: 'No key',
    reset: (key: string) => `Back to ${key}`,
    resetAll: 'All keys as at first',
    resetSure: 'Put back all keys that you changed?',
    resetYes: 'Put them back',
    resetNo: 'Keep mine',
    resetDone: 'All keys are as at first.',
    given: (command: string, key: string) => `“${command}” now has the key ${key}.`,
    removed: (command: string) => `“${command}” has no key now. The palette still finds it.`,
    taken: (key: string, by: string) => `${key} is the key of “${by}”.`,
    swap: 'Swap the two',
    swapped: (command: string, key: string, other: string, otherKey: string) =>
      `“${command}” now has ${key}, and “${other}” has ${otherKey}.`,
    kept: {
      moving: (key: string) => `${key} moves through the window or leaves a field, and stays so.`,
      writing: (key: string) => `${key} belongs to writing, copying and pasting, and stays so.`,
      browser: (key: string) => `${key} never comes here: browsers keep it for windows, tabs, print or zoom.`,
      system: (key: string) => `${key} belongs to the system or its menus, on this computer or another.`,
      palette: (key: string) => `${key} always opens the palette, so that every command can be found.`,
      unknown: (key: string) => `${key} cannot be the key of a command.`,
    } satisfies Record<Keeper, (key: string) => string>,
    single: 'Keys that are one character',
    singles: { on: 'outside of fields', reading: 'only while reading', off: 'off' },
    singleHint:
      'Whoever speaks to the computer, or presses keys without meaning to, can turn them off: the palette and the menus still do all.',
    changeHint: <Piece>(key: Piece): Phrase<Piece> =>
      phrase`Choose a key to change it. ${key} finds any command by its name.`,
  },
  help: {
    /** `key` gives what to press for a command. */
    marking: <Piece>(key: (id: CommandId) => Piece): Phrase<Piece> =>
      phrase`Select words with the mouse, or with Shift and the arrows, or let ${key('grow')} select the word, the sentence, the quotation, the paragraph; then press a key. With the caret between quotation marks, ${key('quote')} marks the whole quotation. A fine line under words marks a quotation that the program found: ${key('next-proposal')} goes to the next one, ${key('accept')} makes it a quote with its speaker, ${key('dismiss')} dismisses it. ${key('find')} finds words in the other articles, also where they were changed; ${key('wordings')} shows all wordings under one another. Fields save themselves when you leave them; Escape brings back what was there.`,
    search:
      'Search: words, “words that stand together”, a beginning*, -word to leave one out, and speaker: outlet: kind: before: after: has: with a value, in any mixture. Enter goes to the place, Shift and Enter opens it beside, Tab goes to the counts that narrow the hits down, Ctrl S keeps the search.',
    lists:
      'Lists: arrows move, Enter opens, Shift and Enter opens in the other pane. Ctrl and a click, Space, or Shift and the arrows select several articles, Ctrl A all that are listed; Escape lets go of them. What the program proposes is shown as a proposal until you accept it, and never reaches a brief by itself. Before an export every quote is compared with its article once more.',
    brief:
      'Brief: in the outline Alt and the arrows up and down move an item, a section with all under it; Alt and the arrows left and right make a section higher or deeper. Enter opens an item or changes its words. In prose Ctrl B, Ctrl I and Ctrl K make words bold, italic and a link, @ cites a quote or an article, Ctrl Enter stores it.',
    about: (version: string, folder: string) =>
      `Pincite ${version}. It makes no network request. Your matters are plain SQLite files in the folder ${folder}.`,
  },
  menu: {
    open: 'Open',
    openBeside: 'Open in the other pane',
    copy: 'Copy',
    words: 'The selected words',
    quote: 'The quote',
    proposal: 'The proposed quotation',
    article: 'The article',
    articles: 'The selected articles',
    entity: 'The entity',
    claim: 'The claim',
    item: 'The item of the brief',
    step: 'The step',
    remove: 'Remove',
    returnTo: 'Return to here…',
    edit: 'Change the words',
    show: 'Show it in its article',
    inspect: 'Show all that is known of it',
    searchFor: (name: string) => `Search for “${name}”`,
    moveUp: 'Move up',
    moveDown: 'Move down',
    takeOut: 'Take out of the brief',
  },
};

/** Why a command cannot be done now. */
export const whyNot = {
  matter: 'No matter is open.',
  damaged: 'No damaged matter is open, and none was tried to be opened.',
  article: 'No article is open in this pane.',
  undo: 'There is nothing to undo.',
  redo: 'There is nothing to redo.',
  back: 'There is no article to go back to in this pane.',
  forward: 'There is no article to go forward to in this pane.',
  selection: 'No words are selected.',
  markable: 'Select words first, or put the caret between quotation marks.',
  quotable: 'Select words, put the caret between quotation marks, or choose a quote first.',
  addable: 'Select words, or choose a quote, a claim, a question, an entity or a picture first.',
  chosen: 'Select words or choose a quote first.',
  quote: 'Choose a quote first.',
  proposal: 'Choose a proposed quotation, or a claim with a proposed status first.',
  claims: 'Choose a claim first.',
  proposals: 'This article has no proposed quotations left.',
  quotes: 'This article has no quotes yet.',
  articles: 'Open an article, or select some in the list first.',
  rows: 'Select some rows of the list first.',
  item: 'Go to the brief and choose a claim or a quote there first.',
  both: 'Open an article in each pane first.',
  removable: 'Nothing is chosen that could be removed.',
  answering: 'Choose a claim, a quote with a claim, or a question first.',
};
