import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replayStep } from '#db/log.ts';
import { openMatter } from '#db/open.ts';
import { matterHead } from '#db/queries/matter.ts';
import { countUnread } from '#db/queries/quotation.ts';
import { searchIds } from '#db/queries/search.ts';
import { all } from '#db/sql.ts';
import { checkFullText } from '#db/testing.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pincite-crash-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that imports many articles and says how many are in; it never gets to its end. */
const program = (options: object, file: string) => `
  import { createWorkbench } from '#main/workbench.ts';
  const workbench = createWorkbench(${JSON.stringify(options)});
  const call = (method, params) => workbench.call({ id: method, method, params });
  workbench.listen((event) => event.kind === 'progress' && console.log(event.done));
  await call('matters.create', { name: 'Crash' });
  const file = await workbench.hand({ path: ${JSON.stringify(file)}, name: 'many.jsonl' });
  await call('articles.importLines', { file });
  console.log('done');`;

const MANY = 4_000;
/** So many articles go in by one transaction at most. */
const PART = 200;

test.each([
  ['right after a part went in', 400, 0],
  ['while the next part goes in', 400, 8],
  ['later', 1_000, 3],
])('killed %s, an import leaves whole articles, and one undo', async (_, after, delayMs) => {
  const record = (i: number) => ({
    title: `Hearing ${i}`,
    text: `The judge heard case ${i} on Friday. “The file of case ${i} was never opened,” she said.\n${'More was said. '.repeat(60)}`,
  });
  const file = join(folder, 'many.jsonl');
  writeFileSync(file, Array.from({ length: MANY }, (__, i) => JSON.stringify(record(i))).join('\n'));
  const options = {
    host: 'cli',
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: folder,
  };
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(options, file)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((settle) =>
    child.on('exit', (_code, signal) => settle(signal)),
  );
  let killed = false;
  for await (const line of createInterface(child.stdout)) {
    if (killed || Number(line) < after) continue;
    killed = true;
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  }
  // Windows ends a process without a signal.
  if (process.platform !== 'win32') expect(await ended).toBe('SIGKILL');
  else await ended;

  const db = openMatter(join(folder, 'matters', 'Crash.matter'));
  try {
    const { articles, undo } = matterHead(db);
    // What is told counts those that are read and wait for their transaction.
    expect(articles).toBeGreaterThanOrEqual(after - PART);
    expect(articles).toBeLessThan(MANY);
    expect(undo).toMatchObject({ action: 'import articles', state: 'done' });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    checkFullText(db);
    expect(searchIds(db, 'article_fts', '"judge"')).toHaveLength(articles);
    expect(all(db, 'SELECT 1 FROM article_text')).toHaveLength(articles);
    // Read in the same transaction as they were stored.
    expect(countUnread(db)).toBe(0);
    expect(all(db, 'SELECT 1 FROM quotation')).toHaveLength(articles);
    expect(all(db, 'SELECT 1 FROM wording')).toHaveLength(articles);
    replayStep(db, 'undo');
    expect(matterHead(db)).toMatchObject({ articles: 0, undo: null });
    replayStep(db, 'redo');
    expect(matterHead(db)).toMatchObject({ articles, redo: null });
    checkFullText(db);
  } finally {
    db.close();
  }
});
