import { randomBytes } from 'node:crypto';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { PlannedItem } from '#core/contract/imports.ts';
import { Failure } from '#core/contract/failures.ts';
import type { CallContext } from '#core/contract/transport.ts';
import { listFileHashes } from '#db/queries/article.ts';
import type { Db } from '#db/sql.ts';
import type { HandedFile } from '../files.ts';
import { importProblem } from '../ingest/problem.ts';
import type { ReadJob, Seen } from '../ingest/thread/jobs.ts';
import type { Desk } from './desk.ts';
import { abortedWith } from './aborted.ts';
import { readingThread } from './reading-thread.ts';
import type { StoppedImport } from './stopped-imports.ts';

/** An item of a plan, and where its bytes are. */
export interface PlanItem extends PlannedItem {
  /** The place of its file in the plan. */
  readonly file: number;
  /** The way to it inside the file; `null` for the file as a whole. */
  readonly part: string | null;
}

export interface Plan {
  /** Of the matter that it was made for. */
  readonly db: Db;
  readonly files: HandedFile[];
  readonly items: readonly PlanItem[];
  /** The items by their file and the way into it. */
  readonly parts: ReadonlySet<string>;
  /** The articles that came of it, each with its item: read again, after a stop, they are no duplicates. */
  readonly made: Map<number, number>;
  /** The items that were asked for and are not in. */
  readonly left: Set<number>;
  /** Those as they are asked for once more; `null` as long as nothing was asked for. */
  rest: StoppedImport | null;
}

interface LookJob extends ReadJob {
  readonly file: number;
}

/** Formats of which one file holds many articles: that some of them are here says nothing of the rest. */
const OF_MANY: ReadonlySet<string> = new Set(['mbox', 'csv', 'json', 'jsonl', 'zip']);

/** What there is in files, told one by one, with what is in the matter already. */
export async function planOf(
  desk: Desk,
  files: readonly HandedFile[],
  { signal, progress }: CallContext,
): Promise<Plan> {
  const db = desk.db();
  const known = listFileHashes(db);
  const items: PlanItem[] = [];
  const jobs = files.map(({ path, name }, file): LookJob => ({
    path,
    name,
    choices: NO_CHOICES,
    takes: [],
    file,
  }));
  const abort = abortedWith(signal);
  let done = 0;
  let told = performance.now();
  progress(0, files.length);
  try {
    for await (const { job, piece } of readingThread(desk).look(jobs, abort.signal)) {
      if (piece) {
        items.push(itemOf(piece, job, items.length, known));
        continue;
      }
      done += 1;
      if (performance.now() - told < TELL_EVERY_MS) continue;
      told = performance.now();
      progress(done, files.length);
    }
  } catch (fault) {
    if (signal.aborted) throw new Failure('cancelled', {});
    throw fault;
  } finally {
    abort.release();
  }
  const parts = new Set(items.map(({ file, part }) => `${file} ${part ?? ''}`));
  return { db, files: [...files], items, parts, made: new Map(), left: new Set(), rest: null };
}

const TELL_EVERY_MS = 50;

function itemOf(seen: Seen, job: LookJob, number: number, known: ReadonlySet<string>): PlanItem {
  const { part, size, format, sha256, offered, refusal } = seen;
  const name = part === null ? job.name : `${job.name}/${part}`;
  const of = { number, name, size, format, file: job.file, part, problem: null, detail: '' };
  if (refusal) {
    const { problem, detail } = importProblem(name, refusal);
    return { ...of, state: 'refused', problem, detail };
  }
  if (offered) return { ...of, state: 'offered' };
  const here = sha256 !== null && known.has(sha256) && !OF_MANY.has(format ?? '');
  return { ...of, state: here ? 'here' : 'new' };
}

/** What is left of an import that was stopped, as a plan of its own; what is in the matter by now is not in it. */
export async function planOfStopped(desk: Desk, stopped: StoppedImport, context: CallContext): Promise<Plan> {
  const plan = await planOf(desk, stopped.files, context);
  const wanted = stopped.files.map(({ parts }) => new Set(parts));
  const items = plan.items
    .filter(({ state, file, part }) =>
      // Of a file that is gone or was changed only that is told.
      state === 'refused' && part === null ? true : state !== 'here' && wanted[file]!.has(part),
    )
    .map((item, number) => ({ ...item, number }));
  const left = items.filter(({ state }) => state !== 'refused').map(({ number }) => number);
  return { ...plan, items, left: new Set(left) };
}

/** The plans that windows have open. */
export class Plans {
  readonly #plans = new Map<string, Plan>();
  /** How many imports are going on. */
  running = 0;
  /** The plans of which items are going in. */
  readonly busy = new Set<string>();

  add(plan: Plan, word = randomBytes(16).toString('hex')): string {
    this.#plans.set(word, plan);
    return word;
  }

  /** Those of which nothing is left. */
  over(): string[] {
    return [...this.#plans].flatMap(([word, { left }]) => (left.size === 0 ? [word] : []));
  }

  /** Throws `not-found` for one that was dropped, or was made for another matter. */
  get(word: string, db: Db): Plan {
    const plan = this.find(word, db);
    if (!plan) throw new Failure('not-found', { noun: 'file', id: word });
    return plan;
  }

  find(word: string, db: Db): Plan | null {
    const plan = this.#plans.get(word);
    return plan?.db === db ? plan : null;
  }

  drop(word: string): Plan | null {
    const plan = this.#plans.get(word) ?? null;
    this.#plans.delete(word);
    return plan;
  }
}

const OF_DESK = new WeakMap<Desk, Plans>();

/** Those of one workbench, by which folders that are watched are told of as well. */
export function plansOf(desk: Desk): Plans {
  const plans = OF_DESK.get(desk) ?? new Plans();
  OF_DESK.set(desk, plans);
  return plans;
}
