import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { openDesk, type TestDesk } from '#main/services/testing.ts';
import { HOSTILE_NAMES } from './hostile.ts';

/** Names as strangers choose them, in every place of which a file is made, or in which a name is shown. */

let desk: TestDesk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

/** A file that somebody hands over under a name that its disk would not take. */
function handed(name: string, bytes: Uint8Array): Promise<string> {
  const folder = join(dirname(desk.options.dataFolder), 'given');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return desk.workbench.hand({ path, name });
}

/** What a file may be called on every system, with room for a number behind it. */
function expectFileName(name: string): void {
  expect(name).not.toMatch(
    /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]|^[ .]|[ .]$/,
  );
  expect(name).not.toMatch(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\..*)?$/i);
  expect(name.isWellFormed()).toBe(true);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
}

/** What may be shown: nothing in it hides, or turns the direction of what is read. */
function expectShown(name: string): void {
  expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(name.isWellFormed()).toBe(true);
}

/** A matter takes a third of a second to make: those of which a file's name is hardest to make. */
const named = [
  '../../x',
  'C:\\boot.ini',
  '..',
  'CON',
  'NUL.matter',
  'a\u0000b',
  '字'.repeat(300),
  'gnp.\u202efdp',
  '\ud800',
].map((name) => ({ name }));

test.each(named)(
  'a matter called $name lies in its folder under a name that every system takes',
  async ({ name }) => {
    const { client, options } = desk;
    const before = readdirSync(options.mattersFolder).length;
    const made = await client.call('matters.create', { name }).catch((fault: { code: string }) => fault);
    if ('code' in made) expect(['bad-name', 'already-there']).toContain(made.code);
    else {
      expectFileName(made.fileName);
      expect(readdirSync(options.mattersFolder)).toContain(made.fileName);
      expect(readdirSync(options.mattersFolder).length).toBeGreaterThan(before);
    }
    expect(existsSync(`${options.mattersFolder}/../x.matter`)).toBe(false);
  },
);

test('whatever a file, a part of one, an article or a brief is called, what is shown and what is saved is not', async () => {
  const { client } = desk;
  await client.call('matters.create', { name: 'Names' });
  const text = (n: number) => `Witness ${n} was heard. “We followed every rule,” she said.`;
  const shown: string[] = [];
  const saved: string[] = [];
  for (const [n, name] of HOSTILE_NAMES.entries()) {
    const files = [
      await handed(name, strToU8(text(n))),
      await handed(`${name}.zip`, zipSync({ [`${name}.txt`]: strToU8(text(1_000 + n)) })),
      await handed(
        `${name}.mbox`,
        strToU8(
          `From a@b Tue Feb  4 23:30:00 2025\nSubject: ${name.replaceAll('\n', ' ')}\n\n${text(2_000 + n)}\n`,
        ),
      ),
      await handed(
        `${name}.eml`,
        strToU8(
          `Subject: x\nContent-Type: text/plain; name="${name.replaceAll(/["\n]/g, '')}"\nContent-Disposition: attachment\n\n${text(3_000 + n)}`,
        ),
      ),
    ];
    const { plan, items } = await client.call('imports.plan', { files });
    shown.push(...items.map((item) => item.name));
    const asked = items.filter(({ state }) => state !== 'refused').map(({ number }) => number);
    const run = await client.call('imports.run', { plan, items: asked, choices: NO_CHOICES, own: [] });
    shown.push(...run.refused.map((one) => one.name), ...run.same);
  }
  for (const { id, fileName, title, outlet } of await client.call('articles.list', {})) {
    shown.push(...[fileName].filter((one) => one !== null));
    for (const proposed of [title, outlet]) expect(proposed?.isWellFormed() ?? true).toBe(true);
    const original = await client.call('originals.save', { articleId: id });
    saved.push(original.fileName);
    await desk.workbench.take(original.file);
  }
  const { id: articleId } = (await client.call('articles.list', {}))[0]!;
  const quote = await client.call('quotes.mark', { articleId, start: 0, end: 7 });
  for (const name of HOSTILE_NAMES.filter((one) => one.trim() !== '')) {
    await client.call('articles.update', { id: articleId, fields: { title: name.slice(0, 200) } });
    const brief = await client.call('briefs.create', { title: name.slice(0, 200) });
    await client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'quote', quoteId: quote.id } });
    saved.push((await client.call('briefs.export', { id: brief.id, format: 'md' })).fileName);
    const pack = await client.call('evidence.pack', { briefId: brief.id, formats: ['md'], hide: null });
    saved.push(pack.fileName);
    const taken = await desk.workbench.take(pack.file);
    for (const path of Object.keys(unzipSync(new Uint8Array(readFileSync(taken!.path)))))
      path.split('/').forEach((part) => saved.push(part));
    await client.call('matter.rename', { name: name.slice(0, 200) });
    saved.push((await client.call('ledger.export', { filter: {} })).fileName);
  }
  expect(shown.length).toBeGreaterThan(4 * HOSTILE_NAMES.length);
  shown.forEach(expectShown);
  saved.filter((name) => name !== '').forEach(expectFileName);
});
