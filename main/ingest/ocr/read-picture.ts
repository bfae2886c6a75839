import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pgmOf, type Bitmap } from './bitmap.ts';

/** A word with the box around its letters, in pixels of the picture. */
export interface OcrWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of words as it stands in a picture. */
export interface OcrLine {
  readonly text: string;
  /** In pixels of the picture, from its left and its top. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Where its letters stand, and how high they are with what reaches up and down. */
  readonly baseline: number;
  readonly height: number;
  readonly words: readonly OcrWord[];
  /** How sure the engine is of it, up to 100. */
  readonly confidence: number;
}

/** The words of a picture in the order in which they are to be read; empty where it shows none. */
export interface PictureText {
  readonly paragraphs: readonly (readonly OcrLine[])[];
  /** The mean over its letters, up to 100; 0 where there are none. */
  readonly confidence: number;
}

export interface OcrTask {
  readonly number: number;
  readonly pgm: Uint8Array;
  readonly dotsPerInch: number;
}

export type OcrAnswer = { readonly number: number } & (
  | { readonly paragraphs: readonly (readonly OcrLine[])[] }
  | { readonly fault: string }
);

/** A picture of which the engine could make nothing, or took too long. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
}

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'thread.ts' : 'ocr.js'),
);

/** A letter-sized page of 660 words at 300 dots to an inch took 4 s of a core, 15 s beside six other programs. */
const LIMIT_MS = 120_000;
/** So long the thread, with some 150 MB, waits for another page. */
const IDLE_MS = 5_000;
/** What is less sure than this is specks and lines that were taken for letters. */
const LEAST_SURE = 30;

interface Waiting {
  readonly settle: (paragraphs: readonly (readonly OcrLine[])[]) => void;
  readonly fail: (fault: unknown) => void;
}

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads the words of a picture, `scale` of whose pixels make a point, in a thread of its own: one picture after the
 * other, in English. Throws `CannotRead`, or the reason of the signal, upon which the thread ends at once.
 */
export function readPicture(bitmap: Bitmap, scale: number, signal: AbortSignal): Promise<PictureText> {
  const read = async () => {
    signal.throwIfAborted();
    return textOf(await ask(bitmap, Math.round(scale * 72), signal));
  };
  const mine = turn.then(read, read);
  turn = mine;
  return mine;
}

function textOf(paragraphs: readonly (readonly OcrLine[])[]): PictureText {
  const sure = paragraphs
    .map((lines) => lines.filter(({ text, confidence }) => text !== '' && confidence >= LEAST_SURE))
    .filter((lines) => lines.length > 0);
  const lines = sure.flat();
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const certain = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return { paragraphs: sure, confidence: letters === 0 ? 0 : certain / letters };
}

async function ask(
  bitmap: Bitmap,
  dotsPerInch: number,
  signal: AbortSignal,
): Promise<readonly (readonly OcrLine[])[]> {
  clearTimeout(idle);
  const thread = (worker ??= start());
  thread.ref();
  const number = (last += 1);
  const ending = new AbortController();
  try {
    return await new Promise((settle, fail) => {
      const waiting: Waiting = { settle, fail };
      const limit = setTimeout(() => fail(new CannotRead('it took too long')), LIMIT_MS);
      ending.signal.addEventListener('abort', () => clearTimeout(limit));
      signal.addEventListener('abort', () => fail(signal.reason), { signal: ending.signal });
      const died = (fault: unknown) => fail(new CannotRead(String(fault), { cause: fault }));
      const heard = (answer: OcrAnswer) => hear(answer, number, waiting);
      thread.on('error', died).on('exit', died).on('message', heard);
      ending.signal.addEventListener('abort', () => {
        thread.off('error', died).off('exit', died).off('message', heard);
      });
      const pgm = pgmOf(bitmap);
      thread.postMessage({ number, pgm, dotsPerInch } satisfies OcrTask, [pgm.buffer as ArrayBuffer]);
    });
  } catch (fault) {
    end(thread);
    throw fault;
  } finally {
    ending.abort();
    // Who only waits for nothing does not keep a program from ending.
    thread.unref();
    idle = setTimeout(() => end(thread), IDLE_MS).unref();
  }
}

function hear(answer: OcrAnswer, number: number, { settle, fail }: Waiting): void {
  if (answer.number !== number) return;
  if ('fault' in answer) fail(new CannotRead(answer.fault));
  else settle(answer.paragraphs);
}

function start(): Worker {
  const thread = new Worker(THREAD_FILE);
  // Whoever waits for it is told by himself; one that dies while nobody waits is not asked again.
  thread.on('error', () => end(thread)).on('exit', () => end(thread));
  return thread;
}

function end(thread: Worker): void {
  if (worker === thread) worker = null;
  void thread.terminate();
}
