/**
 * Every command of the workbench, once: native menus, key bindings, the palette and the sheet of keys are all made from
 * this list, with their labels in the catalogue of words. `key` is the one that a command has until a person changes
 * it, written as in `core/keys/key.ts`. Single letters, also those with Shift, work while no field is being typed in.
 */
export const MENUS = ['Matter', 'Edit', 'Mark', 'View', 'Help'] as const;
export type MenuId = (typeof MENUS)[number];

export interface Command {
  readonly id: string;
  readonly menu: MenuId;
  readonly key: string;
}

export const commands = [
  { id: 'matters', menu: 'Matter', key: 'Mod+O' },
  { id: 'import', menu: 'Matter', key: 'Mod+I' },
  { id: 'paste', menu: 'Matter', key: 'Mod+Shift+V' },
  { id: 'export', menu: 'Matter', key: 'Mod+E' },
  { id: 'returned', menu: 'Matter', key: 'Mod+Shift+E' },
  { id: 'copy-brief', menu: 'Matter', key: 'Mod+Shift+K' },
  { id: 'pack', menu: 'Matter', key: 'Mod+Shift+L' },
  { id: 'save-original', menu: 'Matter', key: 'Mod+Shift+S' },
  { id: 'print', menu: 'Matter', key: 'Mod+P' },
  { id: 'undo', menu: 'Edit', key: 'Mod+Z' },
  { id: 'redo', menu: 'Edit', key: 'Mod+Shift+Z' },
  { id: 'search', menu: 'Edit', key: 'Mod+K' },
  { id: 'find-here', menu: 'Edit', key: 'Mod+F' },
  { id: 'cite', menu: 'Edit', key: 'Mod+Shift+C' },
  { id: 'grow', menu: 'Edit', key: 'Alt+ArrowUp' },
  { id: 'shrink', menu: 'Edit', key: 'Alt+ArrowDown' },
  { id: 'quote', menu: 'Mark', key: 'Q' },
  { id: 'speaker', menu: 'Mark', key: 'S' },
  { id: 'claim', menu: 'Mark', key: 'C' },
  { id: 'entity', menu: 'Mark', key: 'E' },
  { id: 'question', menu: 'Mark', key: 'Shift+J' },
  { id: 'find', menu: 'Mark', key: 'F' },
  { id: 'brief', menu: 'Mark', key: 'B' },
  { id: 'note', menu: 'Mark', key: 'N' },
  { id: 'add-section', menu: 'Mark', key: 'Shift+G' },
  { id: 'add-prose', menu: 'Mark', key: 'Shift+F' },
  { id: 'printed-words', menu: 'Mark', key: 'Shift+Y' },
  { id: 'take-over', menu: 'Mark', key: 'Shift+U' },
  { id: 'accept', menu: 'Mark', key: 'A' },
  { id: 'dismiss', menu: 'Mark', key: 'D' },
  { id: 'accept-all', menu: 'Mark', key: 'Shift+A' },
  { id: 'dismiss-all', menu: 'Mark', key: 'Shift+D' },
  { id: 'unread', menu: 'Mark', key: 'Shift+R' },
  { id: 'read', menu: 'Mark', key: 'R' },
  { id: 'key-article', menu: 'Mark', key: 'Y' },
  { id: 'set-aside', menu: 'Mark', key: '-' },
  { id: 'change-selected', menu: 'Mark', key: 'M' },
  { id: 'mark-furniture', menu: 'Mark', key: 'X' },
  { id: 'merge-claims', menu: 'Mark', key: 'Shift+M' },
  { id: 'split-claim', menu: 'Mark', key: 'Shift+I' },
  { id: 'archive-claim', menu: 'Mark', key: 'Shift+X' },
  { id: 'claim-up', menu: 'Mark', key: 'Alt+Shift+ArrowUp' },
  { id: 'claim-down', menu: 'Mark', key: 'Alt+Shift+ArrowDown' },
  { id: 'remove', menu: 'Mark', key: 'Delete' },
  { id: 'start-out', menu: 'Mark', key: 'H' },
  { id: 'start-in', menu: 'Mark', key: 'Shift+H' },
  { id: 'end-out', menu: 'Mark', key: 'L' },
  { id: 'end-in', menu: 'Mark', key: 'Shift+L' },
  { id: 'to-selection', menu: 'Mark', key: 'Z' },
  { id: 'articles', menu: 'View', key: '1' },
  { id: 'entities', menu: 'View', key: '2' },
  { id: 'claims', menu: 'View', key: '3' },
  { id: 'archive', menu: 'View', key: 'Shift+Z' },
  { id: 'names', menu: 'View', key: 'Shift+E' },
  { id: 'checks', menu: 'View', key: 'Shift+C' },
  { id: 'compare', menu: 'View', key: '4' },
  { id: 'ledger', menu: 'View', key: 'Shift+K' },
  { id: 'timeline', menu: 'View', key: '5' },
  { id: 'network', menu: 'View', key: 'Shift+N' },
  { id: 'briefs', menu: 'View', key: '6' },
  { id: 'history', menu: 'View', key: '7' },
  { id: 'draft', menu: 'View', key: '8' },
  { id: 'filter-list', menu: 'View', key: '/' },
  { id: 'arrange-list', menu: 'View', key: 'Shift+S' },
  { id: 'wide-list', menu: 'View', key: 'Shift+W' },
  { id: 'next-quote', menu: 'View', key: 'J' },
  { id: 'previous-quote', menu: 'View', key: 'K' },
  { id: 'quotes', menu: 'View', key: 'Shift+Q' },
  { id: 'next-proposal', menu: 'View', key: 'P' },
  { id: 'previous-proposal', menu: 'View', key: 'Shift+P' },
  { id: 'wordings', menu: 'View', key: 'W' },
  { id: 'other-pane', menu: 'View', key: 'O' },
  { id: 'back', menu: 'View', key: 'Alt+ArrowLeft' },
  { id: 'forward', menu: 'View', key: 'Alt+ArrowRight' },
  { id: 'one-pane', menu: 'View', key: 'Shift+O' },
  { id: 'swap-panes', menu: 'View', key: 'V' },
  { id: 'next-match', menu: 'View', key: ']' },
  { id: 'previous-match', menu: 'View', key: '[' },
  { id: 'link-panes', menu: 'View', key: 'Shift+V' },
  { id: 'compare-panes', menu: 'View', key: '=' },
  { id: 'go-to', menu: 'View', key: 'G' },
  { id: 'what-is-here', menu: 'View', key: 'I' },
  { id: 'furniture', menu: 'View', key: 'U' },
  { id: 'paper', menu: 'View', key: 'Shift+B' },
  { id: 'larger', menu: 'View', key: '.' },
  { id: 'smaller', menu: 'View', key: ',' },
  { id: 'reading', menu: 'View', key: 'Shift+T' },
  { id: 'theme', menu: 'View', key: 'T' },
  { id: 'menu-here', menu: 'View', key: 'Shift+F10' },
  { id: 'palette', menu: 'Help', key: 'Mod+Shift+P' },
  { id: 'tour', menu: 'Help', key: 'F1' },
  { id: 'keys', menu: 'Help', key: '?' },
  { id: 'about', menu: 'Help', key: 'Shift+F1' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

/** The commands of one menu. */
export type CommandOf<Menu extends Command['menu']> = Extract<
  (typeof commands)[number],
  { readonly menu: Menu }
>['id'];
