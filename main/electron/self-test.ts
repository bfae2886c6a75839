import { randomUUID } from 'node:crypto';
import { createClient } from '#core/contract/transport.ts';
import type { Workbench } from '../serving.ts';

/** What a self-test found, as its one line of JSON. */
export type SelfTest =
  | { readonly ok: true; readonly electron: string; readonly chromium: string; readonly node: string }
  | { readonly ok: false; readonly problem: string };

const LIMIT_MS = 60_000;
const WORDS = 'The self-test wrote this.';

/**
 * Whether this very program works, a packaged and fused one too, which no test driver can reach: its page comes up and
 * is answered (`pageAnswered`), and the workbench saves a record in a matter and reads it back.
 */
export async function selfTest(workbench: Workbench, pageAnswered: Promise<void>): Promise<SelfTest> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not ask anything')), LIMIT_MS);
  });
  try {
    await Promise.race([pageAnswered, late]);
    const client = createClient(workbench, randomUUID);
    await client.call('matters.create', { name: 'Self-test' });
    const { id } = await client.call('questions.create', { text: WORDS, note: null });
    const kept = await client.call('questions.list', {});
    if (!kept.some((question) => question.id === id && question.text === WORDS))
      throw new Error('the record was not kept');
    const { electron, chrome, node } = process.versions;
    return { ok: true, electron, chromium: chrome, node };
  } catch (fault) {
    return { ok: false, problem: String(fault) };
  } finally {
    clearTimeout(timer);
  }
}
