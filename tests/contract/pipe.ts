import { expect, test } from 'vitest';
import type { Open } from './opened.ts';
import type { Workbench } from './suite.ts';

/** What the pipe itself must carry, whole and in any order; `open` is `null` where there is no pipe to break. */
export function testPipe(workbench: Workbench, open: Open | null): void {
  test('an article of five megabytes comes back letter for letter', async () => {
    const { client } = workbench();
    await client.call('matters.create', { name: 'Large' });
    const text = 'Ünïcödé, “quoted” 🙂 in the long record of this hearing.\n'.repeat(95_000).trimEnd();
    expect(text.length).toBeGreaterThan(5_000_000);
    const { outcomes } = await client.call('articles.paste', { text, title: 'Large' });
    const { articleId } = outcomes[0] as { articleId: number };
    const got = await client.call('articles.text', { id: articleId });
    expect(got.text === text).toBe(true);
    const [row] = await client.call('articles.list', {});
    expect(row!.length).toBe(text.length);
  }, 30_000);

  test('words of any characters cross as they are', async () => {
    const { client } = workbench();
    await client.call('matters.create', { name: 'Characters' });
    for (const note of [
      '\u0000',
      '\u2028\u2029',
      '\r\n\t',
      '</script>',
      '"\\',
      '🙂',
      '\u{10ffff}',
      '__proto__',
    ]) {
      const { id } = await client.call('entities.create', { kind: 'person', name: `Named ${note} so` });
      expect((await client.call('entities.get', { id })).entity.name).toBe(`Named ${note} so`);
    }
  });

  test('a hundred calls at once are answered each with its own', async () => {
    const { client } = workbench();
    await client.call('matters.create', { name: 'At once, many' });
    const names = Array.from({ length: 100 }, (_, i) => `Entity ${i}`);
    const ids = await Promise.all(
      names.map((name) => client.call('entities.create', { kind: 'person', name })),
    );
    const got = await Promise.all(ids.map(({ id }) => client.call('entities.get', { id })));
    expect(got.map(({ entity }) => entity.name)).toEqual(names);
  });

  test('of two calls by one id the second is refused, so that none can cancel another', async () => {
    const { raw, hand, client } = workbench();
    await client.call('matters.create', { name: 'One id' });
    const lines = Array.from({ length: 2_000 }, (_, i) =>
      JSON.stringify({ text: `The judge heard case ${i}.` }),
    );
    const file = await hand('many.jsonl', lines.join('\n'));
    const request = { id: 'same', method: 'articles.importLines', params: { file } };
    const started = new Promise<void>((settle) => {
      client.listen((event) => event.kind === 'progress' && event.call === 'same' && settle());
    });
    const first = raw.call(request);
    await started;
    const second = await raw.call({ ...request, method: 'articles.list', params: {} });
    expect(second).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await first).toMatchObject({ ok: true });
    expect(await raw.call({ ...request, method: 'articles.list', params: {} })).toMatchObject({ ok: true });
  });

  test('cancelling what is not there harms nothing', async () => {
    const { raw, client } = workbench();
    for (const id of ['', 'nobody', '__proto__', 'x'.repeat(10_000)]) raw.cancel(id);
    expect((await client.call('app.about', {})).version).toBe('1.2.3');
  });

  test('the page learns no path', async () => {
    const { client, mattersFolder, hand } = workbench();
    await client.call('matters.create', { name: 'Paths' });
    const answers = [
      await client.call('app.about', {}),
      await client.call('matters.list', {}),
      await client.call('matter.summary', {}),
      await client.call('articles.import', { files: [await hand('a.txt', 'The judge denied the motion.')] }),
      await client.call('articles.list', {}),
    ];
    const folder = mattersFolder.slice(0, mattersFolder.lastIndexOf('matters'));
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(folder);
  });

  // A direct call has no far end that could go.
  if (!open) return;
  test('closed: when the far end has gone, every call says so, and none hangs', async () => {
    const opened = await open();
    const waiting = opened.client.call('app.about', {});
    expect((await waiting).version).toBe('1.2.3');
    await opened.end();
    await expect(opened.client.call('app.about', {})).rejects.toMatchObject({ code: 'closed' });
    await expect(opened.client.call('matter.summary', {})).rejects.toMatchObject({ code: 'closed' });
    await expect(opened.hand('a.txt', 'words')).rejects.toThrow(/closed|fetch failed|refused/);
    opened.raw.cancel('a');
    await opened.close();
  }, 30_000);
}
