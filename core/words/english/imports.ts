import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { SourceWarning } from '#core/intake/source.ts';
import { decimal, number } from '../formats.ts';
import { counted, nouns } from './nouns.ts';

/** What is said of files on their way in, and of what was met in them. */
export const imports = {
  title: 'What will be imported',
  report: 'What was imported',
  list: 'Files',
  will: (files: number) => `${counted(files, 'file')} will go in. Nothing has gone in yet.`,
  sum: (imported: number, failed: number, left: number) =>
    [
      `${nouns.article(imported)} went in.`,
      failed > 0 ? `${number(failed)} could not be read.` : '',
      left > 0 ? `${number(left)} ${left === 1 ? 'is' : 'are'} left.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  nothing: 'There is no file in what was dropped.',
  keys: 'Space ticks a file, Enter shows how it is read.',
  import: (files: number) => `Import ${counted(files, 'file')}`,
  goOn: (files: number) => `Go on with ${counted(files, 'file')}`,
  again: 'Try these again',
  forget: 'Leave the rest out',
  stop: 'Stop',
  rest: (files: number) => `${counted(files, 'file')} left to import`,
  stoppedBefore: (left: number) =>
    `An import was stopped before all of it was in: ${counted(left, 'file')} ${left === 1 ? 'is' : 'are'} left. What went in is kept.`,
  goneSince:
    'An import was stopped before all of it was in, and no file that was left can be read any more. What went in is kept.',
  allIn: 'Nothing is left of the import that was stopped: all of it is in the matter.',
  timeLeft: (seconds: number) =>
    seconds < 60
      ? `about ${number(Math.max(5, Math.ceil(seconds / 5) * 5))} s left`
      : `about ${number(Math.ceil(seconds / 60))} min left`,
  /** The file of a row, which stands above. */
  it: 'It',
  same: 'Its text is that of an article that is already here, so it was not stored twice.',
  file: (format: SourceFormat | null, bytes: number) =>
    format === null ? size(bytes) : `${FORMATS[format]} · ${size(bytes)}`,
  groups: {
    failed: (count: number) => `Left out: ${number(count)}`,
    left: (count: number) => `Not come to yet: ${number(count)}`,
    same: (count: number) => `Here already: ${number(count)}`,
    refused: (count: number) => `Cannot be imported: ${number(count)}`,
    offered: (count: number) => `Attachments, imported if you tick them: ${number(count)}`,
    new: (count: number) => `To be imported: ${number(count)}`,
    unticked: (count: number) => `Not asked for: ${number(count)}`,
    here: (count: number) => `In the matter already: ${number(count)}`,
    imported: (count: number) => `Imported: ${number(count)}`,
  },
  choices: {
    all: 'How they are read',
    one: (name: string) => `How ${name} is read`,
    hint: 'Choose a file in the list to read it otherwise than the rest.',
    back: 'Back to all files',
    changes: 'Tracked changes',
    changed: { accepted: 'as if accepted', rejected: 'as before any' },
    comments: 'Put comments after the text',
    scans: 'Read scans from their pictures (seconds a page)',
    encoding: 'Encoding',
    encodings: {
      guessed: 'as guessed',
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows, western',
      macintosh: 'Mac OS Roman',
      'utf-16le': 'UTF-16',
      'iso-8859-2': 'Latin 2, central European',
      'windows-1251': 'Windows, Cyrillic',
      shift_jis: 'Shift JIS, Japanese',
      gb18030: 'GB 18030, Chinese',
    },
  },
  columns: {
    title: 'What its columns hold',
    unknown: 'Choose the column that holds the words of the articles: no column looks like it.',
    none: 'no column',
    rows: 'The first rows',
    fields: {
      text: 'Text',
      title: 'Title',
      outlet: 'Outlet',
      byline: 'Byline',
      published: 'Published',
      url: 'Address',
    },
  },
  watch: {
    label: 'Watched folder',
    none: 'Path of a folder, such as /home/me/Downloads',
    hint: 'What is in it, and what comes into it while the matter is open, is imported by itself. Nothing is removed from it.',
    end: 'Watch it no more',
    came: (folder: string, imported: number, leftOut: number) =>
      `${nouns.article(imported)} came from the folder ${folder}${leftOut > 0 ? `; ${number(leftOut)} could not be read` : ''}.`,
    leftOut: (files: number) => `${number(files)} left out of the watched folder`,
    gone: (folder: string) =>
      `The watched folder ${folder} cannot be read now. It is taken up again as soon as it is back; what came from it is kept.`,
    broken: (folder: string) =>
      `What came from the folder ${folder} could not be stored, so it is not watched now. What went in before is kept; see that there is room on the disk and open the matter again.`,
  },
  warnings: 'Look at the original',
  looked: 'Looked at',
  lookedAt: (warning: string) => `Looked at: ${warning}`,
  busy: 'An import is going on. Stop it first, or bring these in when it is over.',
  nothingYet: 'Cancelled before anything was imported.',
  stopped: (imported: number, left: number) =>
    `Stopped. ${nouns.article(imported)} went in and ${imported === 1 ? 'stays' : 'stay'}; ${counted(left, 'file')} ${left === 1 ? 'is' : 'are'} left.`,
  /** What the reporter ought to look at before trusting the words of a source. */
  warning: ({ code, detail, pages }: SourceWarning): string => {
    switch (code) {
      case 'page without words':
        return `${onPages(pages, 'has', 'have')} no words: a scan or a picture. Look at the original.`;
      case 'read from a picture':
        return `${onPages(pages, 'was', 'were')} read from a picture, so that letters may be wrong. Check each quote against the original.`;
      case 'words under a bar':
        return `${onPages(pages, 'has', 'have')} words under a black bar, which were not taken in.`;
      case 'damaged file':
        return `The file is damaged: something may be missing${inBrackets(detail)}.`;
      case 'characters lost':
        return `Some characters could not be read${inBrackets(detail)}: they are shown as “\uFFFD”.`;
      case 'tracked changes':
        return `The file has tracked changes${inBrackets(detail)}. They were read as you chose; choose otherwise and import it again to see the rest.`;
      case 'comments left out':
        return `The file has comments that were left out${inBrackets(detail)}.`;
      case 'hidden words':
        return `${counted(Number(detail), 'word')} that the file hides ${Number(detail) === 1 ? 'was' : 'were'} left out. The original has them.`;
      case 'pages as last laid out':
        return 'The page numbers are those of the last time a word processor laid the file out; on paper they may be others. Check a page before you cite it.';
      case 'words elsewhere':
        return `The file takes in ${counted(Number(detail), 'document')} that ${Number(detail) === 1 ? 'is' : 'are'} not inside it. Ask for what is missing.`;
      case 'pictures left out':
        return `${counted(Number(detail), 'picture')} in the message ${Number(detail) === 1 ? 'was' : 'were'} left out. The original has them.`;
      case 'attachments':
        return `The file has other files in it${inBrackets(detail)}, which are offered as sources of their own.`;
      case 'cut short':
        return `The text was cut short${inBrackets(detail)}: the rest of the file is missing.`;
      case 'condensed transcript':
        return 'Several small pages stand beside one another on a sheet, and no numbers say for certain which is which, so that page and line of a passage are not known. Ask for the full-size transcript.';
      case 'times left out':
        return `The times of day beside ${counted(Number(detail), 'line')} were left out of the text. The original has them.`;
      case 'not as imported':
        return 'The text was salvaged from a damaged file and is not the one that was imported. Compare it with the original, or import that again, before you quote it.';
    }
  },
};

function onPages(pages: readonly string[], one: string, many: string): string {
  if (pages.length === 0) return `A page ${one}`;
  if (pages.length === 1) return `Page ${pages[0]!} ${one}`;
  const named = pages.slice(0, MOST_NAMED).join(', ');
  const more = pages.length - MOST_NAMED;
  return `Pages ${named}${more > 0 ? ` and ${counted(more, 'other')}` : ''} ${many}`;
}

/** More page numbers than these are not read. */
const MOST_NAMED = 12;

function inBrackets(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}

const FORMATS: Readonly<Record<SourceFormat, string>> = {
  text: 'Text',
  markdown: 'Markdown',
  html: 'Web page',
  mhtml: 'Web page (MHTML)',
  pdf: 'PDF',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'RTF',
  eml: 'E-mail',
  mbox: 'Mailbox',
  srt: 'Subtitles (SRT)',
  vtt: 'Subtitles (WebVTT)',
  csv: 'Table (CSV)',
  json: 'List (JSON)',
  jsonl: 'List (JSON lines)',
  zip: 'Archive',
};

function size(bytes: number): string {
  if (bytes < 1_000) return `${number(bytes)} B`;
  return bytes < 1_000_000 ? `${number(Math.round(bytes / 1_000))} kB` : `${decimal(bytes / 1_000_000)} MB`;
}
