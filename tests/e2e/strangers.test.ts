import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { browser as how } from '../browser.ts';
import { newMatter } from './reading.ts';
import { IN_ELECTRON, test } from './workbench.ts';

/** Other sites in a real browser of the same machine: what they can do to the workbench, even with its key in their hands. */

test.skip(IN_ELECTRON, 'Electron has no address that another site could ask');

/** What a hostile page got out of each way that it tried; anything but these words is a hole. */
const NOTHING = /^(refused|opaque 0|sent|closed|no frame)$/;

/** Tries every way that a page has to reach another origin. Runs in the page. */
async function tryAll({ own, key, script }: { own: string; key: string; script: string }) {
  const got: Record<string, string> = {};
  const attempt = async (name: string, work: () => Promise<string> | string) => {
    try {
      got[name] = await work();
    } catch {
      got[name] = 'refused';
    }
  };
  const loaded = (element: HTMLElement, where: string) =>
    new Promise<string>((settle) => {
      element.addEventListener('load', () => settle('loaded'));
      element.addEventListener('error', () => settle('refused'));
      element.setAttribute(element instanceof HTMLLinkElement ? 'href' : 'src', where);
      document.body.append(element);
    });
  const socket = (one: WebSocket | EventSource) =>
    new Promise<string>((settle) => {
      one.addEventListener('open', () => settle('open'));
      one.addEventListener('error', () => settle('closed'));
    });
  const call = JSON.stringify({ id: 'x', method: 'matters.create', params: { name: 'Stolen' } });
  const words = async (path: string, init?: RequestInit) => {
    const response = await fetch(own + path, init);
    return response.type === 'opaque' ? `opaque ${response.status}` : `read: ${await response.text()}`;
  };
  const authorization = `Bearer ${key}`;
  for (const path of ['/', '/call', '/events', script]) {
    await attempt(`read ${path}`, () => words(path));
    await attempt(`read ${path} with the key`, () => words(path, { headers: { authorization } }));
    await attempt(`blind ${path}`, () => words(path, { mode: 'no-cors' }));
  }
  for (const path of ['/call', '/enter', '/again', '/hand', '/cancel']) {
    const asked = { method: 'POST', body: call };
    await attempt(`post ${path}`, () => words(path, asked));
    await attempt(`blind post ${path}`, () => words(path, { ...asked, mode: 'no-cors' }));
    await attempt(`post ${path} with the key`, () => words(path, { ...asked, headers: { authorization } }));
    await attempt(`beacon ${path}`, () => (navigator.sendBeacon(own + path, call) ? 'sent' : 'refused'));
  }
  await attempt('socket', () => socket(new WebSocket(`${own.replace('http', 'ws')}/call`)));
  await attempt('events', () => socket(new EventSource(`${own}/events`)));
  await attempt('script', () => loaded(document.createElement('script'), own + script));
  await attempt('picture', () => loaded(document.createElement('img'), `${own}/`));
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
  await attempt('sheet', () => loaded(sheet, own + script));
  await attempt('worker', () => {
    new Worker(own + script).terminate();
    return 'a worker';
  });
  await attempt('frame', async () => {
    const frame = document.createElement('iframe');
    await loaded(frame, `${own}/`);
    return frame.contentDocument ? 'a frame to read' : 'no frame';
  });
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: `${own}/call`, enctype: 'text/plain', target: 'sink' });
  const field = Object.assign(document.createElement('input'), { name: call.slice(0, -1), value: '}' });
  const sink = Object.assign(document.createElement('iframe'), { name: 'sink' });
  form.append(field);
  document.body.append(sink, form);
  await attempt('form', async () => {
    form.submit();
    return 'sent';
  });
  return got;
}

async function keyOf(page: Page): Promise<string> {
  const key = await page.evaluate(() => sessionStorage.getItem('key'));
  if (!key) throw new Error('the page keeps no key');
  return key;
}

test('another port and another name of this machine read nothing, change nothing and are no frame around it, even with the key', async ({
  start,
  folders,
}) => {
  const { page, address } = await start();
  await newMatter(page, 'Ours');
  const own = new URL(address).origin;
  const script = await page.evaluate(() => new URL(document.querySelector('script')!.src).pathname);
  const theirs = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Theirs</title><body>');
  });
  await new Promise<void>((settle) => theirs.listen(0, '127.0.0.1', settle));
  const { port } = theirs.address() as AddressInfo;
  // Another session of a browser: it shares nothing with ours but the machine.
  const args = [
    ...how.args.filter((arg) => !arg.startsWith('--proxy-server=')),
    '--host-resolver-rules=MAP evil.example 127.0.0.1',
    '--proxy-server=direct://',
  ];
  const other = await chromium.launch({ ...how, args });
  try {
    const key = await keyOf(page);
    for (const name of ['127.0.0.1', 'localhost', 'evil.example']) {
      const hostile = await other.newPage();
      await hostile.goto(`http://${name}:${port}/`);
      const got = await hostile.evaluate(tryAll, { own, key, script });
      expect(Object.keys(got).length).toBeGreaterThan(35);
      expect(Object.entries(got).filter(([, what]) => !NOTHING.test(what))).toEqual([]);
      // One that is refused is still on its way to the page that says so.
      for (const frame of hostile.frames().slice(1))
        await expect(async () => expect(await frame.content()).not.toContain(script)).toPass();
      await hostile.close();
    }

    // A name of theirs that now leads here.
    const there = own.replace('127.0.0.1', 'evil.example');
    const rebound = await other.newPage();
    for (const path of ['/', script]) expect((await rebound.goto(there + path))?.status()).toBe(403);
    // With their page at that name, whose origin has our port, every request reaches us, where Chromium itself does not stop it.
    await rebound.route(`${there}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await rebound.goto(`${there}/`);
    const got = await rebound.evaluate(
      async ({ key, path }) => {
        const headers = { authorization: `Bearer ${key}` };
        const body = JSON.stringify({ id: 'x', method: 'matters.create', params: { name: 'Stolen' } });
        const asked: [string, RequestInit][] = [
          [path, {}],
          ['/events', { headers }],
          ['/call', { method: 'POST', headers, body }],
          ['/enter', { method: 'POST', body: '{}' }],
        ];
        return Promise.all(
          asked.map(([where, init]) =>
            fetch(where, init).then(
              ({ status }) => String(status),
              () => 'refused',
            ),
          ),
        );
      },
      { key, path: script },
    );
    for (const one of got) expect(['403', 'refused']).toContain(one);
  } finally {
    await other.close();
    await new Promise((settle) => theirs.close(settle));
  }
  expect(readdirSync(folders.matters).filter((name) => name.endsWith('.matter'))).toEqual(['Ours.matter']);
  expect(existsSync(join(folders.matters, 'Stolen.matter'))).toBe(false);
  await page.reload();
  await expect(page.getByText('No articles yet.')).toBeVisible();
});
