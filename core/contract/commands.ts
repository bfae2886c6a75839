/**
 * Every command of the workbench, once: native menus, key bindings and the sheet of keys are all made from this list.
 * A key is written as `Mod+Shift+Z`; `Mod` is Command on macOS and Control elsewhere. Single letters, also those
 * with Shift, work while no field is being typed in.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: 'Matter' | 'Edit' | 'Mark' | 'View' | 'Help';
  readonly key: string;
}

export const commands = [
  { id: 'matters', label: 'New, open or close a matter', menu: 'Matter', key: 'Mod+O' },
  { id: 'import', label: 'Import articles', menu: 'Matter', key: 'Mod+I' },
  { id: 'paste', label: 'Paste text as an article', menu: 'Matter', key: 'Mod+Shift+V' },
  { id: 'export', label: 'Export brief', menu: 'Matter', key: 'Mod+E' },
  { id: 'undo', label: 'Undo', menu: 'Edit', key: 'Mod+Z' },
  { id: 'redo', label: 'Redo', menu: 'Edit', key: 'Mod+Shift+Z' },
  { id: 'search', label: 'Search the matter', menu: 'Edit', key: 'Mod+K' },
  { id: 'find-here', label: 'Find in the article', menu: 'Edit', key: 'Mod+F' },
  { id: 'cite', label: 'Copy with citation', menu: 'Edit', key: 'Mod+Shift+C' },
  {
    id: 'grow',
    label: 'Select more: word, sentence, quotation, paragraph',
    menu: 'Edit',
    key: 'Alt+ArrowUp',
  },
  { id: 'shrink', label: 'Select less', menu: 'Edit', key: 'Alt+ArrowDown' },
  { id: 'quote', label: 'Mark the selected words as a quote', menu: 'Mark', key: 'Q' },
  { id: 'speaker', label: 'Set the speaker', menu: 'Mark', key: 'S' },
  { id: 'claim', label: 'Make or join a claim', menu: 'Mark', key: 'C' },
  { id: 'entity', label: 'Link an entity', menu: 'Mark', key: 'E' },
  { id: 'find', label: 'Find it elsewhere', menu: 'Mark', key: 'F' },
  { id: 'brief', label: 'Add to the brief', menu: 'Mark', key: 'B' },
  { id: 'note', label: 'Write a note', menu: 'Mark', key: 'N' },
  { id: 'accept', label: 'Accept the proposed quotation', menu: 'Mark', key: 'A' },
  { id: 'dismiss', label: 'Dismiss the proposed quotation', menu: 'Mark', key: 'D' },
  { id: 'accept-all', label: 'Accept all proposed quotations of the article', menu: 'Mark', key: 'Shift+A' },
  {
    id: 'dismiss-all',
    label: 'Dismiss all proposed quotations of the article',
    menu: 'Mark',
    key: 'Shift+D',
  },
  { id: 'unread', label: 'Mark the article as unread', menu: 'Mark', key: 'Shift+R' },
  { id: 'read', label: 'Mark the article as read', menu: 'Mark', key: 'R' },
  { id: 'key-article', label: 'Mark the article as a key one', menu: 'Mark', key: 'Y' },
  { id: 'set-aside', label: 'Set the article aside', menu: 'Mark', key: '-' },
  { id: 'change-articles', label: 'Change the selected articles', menu: 'Mark', key: 'M' },
  { id: 'mark-furniture', label: 'Mark the selected words as page furniture', menu: 'Mark', key: 'X' },
  { id: 'remove', label: 'Remove the selected quote, or the selected articles', menu: 'Mark', key: 'Delete' },
  { id: 'start-out', label: 'Quote’s start: a word earlier', menu: 'Mark', key: 'H' },
  { id: 'start-in', label: 'Quote’s start: a word later', menu: 'Mark', key: 'Shift+H' },
  { id: 'end-out', label: 'Quote’s end: a word later', menu: 'Mark', key: 'L' },
  { id: 'end-in', label: 'Quote’s end: a word earlier', menu: 'Mark', key: 'Shift+L' },
  { id: 'to-selection', label: 'Quote’s edges: those of the selection', menu: 'Mark', key: 'Z' },
  { id: 'articles', label: 'Go to the articles', menu: 'View', key: '1' },
  { id: 'entities', label: 'Go to the entities', menu: 'View', key: '2' },
  { id: 'claims', label: 'Go to the claims', menu: 'View', key: '3' },
  { id: 'compare', label: 'Go to Compare', menu: 'View', key: '4' },
  { id: 'timeline', label: 'Go to the timeline', menu: 'View', key: '5' },
  { id: 'briefs', label: 'Go to the brief', menu: 'View', key: '6' },
  { id: 'history', label: 'Go to the history', menu: 'View', key: '7' },
  { id: 'filter-list', label: 'Filter the list', menu: 'View', key: '/' },
  { id: 'next-quote', label: 'Next quote', menu: 'View', key: 'J' },
  { id: 'previous-quote', label: 'Previous quote', menu: 'View', key: 'K' },
  { id: 'next-proposal', label: 'Next proposed quotation', menu: 'View', key: 'P' },
  { id: 'previous-proposal', label: 'Previous proposed quotation', menu: 'View', key: 'Shift+P' },
  { id: 'wordings', label: 'All wordings of the quotation, side by side', menu: 'View', key: 'W' },
  { id: 'other-pane', label: 'Go to the other pane', menu: 'View', key: 'O' },
  { id: 'back', label: 'Back in the pane', menu: 'View', key: 'Alt+ArrowLeft' },
  { id: 'forward', label: 'Forward in the pane', menu: 'View', key: 'Alt+ArrowRight' },
  { id: 'one-pane', label: 'One pane or two', menu: 'View', key: 'Shift+O' },
  { id: 'swap-panes', label: 'Swap the panes', menu: 'View', key: 'V' },
  { id: 'go-to', label: 'Go to a paragraph or a quote', menu: 'View', key: 'G' },
  { id: 'what-is-here', label: 'What is marked at the caret', menu: 'View', key: 'I' },
  { id: 'furniture', label: 'Fold or show page furniture', menu: 'View', key: 'U' },
  { id: 'larger', label: 'Larger text', menu: 'View', key: '.' },
  { id: 'smaller', label: 'Smaller text', menu: 'View', key: ',' },
  { id: 'reading', label: 'Text of the articles: face, size, lines', menu: 'View', key: 'Shift+T' },
  { id: 'theme', label: 'Light, dark or high contrast', menu: 'View', key: 'T' },
  { id: 'keys', label: 'Keys and help', menu: 'Help', key: '?' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

/** The commands of one menu. */
export type CommandOf<Menu extends Command['menu']> = Extract<
  (typeof commands)[number],
  { readonly menu: Menu }
>['id'];
