import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { PACK_FORMATS } from '#core/contract/vocabulary.ts';
import { Failure } from '#core/contract/failures.ts';
import { english } from '#core/words/words.ts';
import { articleId, briefId, entityId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { touching, usage } from '../refused.ts';
import { fileThere, saveFile } from '../save.ts';
import type { Session } from '../session.ts';
import { verb } from '../verb.ts';

export const packVerb = verb({
  name: 'pack',
  summary: 'Write a brief with all that it rests on, for a lawyer',
  notes: [
    'The pack holds the brief, each quotation compared with its source, the texts of the sources, the history of each cited claim, and SHA256SUMS.',
    'With --redact it is a redacted edition: whoever is named so, by whatever name, is replaced in every file. If a name is left anywhere, nothing is written.',
  ],
  arguments: { ...MATTER, brief: { help: 'its number or its title' } },
  options: {
    to: {
      required: true,
      value: 'FOLDER|FILE.zip',
      help: 'the folder to make, or the file if it ends in .zip',
    },
    format: { choices: PACK_FORMATS, many: true, help: 'what the brief is written as; docx unless said' },
    redact: {
      value: 'NAME',
      many: true,
      help: 'somebody not to name, or a source by its title, file or outlet; also several times',
    },
    redacted: { help: 'do not name those who were chosen for the brief in the window' },
    force: { help: 'replace a .zip file that is there' },
  },
  examples: [
    'pack case "What each side says" --to evidence.zip',
    'pack case 1 --to evidence --format docx --format html --redact "Mara Lindqvist"',
  ],
  async run({ matter, brief, to, format, redact, redacted, force }, session) {
    if (redacted && redact.length > 0) throw usage('Give either --redact or --redacted.');
    const path = session.path(to);
    const zip = extname(path).toLowerCase() === '.zip';
    if (zip ? !force && existsSync(path) : isTaken(path)) throw fileThere(path);
    await session.open(matter);
    const made = await session.ask('evidence.pack', {
      briefId: await briefId(session, brief),
      formats: format.length > 0 ? [...format] : ['docx'],
      hide: redacted ? 'kept' : redact.length > 0 ? await hidden(session, redact) : null,
    });
    const { path: from } = await session.take(made.file);
    if (zip) saveFile(from, path, force);
    else unpack(readFileSync(from), path);
    const { files, quotes, sources, warnings } = made;
    return {
      value: { path, files, quotes, sources, warnings },
      text: `The pack was written to ${path}\n${files} files, ${quotes} quotations, each compared with its source.`,
      complaints: warnings.map(english.evidence.warning),
    };
  },
});

/** By the name of an entity, else by the title, the file or the outlet of an article. */
async function hidden(session: Session, names: readonly string[]) {
  const entityIds: number[] = [];
  const articleIds: number[] = [];
  for (const name of names) {
    const one = await orNull(entityId(session, name));
    if (one !== null) entityIds.push(one);
    else {
      const article = await orNull(articleId(session, name));
      if (article !== null) articleIds.push(article);
      else {
        const of = (await session.ask('articles.list', {})).filter(
          ({ outlet }) => outlet?.trim() === name.trim(),
        );
        if (of.length === 0) throw new Failure('not-found', { noun: 'entity', id: name });
        articleIds.push(...of.map(({ id }) => id));
      }
    }
  }
  return { entityIds, articleIds };
}

async function orNull(id: Promise<number>): Promise<number | null> {
  try {
    return await id;
  } catch (error) {
    if (error instanceof Failure && error.is('not-found')) return null;
    throw error;
  }
}

/** A folder with nothing in it is as good as none. */
function isTaken(path: string): boolean {
  return existsSync(path) && touching(path, 'read', () => readdirSync(path)).length > 0;
}

/** Makes the folder whole, or not at all: its files are written beside it and moved in one go. */
function unpack(zip: Uint8Array, to: string): void {
  touching(to, 'write', () => {
    const part = mkdtempSync(join(dirname(to), '.pincite-'));
    try {
      const entries = Object.entries(unzipSync(zip));
      for (const [path, contents] of entries) {
        // The one folder that all of them are in is the one that was asked for.
        const file = join(part, path.slice(path.indexOf('/') + 1));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents, { flush: true });
      }
      if (existsSync(to)) rmdirSync(to);
      renameSync(part, to);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  });
}
