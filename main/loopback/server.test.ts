import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../pages.ts';
import { startHost, type Asking } from './testing.ts';

let at: Awaited<ReturnType<typeof startHost>>;
let key: string;
const windows: number[] = [];

beforeAll(async () => {
  at = await startHost({ onWindows: (count) => windows.push(count) });
  key = await at.key();
});
afterAll(() => at.close());

const post = (path: string, more: Asking = {}): Asking => ({
  method: 'POST',
  path,
  body: '{"id":"a","method":"app.about","params":{}}',
  ...more,
  headers: { authorization: `Bearer ${key}`, ...more.headers },
});

test('our own page is served, and its call answered', async () => {
  const page = await at.ask({
    headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  });
  expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Pincite</title>' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const script = await at.ask({ path: '/assets/app.js', headers: { 'sec-fetch-site': 'same-origin' } });
  expect(script).toMatchObject({ status: 200, text: 'export {};' });
  const answer = await at.ask(post('/call', { headers: { 'sec-fetch-site': 'same-origin' } }));
  expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { version: '1.2.3', host: 'loopback' } });
});

test('HEAD gives the headers of a page and no body', async () => {
  expect(await at.ask({ method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
});

test('every header that guards a page is there, and none that opens it', () => {
  expect(SECURITY_HEADERS).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('only the program’s own files are kept by a browser, by names that change with them', async () => {
  const kept = async (path: string) =>
    (await at.ask({ path, headers: { 'sec-fetch-site': 'same-origin' } })).headers['cache-control'];
  expect(await kept('/assets/app.js')).toBe('private, max-age=31536000, immutable');
  expect(await kept('/')).toBe('no-store');
  expect(await kept('/assets/none.js')).toBe('no-store');
});

test('the policy lets a page load nothing but from here, run no inline script and go nowhere', () => {
  const rules = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(rules.get('trusted-types')).toContain('pincite-pdf');
  for (const shut of ['base-uri', 'form-action', 'frame-src', 'object-src', 'frame-ancestors']) {
    expect(rules.get(shut)).toEqual(["'none'"]);
  }
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*|ws:/);
  expect(rules.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
});

test('a body over its limit is refused, and the next request is answered', async () => {
  const long = 'x'.repeat(2_000);
  expect((await at.ask({ method: 'POST', path: '/enter', body: long })).status).toBe(413);
  const chunked = `3e8\r\n${'x'.repeat(1_000)}\r\n`.repeat(2);
  const heard = await at.speak(
    `POST /enter HTTP/1.1\r\nHost: ${at.own}\r\nOrigin: ${at.origin}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 413/);
  expect(heard.toLowerCase()).toContain('connection: close');
  const huge = { 'content-length': String(65 * 2 ** 20) };
  const declared = await at.speak(
    `POST /call HTTP/1.1\r\nHost: ${at.own}\r\nOrigin: ${at.origin}\r\nAuthorization: Bearer ${key}\r\nContent-Length: ${huge['content-length']}\r\n\r\nx`,
  );
  expect(declared).toMatch(/^HTTP\/1\.1 413/);
  expect((await at.ask(post('/call'))).status).toBe(200);
});

test.each([
  '',
  'null',
  '3',
  '"a"',
  '[]',
  '{}',
  '{"id":1}',
  '{',
  '{"id":"a","method":"__proto__","params":{}}',
  '\u0000',
  '{"id":"a","method":"app.about","params":{},"more":1}',
])('a body of %j is refused in words and harms nothing', async (body) => {
  const answer = await at.ask(post('/call', { body }));
  if (answer.status === 200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  else expect(answer.status).toBe(400);
  for (const path of ['/cancel', '/enter'])
    expect([200, 400, 401]).toContain((await at.ask(post(path, { body }))).status);
  expect((await at.ask(post('/call'))).status).toBe(200);
});

const outside = [
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/%2e%2e%2fsecret.js',
  '/assets/../../secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/..\\secret.js',
  '/..%5csecret.js',
  '/%5c..%5csecret.js',
  '/assets/app.js%00.html',
  '/index.html%00',
  '/%00',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/secret.js',
  '//secret.js',
  '///etc/passwd',
  '/etc/passwd',
  '/%2fetc%2fpasswd',
  '/assets',
  '/assets/',
  '/index.html/',
  '/constructor',
  '/__proto__',
  '/.js',
];
test.each(outside)('%s is no page', async (path) => {
  const answer = await at.ask({ path });
  expect(answer.status).toBe(404);
  expect(answer.text).toBe('There is no such page.');
});

test('a folder beside the pages whose name starts as theirs does is not reached', async () => {
  writeFileSync(join(at.folder, 'pages-secret.js'), 'no');
  expect((await at.ask({ path: '/../pages-secret.js' })).status).toBe(404);
  expect((await at.ask({ path: '/..%2fpages-secret.js' })).status).toBe(404);
});

test('a file is handed over as a copy that only its owner reads, under the name that the person knows', async () => {
  const body = Buffer.from('The judge denied the motion.');
  const name = encodeURIComponent('../../Urteil “1”.txt');
  const { status, text } = await at.ask(post('/hand', { body, headers: { 'x-file-name': name } }));
  expect(status).toBe(200);
  const { ref } = JSON.parse(text) as { ref: string };
  expect(ref).toMatch(/^[0-9a-f]{32}$/);
  expect(at.scratch()).toHaveLength(1);
  expect(at.scratch()[0]).toMatch(/^[0-9a-f]{32}$/);
  const mode = (...path: string[]) => statSync(join(at.folder, 'scratch', ...path)).mode & 0o777;
  if (process.platform !== 'win32') expect([mode(), mode(at.scratch()[0]!)]).toEqual([0o700, 0o600]);
  await at.call(key, 'matters.create', { name: 'Handed' });
  const imported = await at.call(key, 'articles.import', { files: [ref] });
  expect(JSON.parse(imported.text)).toMatchObject({
    ok: true,
    value: { outcomes: [{ kind: 'imported', name: 'Urteil “1”.txt' }] },
  });
});

test('a name that cannot be read is refused before the file is taken', async () => {
  const before = at.scratch();
  expect((await at.ask(post('/hand', { headers: { 'x-file-name': '%' } }))).status).toBe(400);
  expect(at.scratch()).toEqual(before);
});

test('what was handed over, and a matter, cannot be saved from here, and stay where they are', async () => {
  const matter = join(at.folder, 'mine.matter');
  writeFileSync(matter, 'mine');
  const ref = await at.workbench.hand({ path: matter, name: 'mine.matter' });
  expect((await at.ask({ path: `/file/${ref}` })).status).toBe(404);
  expect(readFileSync(matter, 'utf8')).toBe('mine');
  await at.call(key, 'matters.create', { name: 'Kept' });
  const { text } = await at.call(key, 'matters.list');
  const listed = (JSON.parse(text) as { value: { matters: { ref: string; fileName: string }[] } }).value
    .matters;
  for (const one of listed) {
    expect((await at.ask({ path: `/file/${one.ref}` })).status).toBe(404);
    expect(existsSync(join(at.folder, 'matters', one.fileName))).toBe(true);
  }
});

async function exported(title: string): Promise<string> {
  await at.call(key, 'matters.create', { name: `Brief ${title}` });
  await at.call(key, 'briefs.create', { title });
  await at.call(key, 'briefs.addItem', { briefId: 1, item: { kind: 'prose', text: 'It is so.' } });
  const { text } = await at.call(key, 'briefs.export', { id: 1, format: 'md' });
  return (JSON.parse(text) as { value: { file: string } }).value.file;
}

test('an exported file is given out once, under its name, and is gone then', async () => {
  const before = at.scratch();
  const ref = await exported('Was ist „so“?');
  expect((await at.ask({ method: 'HEAD', path: `/file/${ref}` })).status).toBe(404);
  const saved = await at.ask({ path: `/file/${ref}`, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(saved.status).toBe(200);
  expect(saved.text).toContain('It is so.');
  expect(saved.headers['content-type']).toBe('application/octet-stream');
  expect(saved.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('Was ist „so“.md')}`,
  );
  expect((await at.ask({ path: `/file/${ref}` })).status).toBe(404);
  expect(at.scratch()).toEqual(before);
});

test('a name with signs that a header does not allow is written as one', async () => {
  const ref = await exported("Don't (say) it");
  const saved = await at.ask({ path: `/file/${ref}` });
  expect(saved.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''Don%27t%20%28say%29%20it.md",
  );
});

test('no word but its own gives a file out', async () => {
  await exported('Other');
  for (const path of [
    '/file/',
    '/file/__proto__',
    '/file/constructor',
    `/file/${'0'.repeat(32)}`,
    '/file/../file/',
  ]) {
    expect((await at.ask({ path })).status).toBe(404);
  }
});

test('events reach a window that listens, and windows are counted', async () => {
  const listen = new AbortController();
  const response = await fetch(`${at.origin}/events`, {
    headers: { authorization: `Bearer ${key}` },
    signal: listen.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(windows.at(-1)).toBe(1);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  // What another test’s matter still had to tell may come along with it.
  let told = (await reader.read()).value!;
  expect(told).toMatch(/^\n/);
  await at.call(key, 'matters.create', { name: 'Told' });
  while (!told.includes('{"kind":"matter"}\n')) told += (await reader.read()).value;
  for (const line of told.split('\n').filter(Boolean)) expect(JSON.parse(line)).toHaveProperty('kind');
  listen.abort();
  await expect.poll(() => windows.at(-1)).toBe(0);
});

test('a host that is closed hears nobody and holds no connection open', async () => {
  const other = await startHost();
  const response = await fetch(`${other.origin}/events`, {
    headers: { authorization: `Bearer ${await other.key()}` },
  });
  await other.close();
  await expect(response.text()).rejects.toThrow('terminated');
  await expect(fetch(other.origin)).rejects.toThrow('fetch failed');
});

test('the file that an article came from goes to who has the key, whole or a part of it, and to nobody else', async () => {
  const call = async (method: string, params: unknown) =>
    JSON.parse((await at.ask(post('/call', { body: JSON.stringify({ id: 'o', method, params }) }))).text);
  await call('matters.create', { name: 'Originals' });
  const handed = await at.ask(
    post('/hand', { body: 'The judge denied it.', headers: { 'x-file-name': 'a.txt' } }),
  );
  const { ref } = JSON.parse(handed.text) as { ref: string };
  const { value } = (await call('articles.import', { files: [ref] })) as {
    value: { outcomes: { articleId: number }[] };
  };
  const path = `/original/${value.outcomes[0]!.articleId}`;
  const get = (range?: string, more: Asking = {}) =>
    at.ask({
      path,
      ...more,
      headers: { authorization: `Bearer ${key}`, ...(range ? { range } : {}), ...more.headers },
    });
  expect(await at.ask({ path })).toMatchObject({ status: 401 });
  expect(await at.ask({ path, headers: { authorization: 'Bearer x' } })).toMatchObject({ status: 401 });
  expect(await get()).toMatchObject({ status: 200, text: 'The judge denied it.' });
  expect((await get()).headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    'content-length': '20',
  });
  const part = await get('bytes=4-8');
  expect(part).toMatchObject({ status: 206, text: 'judge' });
  expect(part.headers['content-range']).toBe('bytes 4-8/20');
  expect(await get('bytes=16-')).toMatchObject({ status: 206, text: ' it.' });
  expect(await get('bytes=16-999')).toMatchObject({ status: 206, text: ' it.' });
  expect((await get('bytes=20-')).headers['content-range']).toBe('bytes */20');
  expect(await get('bytes=9-4')).toMatchObject({ status: 416 });
  expect(await get('pages=1')).toMatchObject({ status: 200 });
  expect(await get(undefined, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  expect(await get(undefined, { path: '/original/999' })).toMatchObject({ status: 404 });
  expect(await get(undefined, { path: '/original/1/../2' })).toMatchObject({ status: 404 });
});
