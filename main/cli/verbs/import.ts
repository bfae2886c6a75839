import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReaderChoices } from '#core/contract/intake.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { english } from '#core/words/words.ts';
import { listImportable } from '../../ingest/files.ts';
import { CHOICES, choicesOf } from '../choices.ts';
import { MATTER } from '../matter.ts';
import { Refused, touching, usage } from '../refused.ts';
import type { Session } from '../session.ts';
import { verb, type Answer } from '../verb.ts';

export const importVerb = verb({
  name: 'import',
  summary: 'Bring files into a matter as articles',
  notes: [
    'What is refused is said on standard error, the rest goes in; the exit code is 1 if anything was refused.',
    'One import is one step of the history. Interrupted, it leaves whole articles, and the same command goes on with the rest.',
    'Title, date, outlet and page furniture are proposed only: see them with `show`, take them with `accept`.',
  ],
  arguments: {
    ...MATTER,
    path: {
      many: 'any',
      help: 'files of any kind that is read, archives, or folders of them; hidden files in a folder are passed over',
    },
  },
  options: {
    ...CHOICES,
    jsonl: {
      value: 'FILE',
      help: 'instead of paths: lines of {id, title, outlet, published, url, text}; - is standard input',
    },
  },
  examples: ['import case texts/', 'import case one.txt two.md', 'import case --jsonl - < articles.jsonl'],
  async run({ matter, path, jsonl, ...said }, session) {
    const choices = choicesOf(said);
    if (path.length > 0 === (jsonl !== undefined)) throw usage('Give either paths or --jsonl FILE.');
    await session.open(matter);
    return jsonl === undefined ? importFiles(session, path, choices) : importLines(session, jsonl);
  },
});

async function importFiles(
  session: Session,
  given: readonly string[],
  choices: ReaderChoices,
): Promise<Answer> {
  const files: string[] = [];
  // What cannot be imported is handed over as well: the import says of each what became of it.
  for await (const { filePath } of listImportable(given.map((one) => session.path(one)))) {
    files.push(await session.hand({ path: filePath, name: basename(filePath) }));
  }
  if (files.length === 0) throw new Refused('nothing-to-import', `There is no file in ${given.join(', ')}.`);
  const { outcomes, stopped } = await session.ask('articles.import', { files, choices });
  return {
    value: { outcomes: outcomes.map(withSentence), stopped },
    text: outcomes
      .flatMap((one) => (one.kind === 'refused' ? [] : [`Article ${one.articleId}: ${english.outcome(one)}`]))
      .concat(summaryOf(outcomes))
      .join('\n'),
    ...complaintsOf(outcomes, stopped),
  };
}

const STOPPED = 'Stopped. What went in by then stays; the same command goes on with the rest.';

async function importLines(session: Session, given: string): Promise<Answer> {
  const path = given === '-' ? await session.keepInput() : session.path(given);
  touching(path, 'read', () => accessSync(path, constants.R_OK));
  if (statSync(path).isDirectory())
    throw new Refused('cannot-read', `${path} is a folder; --jsonl takes a file.`, { path });
  const file = await session.hand({ path, name: given === '-' ? 'standard input' : basename(path) });
  const { imported, same, refused, stopped } = await session.ask('articles.importLines', { file });
  const there = same === 0 ? '' : `, ${same} had a text that is already here`;
  return {
    value: { imported, same, refused: refused.map(withSentence), stopped },
    text: `${imported} imported${there}${refused.length === 0 ? '' : `, ${refused.length} refused`}.`,
    ...complaintsOf(refused, stopped),
  };
}

function withSentence(outcome: ImportOutcome) {
  return { ...outcome, sentence: english.outcome(outcome) };
}

/** For many files one line in the end says what came of them; a few are seen at a glance. */
function summaryOf(outcomes: readonly ImportOutcome[]): string[] {
  if (outcomes.length < 10) return [];
  const of = (kind: ImportOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  return [`${of('imported')} imported, ${of('same-text')} here already, ${of('refused')} refused.`];
}

function complaintsOf(
  outcomes: readonly ImportOutcome[],
  stopped: boolean,
): Pick<Answer, 'complaints' | 'failed'> {
  const refused = outcomes.filter((one) => one.kind === 'refused');
  const complaints = refused.map(english.outcome);
  if (stopped) complaints.push(STOPPED);
  return { complaints, failed: complaints.length > 0 };
}
