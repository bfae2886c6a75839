import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { NO_CHOICES, type ReaderChoices } from '#core/contract/intake.ts';
import type { ImportResult } from '#core/contract/imports.ts';
import type { CheckedParamsOf, ImportOutcome } from '#core/contract/methods.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import type { HandedFile } from '../files.ts';
import { ingestText } from '../ingest/ingest.ts';
import { readJsonl } from '../ingest/jsonl.ts';
import { abortedWith } from './aborted.ts';
import { arrivalsOf, arrivalsOfLines, type FileJob } from './arrivals.ts';
import { found, type Desk } from './desk.ts';
import { planOf, planOfStopped, plansOf, type Plan } from './import-plans.ts';
import { readingThread } from './reading-thread.ts';
import {
  forgetImport,
  listStopped,
  rememberImport,
  rememberLeft,
  stoppedImportOf,
} from './stopped-imports.ts';
import { NOTHING_GIVEN, readStored, store, storeOne } from './storing.ts';

type Imports = Pick<
  Handlers,
  | 'articles.import'
  | 'articles.importLines'
  | 'articles.paste'
  | 'clipboard.get'
  | 'imports.plan'
  | 'imports.run'
  | 'imports.columns'
  | 'imports.stopped'
  | 'imports.resume'
  | 'imports.drop'
>;

export function importHandlers(desk: Desk): Imports {
  const plans = plansOf(desk);
  const handed = (files: readonly string[]) => files.map((ref) => found(desk.files.find(ref), 'file', ref));
  return {
    'articles.import': async ({ files, choices }, context) => {
      const given = handed(files);
      const outcomes: ImportOutcome[] = [];
      const jobs = given.map(({ path, name }, item): FileJob => ({
        path,
        name,
        choices,
        takes: [],
        itemOf: () => item,
        items: [item],
      }));
      const abort = abortedWith(context.signal);
      const { stopped } = await store(desk, context, given.length, arrivalsOf(desk, jobs, abort.signal), {
        outcome: (outcome) => outcomes.push(outcome),
      }).finally(abort.release);
      if (!stopped) await discardCopies(desk, given);
      return { outcomes, stopped };
    },
    'articles.importLines': async ({ file }, context) => {
      const given = found(desk.files.find(file), 'file', file);
      const counts = { imported: 0, same: 0 };
      const refused: ImportOutcome[] = [];
      const { stopped } = await store(desk, context, null, arrivalsOfLines(readJsonl(given.path)), {
        outcome: (outcome) => {
          if (outcome.kind === 'imported') counts.imported += 1;
          else if (outcome.kind === 'same-text') counts.same += 1;
          else refused.push(outcome);
        },
      });
      if (!stopped) await discardCopies(desk, [given]);
      return { ...counts, refused, stopped };
    },
    'clipboard.get': async (copied) => (await import('../ingest/html/fragment.ts')).readCopied(copied),
    'articles.paste': ({ text, title, url }) =>
      desk.record('paste article', (db) => {
        const arrival = {
          name: title || '',
          result: ingestText(text, title, url ?? null),
          given: { ...NOTHING_GIVEN, title: title || null },
          kept: null,
          choices: NO_CHOICES,
        };
        const outcome = storeOne(desk, db, arrival);
        readStored(desk, db, [arrival], [outcome]);
        return { outcomes: [outcome] };
      }),
    'imports.plan': async ({ files }, context) => {
      const plan = await planOf(desk, handed(files), context);
      return { plan: plans.add(plan), items: plan.items.map(toldOf) };
    },
    'imports.run': async ({ plan: word, ...asked }, context) => {
      const plan = plans.get(word, desk.db());
      for (const number of asked.items) found(plan.items[number], 'file', number);
      plans.busy.add(word);
      try {
        await rememberImport(desk, word, plan, asked);
        const result = await runPlan(desk, plan, asked, context);
        if (desk.open?.db === plan.db) rememberLeft(desk, word, plan, asked, result.left);
        return result;
      } finally {
        plans.busy.delete(word);
      }
    },
    'imports.stopped': () => {
      desk.db();
      return { stopped: listStopped(desk, (word) => plans.busy.has(word)) };
    },
    'imports.resume': async ({ stopped: word }, context) => {
      desk.db();
      const rest = plans.find(word, desk.db())?.rest ?? stoppedImportOf(desk, word);
      const stopped = found(plans.busy.has(word) ? null : rest, 'file', word);
      const plan = await planOfStopped(desk, stopped, context);
      plans.add(plan, word);
      const numberOf = new Map(plan.items.map(({ file, part, number }) => [`${file} ${part ?? ''}`, number]));
      return {
        plan: word,
        items: plan.items.map(toldOf),
        left: [...plan.left],
        choices: stopped.choices,
        own: stopped.own.flatMap(({ file, part, choices }) => {
          const number = numberOf.get(`${file} ${part ?? ''}`);
          return number === undefined ? [] : [{ number, choices }];
        }),
      };
    },
    'imports.columns': async ({ plan: word, number, encoding }, context) => {
      const plan = plans.get(word, desk.db());
      const { file, part } = found(plan.items[number], 'file', number);
      const { path, name } = plan.files[file]!;
      const takes = part === null ? [] : [part];
      const job = { path, name, choices: { ...NO_CHOICES, encoding }, takes };
      const abort = abortedWith(context.signal);
      const described = await readingThread(desk).describe(job, abort.signal).finally(abort.release);
      if (!described.ok) return { list: null };
      const { columns, guess } = described;
      return {
        list: {
          columns: columns.map(({ name: column, sample }) => ({ name: column, sample: [...sample] })),
          guess,
        },
      };
    },
    'imports.drop': async ({ plan: word }) => {
      const plan = plans.drop(word);
      if (plan) await discardCopies(desk, plan.files);
      forgetImport(desk, word);
      return {};
    },
  };
}

