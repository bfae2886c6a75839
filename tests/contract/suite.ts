import { afterAll, beforeAll } from 'vitest';
import { testFailures } from './failures.ts';
import { testJob } from './job.ts';
import { testLongWork } from './long-work.ts';
import type { Open, Opened } from './opened.ts';
import { testPipe } from './pipe.ts';

export type Workbench = () => Opened;

/** What holds of the contract whoever carries it: the same tests over every transport. `far` says that there is a far end. */
export function testContract(open: Open, { far }: { readonly far: boolean }): void {
  let opened: Opened;
  beforeAll(async () => void (opened = await open()), 30_000);
  afterAll(() => opened.close());
  const workbench = () => opened;
  testJob(workbench);
  testFailures(workbench);
  testLongWork(workbench);
  testPipe(workbench, far ? open : null);
}
