import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { useKey } from '#db/cipher.ts';
import { openDesk, type TestDesk } from './services/testing.ts';

/** Words that only the person's own documents hold: found anywhere beside the matter, something told of them. */
const CANARY = 'Kestrel-Quillon';

/** Every file below, with its bytes. */
function filesBelow(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

function tellTales(folder: string): string[] {
  const forms = [Buffer.from(CANARY), Buffer.from(CANARY, 'utf16le'), Buffer.from(CANARY.toLowerCase())];
  return filesBelow(folder)
    .filter(({ path, bytes }) => path.includes(CANARY) || forms.some((form) => bytes.includes(form)))
    .map(({ path }) => basename(path));
}

/** Puts the canary into every column of words that there is, whatever the schema says of it: nothing reads well after that. */
function poison(filePath: string, key: string | null): void {
  const db = new Database(filePath);
  if (key !== null) useKey(db, key);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const names = (type: string) =>
    db.prepare<[string], { name: string }>('SELECT name FROM sqlite_schema WHERE type = ?').all(type);
  for (const { name } of names('trigger')) db.exec(`DROP TRIGGER "${name}"`);
  let poisoned = 0;
  for (const { name: table } of names('table').filter(
    ({ name }) => !/fts|search|sqlite_|matter$|recording/.test(name),
  )) {
    const columns = db
      .prepare<[], { name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`)
      .all();
    for (const { name } of columns.filter(({ type }) => type === 'TEXT')) {
      try {
        poisoned += db
          .prepare(`UPDATE "${table}" SET "${name}" = '${CANARY} [{' || rowid WHERE "${name}" IS NOT NULL`)
          .run().changes;
      } catch {
        // A column that may not be changed, or a table without rowids: there are others.
      }
    }
  }
  db.close();
  expect(poisoned).toBeGreaterThan(20);
}

/** Reads that go through every kind of row. */
const READS: readonly (readonly [string, object])[] = [
  ['articles.list', {}],
  ['articles.get', { id: 1 }],
  ['entities.list', {}],
  ['claims.list', {}],
  ['claims.get', { id: 1 }],
  ['questions.list', {}],
  ['quotes.list', {}],
  ['briefs.list', {}],
  ['briefs.get', { id: 1 }],
  ['outlets.list', {}],
  ['searches.list', {}],
  ['history.list', {}],
  ['checks.list', {}],
  ['styles.list', {}],
];

/** How many of the reads ended in a fault of the program; a method that there is no more counts as none. */
async function faultsOf({ workbench }: TestDesk): Promise<number> {
  let faults = 0;
  for (const [method, params] of READS) {
    const reply = (await workbench.call({ id: method, method, params })) as { error?: { code: string } };
    if (reply.error?.code === 'internal') faults += 1;
  }
  return faults;
}

test('whatever breaks, no word of a document and no name of a file gets into the log, the settings or a file left behind', () =>
  expectSilent(null));

test('where the matter is encrypted, not a word of it and nothing of its passphrase gets into any file at all', () =>
  expectSilent(`${CANARY} battery staple`));

/** Works on a matter with the canary in everything, breaks it, and looks into every file. */
async function expectSilent(passphrase: string | null): Promise<void> {
  const desk = await openDesk();
  const { dataFolder, scratchFolder, mattersFolder } = desk.options;
  try {
    if (passphrase !== null)
      await desk.client.call('matter.passphrase', { current: null, next: passphrase, backups: 'remove' });
    const { id } = await desk.paste(
      `${CANARY} told the court that it was so. “I never saw ${CANARY},” the clerk said.`,
    );
    const file = await desk.file(`${CANARY}.pdf`, `%PDF-1.7 ${CANARY}`);
    await desk.client.call('articles.import', { files: [file] });
    await desk.client.call('quotes.mark', { articleId: id, start: 0, end: 20 });
    await desk.client.call('entities.create', { name: CANARY, kind: 'person' });
    await desk.client.call('claims.create', { text: `${CANARY} said so.`, kind: 'fact' });
    await desk.client.call('questions.create', { text: `${CANARY}?`, note: null });
    await desk.client.call('briefs.create', { title: CANARY });
    const { open } = await desk.client.call('matters.list', {});
    poison(join(mattersFolder, open!.fileName), desk.workbench.key());

    const faults = await faultsOf(desk);
    expect(faults).toBeGreaterThan(4);
    const log = readFileSync(join(dataFolder, 'pincite.log'), 'utf8');
    expect(log.match(/^\d{4}-/gm)!.length).toBeGreaterThanOrEqual(faults);
    expect(tellTales(dataFolder)).toEqual([]);
    await desk.workbench.close();
    mkdirSync(scratchFolder, { recursive: true });
    expect(readdirSync(scratchFolder)).toEqual([]);
    expect(tellTales(dataFolder)).toEqual([]);
    // The search itself can find what it looks for.
    if (passphrase === null) expect(tellTales(mattersFolder)).not.toEqual([]);
    else expect(tellTales(mattersFolder)).toEqual([]);
  } finally {
    await desk.close();
  }
}
