import { Failure } from '#core/contract/failures.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { english } from '#core/words/words.ts';
import { writeLog } from '../log.ts';
import { overallHelp, verbHelp } from './help.ts';
import { parse } from './parse.ts';
import { json } from './print.ts';
import { Refused, usage } from './refused.ts';
import { Session, type SessionOptions } from './session.ts';
import type { Terminal } from './terminal.ts';
import type { Answer, Verb } from './verb.ts';
import { groups } from './verbs.ts';

export type ExitCode = 0 | 1 | 2;

export type Circumstances = Omit<
  SessionOptions,
  'passphraseFile' | 'width' | 'onProgress' | 'onLine' | 'onComplaint'
>;

/** Runs one command line to its end; every failure has been said when it returns. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  circumstances: Circumstances,
): Promise<ExitCode> {
  const asJson = wantsJson(words);
  try {
    const answer = await answerTo(words, terminal, circumstances);
    if (asJson && !answer.streamed) terminal.document(json(answer.value));
    else terminal.answer(answer.text);
    for (const sentence of answer.complaints ?? []) terminal.complain(sentence);
    return answer.failed ? 1 : 0;
  } catch (error) {
    const told = tell(error);
    if (told.code === 'internal') writeLog(circumstances.dataFolder, `pincite ${words[0] ?? ''}`, error);
    if (asJson) terminal.document(json({ error: told }));
    terminal.complain(told.sentence);
    return told.code === 'usage' || told.code === 'bad-request' ? 2 : 1;
  }
}

async function answerTo(
  words: readonly string[],
  terminal: Terminal,
  circumstances: Circumstances,
): Promise<Answer> {
  const [name, ...rest] = words.filter((word, at) => !(word === '--json' && at < firstVerb(words)));
  if (name === undefined) throw usage(`Say what to do.\n\n${overallHelp(groups)}`);
  if (name === '--version') return { value: { version: circumstances.version }, text: circumstances.version };
  if (name === '--help' || name === '-h' || (name === 'help' && rest.every((word) => word.startsWith('-')))) {
    return help(overallHelp(groups));
  }
  if (name === 'help') return help(verbHelp(verbNamed(rest.find((word) => !word.startsWith('-'))!)));
  const verb = verbNamed(name);
  const { help: asked, input, passphraseFile } = parsed(verb, rest);
  if (asked) return help(verbHelp(verb));
  const session = new Session({
    ...circumstances,
    passphraseFile,
    width: terminal.width,
    onProgress: (done, total) => terminal.progress(done, total),
    onLine: (line) => terminal.line(line),
    onComplaint: (sentence) => terminal.complain(sentence),
  });
  try {
    return await verb.run(input, session);
  } finally {
    await session.close();
  }
}

function parsed(verb: Verb, words: readonly string[]) {
  try {
    return parse(verb, words);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw usage(`${error.message}\nSee: pincite ${verb.name} --help`);
  }
}

function verbNamed(name: string): Verb {
  const known = groups.flatMap(({ verbs }) => verbs);
  const found = known.find((verb) => verb.name === name);
  if (!found)
    throw usage(`There is no verb “${name}”. The verbs are ${known.map((verb) => verb.name).join(', ')}.`);
  return found;
}

function help(text: string): Answer {
  return { value: { help: text }, text };
}

/** Asked before parsing, since a command line that cannot be parsed must be answered in the form that it asks for. */
function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end === -1 ? words.length : end).includes('--json');
}

function firstVerb(words: readonly string[]): number {
  const at = words.findIndex((word) => word !== '--json');
  return at === -1 ? words.length : at;
}

interface Told {
  readonly code: string;
  readonly sentence: string;
  readonly detail: unknown;
}

function tell(error: unknown): Told {
  if (error instanceof Failure)
    return { code: error.code, sentence: sentenceFor(english, error), detail: error.detail };
  if (error instanceof Refused) return { code: error.code, sentence: error.message, detail: error.detail };
  const internal = new Failure('internal', {});
  return { code: internal.code, sentence: sentenceFor(english, internal), detail: {} };
}
