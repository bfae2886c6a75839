import type { Speech } from '#core/contract/vocabulary.ts';
import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

export const reader = {
  leftPane: 'Left pane',
  rightPane: 'Right pane',
  leftArticle: 'Left article',
  rightArticle: 'Right article',
  chooseLeft: 'Choose an article from the list to read it here.',
  chooseRight: (key: string) =>
    `A second article can stand here: choose it with Shift held, or press ${key} and choose.`,
  readOnly: 'The text of an article never changes.',
  machineWritten: 'AI-written',
  fold: 'Fold furniture',
  unfold: 'Show furniture',
  foldKey: (key: string) => `Fold or show page furniture (${key})`,
  /** Fields and furniture, apart from proposed quotations. */
  details: (count: number) => counted(count, 'detail proposed', 'details proposed'),
  decide: 'Title, date, outlet or page furniture that the program read off the page: accept or dismiss each',
  intact: (sha256: string) => `The text’s SHA-256 is ${sha256}, as it was at import: it has not changed.`,
  sha256: (short: string) => `sha-256 ${short} ✓`,
  changed: 'text was changed outside Pincite',
  /** In the place of lines that are folded away: what they were. */
  folded: (reasons: readonly string[], lines: number, proposed: boolean) => {
    const what = reasons.join(', ');
    const name = what.charAt(0).toUpperCase() + what.slice(1);
    return `${name} · ${counted(lines, 'line')} folded as page furniture${proposed ? ', proposed' : ''}`;
  },
  tools: {
    back: 'Back in this pane',
    backKey: (key: string) => `Back (${key})`,
    forward: 'Forward in this pane',
    forwardKey: (key: string) => `Forward (${key})`,
    both: 'Show both panes',
    alone: 'Show this pane alone',
    swap: 'Swap the panes',
    close: 'Close this pane',
    withKey: (what: string, key: string) => `${what} (${key})`,
  },
  bar: {
    title: 'Mark the selected words',
    quote: 'Quote',
    speaker: 'Speaker',
    claim: 'Claim',
    entity: 'Entity',
    find: 'Find',
    brief: 'Brief',
    note: 'Note',
  },
  tip: {
    title: 'Marked here',
    here: (count: number) => `${nouns.quote(count)} here: choose one`,
    nothing: 'Nothing is marked here.',
    noSpeaker: 'No speaker yet',
    speech: { direct: 'direct', indirect: 'indirect', none: 'not speech' } satisfies Record<Speech, string>,
    noClaim: 'No claim yet',
    more: (count: number) => `and ${number(count)} more`,
  },
  edges: {
    start: (out: string, inward: string) => `Drag to move the quote’s start (${out}, ${inward})`,
    end: (out: string, inward: string) => `Drag to move the quote’s end (${out}, ${inward})`,
    chooseQuote: (key: string) => `Choose a quote first: click into it, or press ${key}.`,
    hereItIs: 'Here is the quote: press the key again to move its edge.',
    noWord: 'There is no word to take in or to leave out.',
    selectWords: (key: string) =>
      `Select the words that the quote is to have, in its own article, and press ${key}.`,
  },
  openFirst: 'Open an article first: choose one from the list.',
  wholeParagraph: 'The whole paragraph is selected.',
  copy: {
    nothing: 'Select some words, or choose a quote, to copy it with its source.',
    done: 'Copied with its source.',
    refused: 'The system did not let Pincite write to the clipboard. Nothing was copied.',
  },
  look: {
    title: 'Text of the articles',
    face: 'Face',
    faces: { serif: 'serif', sans: 'sans' },
    size: 'Size',
    pixels: (size: number) => `${number(size)} px`,
    spacing: 'Line spacing',
    width: 'Line width',
    wholePane: 'the whole pane',
    letters: (count: number) => counted(count, 'letter'),
    hint: <Piece>(larger: Piece, smaller: Piece): Phrase<Piece> =>
      phrase`While you read, ${larger} makes the text larger and ${smaller} smaller.`,
    largest: 'The text is as large as it gets.',
    smallest: 'The text is as small as it gets.',
    isNow: (size: number) => `Text of ${counted(size, 'pixel')}.`,
  },
  marking: {
    selectName: (key: string) => `Select a name, or choose a quote, and press ${key} again.`,
    selectWords: (key: string) =>
      `Select the words to quote, or put the caret between quotation marks, and press ${key} again.`,
    selectFurniture: (key: string) =>
      `Select the words that are not part of the article, and press ${key} again.`,
    furniture: 'Marked as page furniture: it is folded, never quoted, and not counted in pin cites.',
    removed: (undo: string) => `The quote was removed. ${undo} brings it back.`,
    claimToBrief: 'The claim and its quotes were added to the brief.',
    quoteToBrief: 'The quote was added to the brief.',
  },
  /** Heard, when a key has selected more or less. */
  selected: (text: string) => `Selected: ${text.length > 200 ? `${text.slice(0, 198).trimEnd()}…` : text}`,
  noWayBack: 'There is no article to go back to in this pane.',
  noWayForward: 'There is no article to go forward to in this pane.',
};
