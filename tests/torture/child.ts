import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from '#core/contract/failures.ts';
import { createClient } from '#core/contract/transport.ts';
import { WORKER_FILE } from '#main/folders.ts';
import { startWorkbench } from '#main/remote.ts';
import type { WorkbenchOptions } from '#main/serving.ts';
import type { Answered, Asked } from './kept-child.ts';

/**
 * The program that is tortured: the built workbench, which does what it is told line by line, and says what it was
 * answered. Only where its input ends before it was killed does it end by itself.
 */
const workbench = startWorkbench(JSON.parse(process.argv[2]!) as WorkbenchOptions, WORKER_FILE, () =>
  say({ ok: false, code: 'died' }),
);
const client = createClient(workbench, randomUUID);

for await (const line of createInterface({ input: process.stdin })) {
  // Only tests/torture/kept-child.ts writes these lines.
  say(await answer(JSON.parse(line) as Asked));
}
await workbench.close();

async function answer(asked: Asked): Promise<Answered> {
  try {
    if ('open' in asked) {
      const ref = await workbench.hand({ path: asked.open, name: basename(asked.open) });
      await client.call('matters.open', { ref });
      return { ok: true, made: null };
    }
    return { ok: true, made: madeBy(await client.call(asked.method, asked.params as never)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, code: error.code };
  }
}

/** The key of the row that was made, where one was. */
function madeBy(result: unknown): number | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('outcomes' in result && Array.isArray(result.outcomes)) return madeBy(result.outcomes[0]);
  if ('articleId' in result && !('exact' in result)) return Number(result.articleId);
  return 'id' in result ? Number(result.id) : null;
}

/** Written at once, so that nothing that was answered is lost with the process. */
function say(answered: Answered): void {
  writeSync(1, `${JSON.stringify(answered)}\n`);
}
