import { expect, test } from 'vitest';
import { createDispatch } from './dispatch.ts';
import { failures, type FailureCode } from './failure-details.ts';
import { Failure, failureFrom } from './failures.ts';
import { methods } from './methods.ts';
import { createClient, refused, type Handlers, type Request, type Transport } from './transport.ts';

const about = { version: '1.2.3', host: 'cli', mattersFolder: 'Pincite' } as const;
const context = {
  signal: { aborted: false, addEventListener: () => {}, removeEventListener: () => {} },
  progress: () => {},
};

/** Handlers of which only some are there: what is not asked need not be answered. */
function dispatchOf(some: Partial<Handlers>) {
  const faults: [string, unknown][] = [];
  const dispatch = createDispatch(some as Handlers, (method, fault) => {
    faults.push([method, fault]);
    return null;
  });
  return { faults, ask: (raw: unknown) => dispatch(raw, context) };
}

/** A transport that answers whatever is asked with `answer`. */
function answering(answer: (request: Request) => unknown) {
  const cancelled: string[] = [];
  let tell: (event: unknown) => void = () => {};
  const transport: Transport = {
    call: async (request) => answer(request),
    cancel: (id) => cancelled.push(id),
    listen: (onEvent) => {
      tell = onEvent;
      return () => {};
    },
  };
  let ids = 0;
  const client = createClient(transport, () => String((ids += 1)));
  return { client, cancelled, tell: (event: unknown) => tell(event) };
}

test('a service gets its parameters checked, and trimmed where the contract trims', async () => {
  const seen: unknown[] = [];
  const { ask } = dispatchOf({ 'matter.rename': (params) => (seen.push(params), {}) });
  await ask({ id: 'a', method: 'matter.rename', params: { name: '  New name ' } });
  expect(seen).toEqual([{ name: 'New name' }]);
});

test('a fault is told here and not there', async () => {
  const { ask, faults } = dispatchOf({
    'app.about': () => {
      throw new Error('with a secret');
    },
  });
  const reply = await ask({ id: 'a', method: 'app.about', params: {} });
  expect(reply).toEqual({ ok: false, error: { code: 'internal', detail: {} } });
  expect(faults).toEqual([['app.about', new Error('with a secret')]]);
});

test('what is thrown that is no error is a fault too', async () => {
  const { ask, faults } = dispatchOf({ 'app.about': () => Promise.reject(undefined as unknown as Error) });
  expect(await ask({ id: 'a', method: 'app.about', params: {} })).toMatchObject({
    error: { code: 'internal' },
  });
  expect(faults).toEqual([['app.about', undefined]]);
});

test('a result that breaks the contract is a fault, and what the contract does not name does not leave', async () => {
  const { ask, faults } = dispatchOf({ 'app.about': () => ({ ...about, host: 'elsewhere' }) as never });
  expect(await ask({ id: 'a', method: 'app.about', params: {} })).toMatchObject({
    error: { code: 'internal' },
  });
  expect(faults).toHaveLength(1);
  const more = dispatchOf({ 'app.about': () => ({ ...about, path: '/home/kim' }) });
  expect(await more.ask({ id: 'a', method: 'app.about', params: {} })).toEqual({ ok: true, value: about });
});

test('an expected failure is no fault', async () => {
  const { ask, faults } = dispatchOf({
    'app.about': () => {
      throw new Failure('bad-name', { name: 'x' });
    },
  });
  expect(await ask({ id: 'a', method: 'app.about', params: {} })).toEqual({
    ok: false,
    error: { code: 'bad-name', detail: { name: 'x' } },
  });
  expect(faults).toEqual([]);
});

test.each(['__proto__', 'constructor', 'toString', 'valueOf', '__defineGetter__'])(
  '%s is no method',
  async (method) => {
    const { ask, faults } = dispatchOf({});
    expect(await ask({ id: 'a', method, params: {} })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(faults).toEqual([]);
  },
);

test('a failure comes over as what it was', () => {
  const failure = new Failure('not-found', { noun: 'claim', id: 3 });
  const wire = JSON.parse(JSON.stringify(refused(failure))) as { error: Parameters<typeof failureFrom>[0] };
  const back = failureFrom(wire.error);
  expect([back.code, back.detail]).toEqual(['not-found', { noun: 'claim', id: 3 }]);
  expect(back.is('not-found') && back.detail.noun).toBe('claim');
});

test('the client takes nothing but a reply', async () => {
  for (const answer of [undefined, null, 3, 'ok', {}, { ok: 1 }])
    await expect(
      answering(() => answer).client.call('app.about', {}),
      JSON.stringify(answer),
    ).rejects.toThrow('no reply');
  expect(await answering(() => ({ ok: true, value: about })).client.call('app.about', {})).toEqual(about);
});

test('the client throws the failure that came', async () => {
  const { client } = answering(() => refused(new Failure('busy', {})));
  await expect(client.call('app.about', {})).rejects.toThrow(Failure);
  await expect(client.call('app.about', {})).rejects.toMatchObject({ code: 'busy' });
});

test('a pipe that breaks is no failure of the contract', async () => {
  const { client } = answering(() => Promise.reject(new TypeError('broken pipe')));
  await expect(client.call('app.about', {})).rejects.toThrow('broken pipe');
});

test('giving up asks for the call to be cancelled, while it is under way and not after', async () => {
  const giveUp = new AbortSignalStandIn();
  const held = Promise.withResolvers<unknown>();
  const { client, cancelled } = answering(() => held.promise);
  const call = client.call('app.about', {}, { signal: giveUp });
  giveUp.abort();
  expect(cancelled).toEqual(['1']);
  held.resolve({ ok: true, value: about });
  expect(await call).toEqual(about);
  expect(giveUp.listeners.size).toBe(0);
  await expect(client.call('app.about', {}, { signal: giveUp })).rejects.toMatchObject({ code: 'cancelled' });
});

test('progress reaches the call that it is of, and nobody after its end', async () => {
  const held = Promise.withResolvers<unknown>();
  const { client, tell } = answering(() => held.promise);
  const told: string[] = [];
  const calls = ['a', 'b'].map((name) =>
    client.call('app.about', {}, { onProgress: (done) => told.push(`${name}${done}`) }),
  );
  tell({ kind: 'progress', call: '2', done: 1, total: null });
  tell({ kind: 'progress', call: '1', done: 2, total: 3 });
  tell({ kind: 'progress', call: '3', done: 9, total: null });
  held.resolve({ ok: true, value: about });
  await Promise.all(calls);
  tell({ kind: 'progress', call: '1', done: 3, total: 3 });
  expect(told).toEqual(['b1', 'a2']);
});

test('every failure has a schema of its own', () => {
  for (const code of Object.keys(failures) as FailureCode[])
    expect(failures[code].safeParse(null).success, code).toBe(false);
});

test('every method takes an object and refuses what it does not know', () => {
  for (const [name, { params }] of Object.entries(methods)) {
    for (const wrong of [null, undefined, 3, 'x', [], { noSuchField: 1 }])
      expect(params.safeParse(wrong).success, name).toBe(false);
  }
});

/** `core` knows no platform, so that its tests stand in for the platform's signal. */
class AbortSignalStandIn {
  aborted = false;
  readonly listeners = new Set<() => void>();
  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }
  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }
  abort(): void {
    this.aborted = true;
    for (const listener of this.listeners) listener();
  }
}
