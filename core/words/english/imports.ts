import type { SourceWarning } from '#core/intake/source.ts';
import { counted } from './nouns.ts';

/** What is said of files on their way in, and of what was met in them. */
export const imports = {
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
        return 'Several small pages stand beside one another on a sheet, so that page and line of a passage are not known. Ask for the full-size transcript.';
      case 'times left out':
        return `The times of day beside ${counted(Number(detail), 'line')} were left out of the text. The original has them.`;
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
