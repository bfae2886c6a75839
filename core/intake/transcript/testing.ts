/** How a program for court reporters prints a transcript. */
export interface PrintStyle {
  readonly perPage: number;
  readonly firstPage: number;
  /** What ends a page: a form feed, only the number of the next page, or page and line before each line. */
  readonly pages: 'form feeds' | 'numbers alone' | 'coordinates';
  readonly head: string | null;
  readonly foot: string | null;
  readonly doubleSpaced: boolean;
  readonly times: 'none' | 'before' | 'behind';
  readonly indents: boolean;
}

export const PLAIN: PrintStyle = {
  perPage: 25,
  firstPage: 45,
  pages: 'form feeds',
  head: null,
  foot: null,
  doubleSpaced: false,
  times: 'none',
  indents: true,
};

/** Where the words of a printed line are: the first of them is the `at`th of paragraph `paragraph`. */
export interface PrintedPlace {
  readonly page: string;
  readonly line: number;
  readonly paragraph: number;
  readonly at: number;
}

export interface PrintedCopy {
  readonly text: string;
  readonly places: readonly PrintedPlace[];
}

const WIDTH = 52;

/** Paragraphs wrapped into numbered lines on numbered pages. */
export function print(paragraphs: readonly string[], style: PrintStyle): PrintedCopy {
  const rows: {
    readonly words: string;
    readonly first: boolean;
    readonly place: Omit<PrintedPlace, 'page' | 'line'>;
  }[] = [];
  for (const [paragraph, words] of paragraphs.entries()) {
    let at = 0;
    for (const line of wrapped(words)) {
      rows.push({ words: line, first: at === 0, place: { paragraph, at } });
      at += line.length + 1;
    }
  }
  const places: PrintedPlace[] = [];
  const sheets: string[] = [];
  for (let from = 0; from < rows.length; from += style.perPage) {
    const page = String(style.firstPage + sheets.length);
    const lines: string[] = [];
    for (let line = 1; line <= style.perPage; line += 1) {
      const row = rows[from + line - 1];
      lines.push(printedLine(row, page, line, style));
      if (row) places.push({ page, line, ...row.place });
    }
    sheets.push(sheetOf(lines, page, style));
  }
  return { text: sheets.join(style.pages === 'form feeds' ? '\f' : ''), places };
}

function printedLine(
  row: { readonly words: string; readonly first: boolean } | undefined,
  page: string,
  line: number,
  { pages, times, indents }: PrintStyle,
): string {
  if (pages === 'coordinates')
    return `${page.padStart(5, '0')}:${String(line).padStart(2, '0')}  ${row?.words ?? ''}`;
  const number = String(line).padStart(2);
  if (!row) return number;
  const blank = indents ? ' '.repeat(row.first ? 9 : 4) : '   ';
  const time = `10:${String(line).padStart(2, '0')}:07`;
  if (times === 'before') return `${time} ${number}${blank}${row.words}`;
  return `${number}${blank}${row.words}${times === 'behind' ? `   ${time}` : ''}`;
}

function sheetOf(lines: readonly string[], page: string, style: PrintStyle): string {
  const body = style.doubleSpaced ? lines.flatMap((line) => [line, '']) : lines;
  if (style.pages === 'coordinates') return `${body.join('\n')}\n`;
  const head = style.head === null ? `${' '.repeat(60)}${page}` : `${style.head}${' '.repeat(30)}${page}`;
  const above = style.pages === 'numbers alone' ? [page.padStart(4, '0')] : [head, ''];
  return `${[...above, ...body, ...(style.foot === null ? [] : ['', style.foot])].join('\n')}\n`;
}

function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
