import type { Pack, PackFile } from '#core/evidence/pack.ts';
import { FOLDERS, instantWords, keptWords, readme } from '#core/evidence/words.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { sha256Of } from '../../sha256.ts';
import { historyPage, reportCsv, reportPage, sourcesPage } from './pages.ts';

const UTF8 = new TextEncoder();

/** All files of a pack in the order of their paths; `briefs` are those of the brief, by their names. */
export function packFiles(pack: Pack, briefs: readonly PackFile[]): PackFile[] {
  const paths = new Map(pack.sources.map((source) => [source.number, textPath(source, pack.sources.length)]));
  const { quotes, sources, claims, title, made, version } = pack;
  const files: PackFile[] = [
    file(
      'README.txt',
      readme(
        pack,
        briefs.map(({ path }) => path),
      ),
    ),
    ...briefs.map(({ path, contents }) => ({ path: `${FOLDERS.brief}/${path}`, contents })),
    file(`${FOLDERS.report}/report.html`, reportPage(pack)),
    file(`${FOLDERS.report}/report.csv`, reportCsv(pack)),
    file(`${FOLDERS.report}/report.json`, json({ title, made, version, quotes })),
    file(`${FOLDERS.sources}/sources.html`, sourcesPage(pack, paths)),
    ...sources.flatMap((source) => {
      const path = paths.get(source.number)!;
      const text = file(path, source.text ?? `${keptWords(source)}\n`);
      const { original } = source;
      return original.kind === 'there'
        ? [text, { path: originalPath(path, original.ending), contents: original.bytes }]
        : [text];
    }),
    file(`${FOLDERS.history}/history.html`, historyPage(pack)),
    file(`${FOLDERS.history}/history.json`, json({ title, made, version, claims })),
  ];
  const listed = inOrder(files).map(({ path, contents }) => ({
    path,
    bytes: contents.length,
    sha256: sha256Of(contents),
  }));
  files.push(
    file('manifest.txt', manifestText(pack, listed)),
    file(
      'manifest.json',
      json({
        form: 1,
        program: `Pincite ${version}`,
        made,
        matter: { name: pack.matter, uuid: pack.matterUuid },
        brief: { title, uuid: pack.briefUuid },
        redacted: pack.instead,
        // The texts are files of their own.
        sources: sources.map(({ original, ...source }) => ({
          ...source,
          text: undefined,
          path: paths.get(source.number),
          original:
            original.kind === 'there'
              ? { path: originalPath(paths.get(source.number)!, original.ending) }
              : { left: original.kind },
        })),
        files: listed,
      }),
    ),
  );
  const sums = inOrder(files).map(({ path, contents }) => `${sha256Of(contents)}  ${path}\n`);
  files.push(file('SHA256SUMS', sums.join('')));
  return inOrder(files);
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

function manifestText(pack: Pack, files: readonly Listed[]): string {
  const head = [
    `Brief:   ${pack.title}`,
    `Matter:  ${pack.matter}${pack.matterUuid === null ? '' : ` (${pack.matterUuid})`}`,
    `Made:    ${instantWords(pack.made)}`,
    `Program: Pincite ${pack.version}`,
    ...(pack.instead === null ? [] : [`Edition: redacted (${pack.instead.join(', ')})`]),
  ];
  const list = files.map(({ path, bytes, sha256 }) => `${path}\n  ${bytes} bytes\n  SHA-256 ${sha256}\n`);
  return `${head.join('\n')}\n\n${list.join('\n')}`;
}

/** `sources/03 The title.txt`; a hidden source's is its other name. */
function textPath({ number, name, text }: Pack['sources'][number], count: number): string {
  const digits = String(number).padStart(Math.max(2, String(count).length), '0');
  const words = fileNameFor(name.slice(0, 80));
  return `${FOLDERS.sources}/${digits}${words === null ? '' : ` ${words}`}${text === null ? ' (withheld)' : ''}.txt`;
}

/** `sources/03 The title (as imported).pdf` */
function originalPath(textPath: string, ending: string): string {
  return `${textPath.slice(0, -'.txt'.length)} (as imported)${ending}`;
}

/** By code units, as every machine sorts them. */
function inOrder(files: readonly PackFile[]): PackFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function file(path: string, contents: string): PackFile {
  return { path, contents: UTF8.encode(contents) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
