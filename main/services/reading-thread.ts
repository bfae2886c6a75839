import { ReadingThread } from '../ingest/thread/reading-thread.ts';
import type { Desk } from './desk.ts';

const THREADS = new WeakMap<Desk, ReadingThread>();

/** The thread that reads files for a workbench; it is started when the first is read. */
export function readingThread(desk: Desk): ReadingThread {
  const thread = THREADS.get(desk) ?? new ReadingThread();
  THREADS.set(desk, thread);
  return thread;
}
