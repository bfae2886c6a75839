import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

export const app = {
  wentWrong: 'Something went wrong in the program. Nothing was changed.',
  usedAddress:
    'This address was used already, or is too old: it lets one window in, once. Start Pincite again and it opens a new one.',
  restarted:
    'The part of Pincite that keeps the matter stopped, and was started again. What was shown as saved is safe; look whether your last change is there.',
  status: {
    gone: 'Not connected',
    saving: 'Saving…',
    typing: 'Being typed',
    saved: 'Saved',
    offline: 'Offline — no network access',
    matterFile: (name: string, encrypted: boolean) => `Matter file: ${name}${encrypted ? ', encrypted' : ''}`,
    reading: (done: number, total: number) =>
      `Looking for quotations in older articles: ${number(done)} of ${number(total)}`,
    naming: (done: number, total: number) =>
      `Looking for names in the articles: ${number(done)} of ${number(total)}`,
    selected: (start: number, end: number) =>
      `${counted(end - start, 'character')} selected · ${number(start)}–${number(end)}`,
  },
  gone: 'Pincite has stopped answering. What was shown as saved is safe in the matter file. Start Pincite again to go on.',
  themes: {
    system: 'Colours follow the system.',
    light: 'Light colours.',
    dark: 'Dark colours.',
    contrast: 'High contrast.',
  },
  drop: 'Drop files or folders to import them',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  places: {
    title: 'Places',
    articles: 'Articles',
    entities: 'Entities',
    claims: 'Claims',
    compare: 'Compare',
    timeline: 'Timeline',
    brief: 'Brief',
    draft: 'Check a draft',
    history: 'History',
    withKey: (place: string, key: string) => `${place} (${key})`,
  },
  borders: {
    list: 'Width of the list',
    panes: 'Width of the panes',
    inspector: 'Width of the inspector',
  },
  list: 'List',
  top: {
    matter: 'New, open or close a matter',
    holds: (articles: number, claims: number, entities: number) =>
      `${nouns.article(articles)} · ${nouns.claim(claims)} · ${nouns.entity(entities)}`,
    undo: 'Undo',
    undoStep: (step: string) => `Undo: ${step}`,
    nothingToUndo: 'Nothing to undo',
    redo: 'Redo',
    redoStep: (step: string) => `Redo: ${step}`,
    nothingToRedo: 'Nothing to redo',
    withKey: (what: string, key: string) => `${what} (${key})`,
    keys: 'Keys and help',
    export: 'Export brief',
  },
  start: {
    line: 'Every quotation word for word in its source, every sentence with its footnote.',
    foot: (version: string) => `Version ${version} · works offline, makes no network request`,
  },
  matters: {
    name: 'Name of the new matter',
    nameHint: 'Name of the case or story, for example Baldwin v. Morrissey',
    make: 'New matter',
    open: 'Open',
    inFolder: <Piece>(when: Piece): Phrase<Piece> => phrase`in the matters folder · ${when}`,
    openedBefore: <Piece>(when: Piece): Phrase<Piece> => phrase`opened before · ${when}`,
    none: 'There are no matters yet.',
    remember: 'Remember which matters were opened',
    rememberHint:
      'The matters folder is listed in any case. Turned off, matters that lie elsewhere are forgotten, and none is named in the settings.',
    lookAround: 'Look around first',
    sample: 'Open the sample matter',
    thisMatter: 'This matter',
    rename: 'Name',
    close: 'Close the matter',
    openFile: 'Open another matter file…',
    fileToOpen: 'Matter file to open',
    backups: 'Restore from a backup…',
    unreadable: (name: string) => `${name} could not be read.`,
  },
  importing: {
    title: 'Import',
    files: 'Files to import',
    folder: 'Folder to import',
    reading: (done: number, total: number | null) => `Reading ${progress(done, total)}`,
    looking: (done: number, total: number | null) => `Looking into ${progress(done, total)}`,
    importing: (done: number, total: number | null) => `Importing ${progress(done, total)}`,
    done: (imported: number, leftOut: number) =>
      `${nouns.article(imported)} imported${leftOut > 0 ? `, ${number(leftOut)} left out` : ''}.`,
    unreadable: (name: string) => `${name} could not be read. Check that it is still there.`,
    unreadableDrop:
      'What was dropped could not be read, so nothing was imported. Check that it is still there.',
  },
  proposals: {
    chooseFirst: 'Choose a proposed quotation first: P goes to the next one.',
    openFirst: 'Open an article first.',
    none: 'This article has no proposed quotations.',
    noneLeft: 'This article has no proposed quotations left.',
    noSpeech: (key: string) => `None of them is speech. Accept one by one with ${key}, or dismiss all.`,
    dismissed: (count: number, undo: string) =>
      `${counted(count, 'quotation')} dismissed. ${undo} brings them back.`,
    accepted: (count: number, others: number, undo: string) => {
      const stay = others === 1 ? 'stays' : 'stay';
      const left =
        others === 0
          ? ''
          : ` ${counted(others, 'other')} (titles, scare quotes and the like) ${stay} proposed.`;
      return `${counted(count, 'quotation')} accepted.${left} ${undo} takes them back.`;
    },
  },
};

function progress(done: number, total: number | null): string {
  return total === null ? number(done) : `${number(done)} of ${number(total)}`;
}