/** Imports items of a plan. Throws `not-found` for one that is not in it. */
export async function runPlan(
  desk: Desk,
  plan: Plan,
  { items, choices, own }: Omit<CheckedParamsOf<'imports.run'>, 'plan'>,
  context: CallContext,
): Promise<ImportResult> {
  const asked = items.map((number) => found(plan.items[number], 'file', number));
  const left = new Set(items);
  const result = { imported: 0, first: null as number | null, same: [] as string[] };
  const refused: ImportResult['refused'] = [];
  const ownOf = new Map(own.map((one) => [one.number, one.choices]));
  const abort = abortedWith(context.signal);
  const jobs = jobsOf(plan, asked, (number) => ownOf.get(number) ?? choices);
  const plans = plansOf(desk);
  plans.running += 1;
  await store(desk, context, items.length, arrivalsOf(desk, jobs, abort.signal), {
    outcome: (outcome, number) => {
      if (outcome.kind === 'imported') {
        result.imported += 1;
        result.first ??= outcome.articleId;
        plan.made.set(outcome.articleId, number);
      } else if (outcome.kind === 'refused') {
        const { name, problem, detail } = outcome;
        refused.push({ number, name, problem, detail });
      } else if (plan.made.get(outcome.articleId) !== number) result.same.push(outcome.name);
    },
    finished: (number) => left.delete(number),
  }).finally(() => {
    plans.running -= 1;
    abort.release();
  });
  return { ...result, refused, left: [...left] };
}

export function toldOf({ number, name, size, format, state, problem, detail }: Plan['items'][number]) {
  return { number, name, size, format, state, problem, detail };
}

/** Lets go of what was kept for imports that are over but were not dropped, as the window was closed. */
export function forgetFinished(desk: Desk): void {
  for (const word of plansOf(desk).over()) forgetImport(desk, word);
}

/** The files that items are in, each once for all that are read alike; items have to be in the order of the plan. */
function jobsOf(
  plan: Plan,
  asked: readonly Plan['items'][number][],
  choicesOf: (number: number) => ReaderChoices,
): FileJob[] {
  const groups = Map.groupBy(
    asked.toSorted((a, b) => a.number - b.number),
    ({ file, number }) => `${file} ${JSON.stringify(choicesOf(number))}`,
  );
  return [...groups.values()].map((items) => {
    const [first] = items;
    const { path, name } = plan.files[first!.file]!;
    const byPart = new Map(items.map(({ part, number }) => [part, number]));
    return {
      path,
      name,
      choices: choicesOf(first!.number),
      takes: items.flatMap(({ part, state }) => (state === 'offered' && part !== null ? [part] : [])),
      items: items.map(({ number }) => number),
      itemOf: (part) => itemOf(plan, first!.file, byPart, part),
    };
  });
}

/** The item that a part of a file belongs to: itself, or, as a row of a list does, what it is in; `null` if not asked for. */
function itemOf(
  plan: Plan,
  file: number,
  asked: ReadonlyMap<string | null, number>,
  part: string | null,
): number | null {
  const number = asked.get(part);
  if (number !== undefined) return number;
  if (part === null || plan.parts.has(`${file} ${part}`)) return null;
  const above = part.lastIndexOf('/');
  return itemOf(plan, file, asked, above === -1 ? null : part.slice(0, above));
}

/** What a browser handed over is a copy, for which there is no more use; the person's own files are only read. */
async function discardCopies(desk: Desk, files: readonly HandedFile[]): Promise<void> {
  const scratch = resolve(desk.options.scratchFolder);
  const copies = files.filter(({ path }) => dirname(resolve(path)) === scratch);
  // One that cannot be removed goes with the folder.
  await Promise.allSettled(copies.map(({ path }) => rm(path, { force: true })));
}
