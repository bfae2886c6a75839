import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { english } from '#core/words/words.ts';
import { listImportable } from '../../ingest/files.ts';
import { MATTER } from '../matter.ts';
import { Refused, touching, usage } from '../refused.ts';
import type { Session } from '../session.ts';
import { verb, type Answer } from '../verb.ts';

export const importVerb = verb({
  name: 'import',
  summary: 'Bring texts into a matter as articles',
  notes: [
    'What is refused is said on standard error, the rest goes in; the exit code is 1 if anything was refused.',
    'One import is one step of the history. Interrupted, it leaves nothing behind.',
    'Title, date, outlet and page furniture are proposed only: see them with `show`, take them with `accept`.',
  ],
  arguments: {
    ...MATTER,
    path: { many: 'any', help: 'texts, or folders with texts; hidden files in a folder are passed over' },
  },
  options: {
    jsonl: {
      value: 'FILE',
      help: 'instead of paths: lines of {id, title, outlet, published, url, text}; - is standard input',
    },
  },
  examples: ['import case texts/', 'import case one.txt two.md', 'import case --jsonl - < articles.jsonl'],
  async run({ matter, path, jsonl }, session) {
    if (path.length > 0 === (jsonl !== undefined)) throw usage('Give either paths or --jsonl FILE.');
    await session.open(matter);
    return jsonl === undefined ? importFiles(session, path) : importLines(session, jsonl);
  },
});

async function importFiles(session: Session, given: readonly string[]): Promise<Answer> {
  const files: string[] = [];
  // What cannot be imported is handed over as well: the import says of each what became of it.
  for await (const { filePath } of listImportable(given.map((one) => session.path(one)))) {
    files.push(await session.hand({ path: filePath, name: basename(filePath) }));
  }
  if (files.length === 0) throw new Refused('nothing-to-import', `There is no file in ${given.join(', ')}.`);
  const { outcomes } = await session.ask('articles.import', { files });
  return {
    value: { outcomes: outcomes.map(withSentence) },
    text: outcomes
      .flatMap((one) => (one.kind === 'refused' ? [] : [`Article ${one.articleId}: ${english.outcome(one)}`]))
      .join('\n'),
    ...complaintsOf(outcomes),
  };
}

async function importLines(session: Session, given: string): Promise<Answer> {
  const path = given === '-' ? await session.keepInput() : session.path(given);
  touching(path, 'read', () => accessSync(path, constants.R_OK));
  if (statSync(path).isDirectory())
    throw new Refused('cannot-read', `${path} is a folder; --jsonl takes a file.`, { path });
  const file = await session.hand({ path, name: given === '-' ? 'standard input' : basename(path) });
  const { imported, same, refused } = await session.ask('articles.importLines', { file });
  const there = same === 0 ? '' : `, ${same} had a text that is already here`;
  return {
    value: { imported, same, refused: refused.map(withSentence) },
    text: `${imported} imported${there}${refused.length === 0 ? '' : `, ${refused.length} refused`}.`,
    ...complaintsOf(refused),
  };
}

function withSentence(outcome: ImportOutcome) {
  return { ...outcome, sentence: english.outcome(outcome) };
}

function complaintsOf(outcomes: readonly ImportOutcome[]): Pick<Answer, 'complaints' | 'failed'> {
  const refused = outcomes.filter((one) => one.kind === 'refused');
  return { complaints: refused.map(english.outcome), failed: refused.length > 0 };
}
