import { execFileSync, spawnSync } from 'node:child_process';
import mammoth from 'mammoth';

/** The texts of a DOCX's footnotes as mammoth reads them, in their order. */
export async function notesByMammoth(path: string): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ path });
  return [...value.matchAll(/<li id="[^"]*footnote-[^"]*">(.*?)<\/li>/gs)].map(([, html]) =>
    spaced(
      html!
        .replaceAll(/<a href="#[^"]*footnote-ref[^"]*">.*?<\/a>/gs, '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ),
  );
}

export async function wordsByMammoth(path: string): Promise<string> {
  return (await mammoth.extractRawText({ path })).value;
}

export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version']).status === 0;
}

/** The same as pandoc reads them. */
export function notesByPandoc(path: string): readonly string[] {
  return readByPandoc(path).notes;
}

export interface PandocReading {
  readonly notes: readonly string[];
  /** With their level, as `2 Who’s who`. */
  readonly headings: readonly string[];
  /** Of each table its cells, row by row. */
  readonly tables: readonly (readonly string[])[];
}

/** What pandoc finds in a `.docx` or `.odt` file. */
export function readByPandoc(path: string): PandocReading {
  const format = path.endsWith('.odt') ? 'odt' : 'docx';
  const json: unknown = JSON.parse(
    execFileSync('pandoc', ['-f', format, '-t', 'json', path], { encoding: 'utf8', maxBuffer: 1e9 }),
  );
  const reading = { notes: [] as string[], headings: [] as string[], tables: [] as string[][] };
  const walk = (node: unknown, cells: string[] | null): void => {
    if (Array.isArray(node)) {
      // A cell is its attributes, its alignment, how many rows and columns it spans, and its blocks.
      if (cells && node.length === 5 && isTagged(node[1], 'Align')) cells.push(spaced(wordsOf(node[4])));
      for (const one of node) walk(one, cells);
    } else if (typeof node === 'object' && node !== null) {
      if (!('t' in node)) return Object.values(node).forEach((one) => walk(one, cells));
      const content: unknown = 'c' in node ? node.c : null;
      if (node.t === 'Note') reading.notes.push(spaced(wordsOf(content)));
      if (node.t === 'Header' && Array.isArray(content))
        reading.headings.push(`${content[0]} ${spaced(wordsOf(content[2]))}`);
      const within = node.t === 'Table' ? [] : cells;
      if (node.t === 'Table') reading.tables.push(within!);
      walk(content, within);
    }
  };
  walk(json, null);
  return reading;
}

function isTagged(node: unknown, start: string): boolean {
  return typeof node === 'object' && node !== null && 't' in node && String(node.t).startsWith(start);
}

/** The words of a part of pandoc's document. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null || !('t' in node)) return '';
  if (node.t === 'Note') return '';
  if (node.t === 'Str' && 'c' in node) return String(node.c);
  if (node.t === 'Space' || node.t === 'SoftBreak' || node.t === 'LineBreak') return ' ';
  if (node.t === 'Quoted' && 'c' in node && Array.isArray(node.c)) {
    const kind: unknown = node.c[0];
    const single = typeof kind === 'object' && kind !== null && 't' in kind && kind.t === 'SingleQuote';
    return single ? `‘${wordsOf(node.c[1])}’` : `“${wordsOf(node.c[1])}”`;
  }
  return 'c' in node ? wordsOf(node.c) : '';
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
