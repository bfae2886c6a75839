import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '#main/pages.ts';
import { protocolHandlers } from './fake-electron.ts';
import { launch, PAGE_TEXT, until } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const REF = '0123456789abcdef0123456789abcdef';

async function get(address: string, method = 'GET'): Promise<Response> {
  return protocolHandlers.get('app')!(new Request(address, { method }));
}

/** A file as an export leaves it. */
function exported(folder: string, text = 'a brief', name = 'Brief.docx') {
  const path = join(folder, 'userData', 'scratch', `${REF}.docx`);
  mkdirSync(join(folder, 'userData', 'scratch'), { recursive: true });
  writeFileSync(path, text);
  return { path, name };
}

test('only our scheme is answered', async () => {
  await launch();
  expect([...protocolHandlers.keys()]).toEqual(['app']);
});

test('the page comes with every header, and so does what is not there', async () => {
  await launch();
  const page = await get('app://pincite/');
  expect([page.status, await page.text()]).toEqual([200, PAGE_TEXT]);
  const missing = await get('app://pincite/missing.js');
  expect(missing.status).toBe(404);
  const posted = await get('app://pincite/', 'POST');
  for (const response of [page, missing, posted]) {
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(Object.fromEntries(response.headers)).toMatchObject(SECURITY_HEADERS);
  }
});

test('the policy starts from nothing and runs no script but ours', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
});

test('a part of the page has the type of what it is', async () => {
  await launch();
  const script = await get('app://pincite/assets/app.js?v=1');
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
});

test.each([
  ['app://other/', 'another host'],
  ['app://pincite.example/index.html', 'begins like ours'],
  ['app://pincite:1/', 'a port'],
  ['app://pincite/..%2fsecret.js', 'a way out'],
  ['app://pincite/%2e%2e/secret.js', 'another'],
  ['app://pincite/..%5csecret.js', 'one for Windows'],
  ['app://pincite/assets', 'a folder'],
  ['app://pincite/index.html%00.js', 'a zero'],
  ['app://pincite/%', 'half an escape'],
  ['app://pincite/file/', 'no word'],
  [`app://pincite/file/${REF}0`, 'a word too long'],
  [`app://pincite/file/${REF.toUpperCase()}`, 'a word of other letters'],
  [`app://pincite/file/${REF}/../../secret.js`, 'a word and a way'],
  ['app://pincite/file/../secret.js', 'no word and a way'],
])('%s is not there (%s)', async (address) => {
  const { workbench, folder } = await launch();
  workbench.ready.set(REF, exported(folder));
  const response = await get(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('There is no such page.');
  expect(workbench.ready.size).toBe(1);
});

test('pages are only read', async () => {
  const { workbench, folder } = await launch();
  workbench.ready.set(REF, exported(folder));
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect((await get('app://pincite/', method)).status, method).toBe(405);
  const head = await get('app://pincite/', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await get(`app://pincite/file/${REF}`, 'HEAD')).status).toBe(405);
  expect(workbench.ready.size).toBe(1);
});

test('a file that is ready is given once, as an attachment, and does not stay behind', async () => {
  const { workbench, folder } = await launch();
  const file = exported(folder, 'a brief', "Müller’s “brief” (1)*'.docx");
  workbench.ready.set(REF, file);
  const response = await get(`app://pincite/file/${REF}`);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...SECURITY_HEADERS,
    'content-type': 'application/octet-stream',
    'content-length': '7',
    'content-disposition':
      "attachment; filename*=UTF-8''M%C3%BCller%E2%80%99s%20%E2%80%9Cbrief%E2%80%9D%20%281%29%2A%27.docx",
  });
  expect(await response.text()).toBe('a brief');
  await until(() => !existsSync(file.path));
  expect((await get(`app://pincite/file/${REF}`)).status).toBe(404);
});

test('a large file comes whole', async () => {
  const { workbench, folder } = await launch();
  workbench.ready.set(REF, exported(folder, 'x'.repeat(3_000_000)));
  expect((await (await get(`app://pincite/file/${REF}`)).arrayBuffer()).byteLength).toBe(3_000_000);
});

test('a name of half a character is written all the same', async () => {
  const { workbench, folder } = await launch();
  workbench.ready.set(REF, exported(folder, 'x', 'Brief \uD800.docx'));
  expect((await get(`app://pincite/file/${REF}`)).headers.get('content-disposition')).toContain(
    'Brief%20%EF%BF%BD.docx',
  );
});

test('a matter, or a file that was handed over, is neither given out nor removed', async () => {
  const { workbench, folder } = await launch();
  for (const path of [
    join(folder, 'mine.matter'),
    join(folder, 'userData', 'scratch', 'deeper', 'mine.matter'),
  ]) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'mine');
    workbench.ready.set(REF, { path, name: 'mine.matter' });
    expect((await get(`app://pincite/file/${REF}`)).status).toBe(404);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  }
});

test('a file that is gone, and a workbench that does not answer, are a page that is not there', async () => {
  const { workbench, folder } = await launch();
  workbench.ready.set(REF, { path: join(folder, 'userData', 'scratch', 'gone.docx'), name: 'gone.docx' });
  expect((await get(`app://pincite/file/${REF}`)).status).toBe(404);
  workbench.take = () => Promise.reject(new Error('closed'));
  expect((await get(`app://pincite/file/${REF}`)).status).toBe(404);
});

test('the file that an article came from is fetched piece by piece, or a part of it', async () => {
  const { workbench } = await launch();
  const words = 'The judge denied the motion on Friday.';
  workbench.originals.set(3, new TextEncoder().encode(words));
  const whole = await get('app://pincite/original/3');
  expect([whole.status, await whole.text()]).toEqual([200, words]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({ ...SECURITY_HEADERS, 'accept-ranges': 'bytes' });
  const ask = new Request('app://pincite/original/3', { headers: { range: 'bytes=4-20' } });
  const part = await protocolHandlers.get('app')!(ask);
  expect([part.status, await part.text()]).toEqual([206, words.slice(4, 21)]);
  expect(part.headers.get('content-range')).toBe(`bytes 4-20/${words.length}`);
  expect((await get('app://pincite/original/4')).status).toBe(404);
  expect((await get('app://other/original/3')).status).toBe(404);
});
