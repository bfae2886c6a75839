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
export function notesByPandoc(path: string): string[] {
  const json: unknown = JSON.parse(
    execFileSync('pandoc', ['-f', 'docx', '-t', 'json', path], { encoding: 'utf8' }),
  );
  const notes: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      if ('t' in node && node.t === 'Note' && 'c' in node) notes.push(spaced(wordsOf(node.c)));
      else Object.values(node).forEach(walk);
    }
  };
  walk(json);
  return notes;
}

/** The words of a part of pandoc's document. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null || !('t' in node)) return '';
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
