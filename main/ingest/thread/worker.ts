import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { ScannedWord } from '#core/contract/originals.ts';
import { MAX_FILE_BYTES } from '#core/contract/limits.ts';
import { readWhole } from '../files.ts';
import type { ListDescription } from '../lists/describe.ts';
import { fileInside } from '../inside.ts';
import { look } from '../look.ts';
import { insideOf, readFile, type ReadPart } from '../read.ts';
import type { ReaderInput } from '../reader.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { MOST_UNDER_WAY, type FromThread, type ReadJob, type Seen, type ToThread } from './jobs.ts';

/** The thread that reads files, one after the other. Whoever gives one up ends the thread. */
const port = parentPort!;
const { signal } = new AbortController();
let last: Promise<void> = Promise.resolve();
let underWay = 0;
let goOn: (() => void) | null = null;

port.on('message', (told: ToThread) => {
  if (told.kind === 'taken') {
    underWay -= told.weight;
    if (underWay <= MOST_UNDER_WAY) goOn?.();
  } else last = last.then(() => answer(told));
});

const send = (answer: FromThread) => port.postMessage(answer);

async function answer({ kind, number, job }: Exclude<ToThread, { kind: 'taken' }>): Promise<void> {
  send({ kind: 'began', number });
  const opened = await open(job);
  if (kind === 'look') {
    for await (const seen of opened.ok ? looked(opened.input) : [unseen(opened)]) {
      await room(SEEN);
      send({ kind: 'seen', number, weight: SEEN, seen });
    }
  } else if (kind === 'describe') {
    const described = opened.ok ? await columnsOf(opened.input, job.takes) : opened;
    const weight = 200;
    await room(weight);
    send({ kind: 'described', number, weight, described });
  } else if (kind === 'scan') {
    const words = opened.ok ? await scanned(opened.input, job.page ?? 0) : [];
    const weight = words.reduce((sum, { text }) => sum + text.length + 50, 200);
    await room(weight);
    send({ kind: 'scanned', number, weight, words });
  } else {
    for await (const part of opened.ok ? partsOf(opened.input, job.takes) : [refusedAs(opened)]) {
      const weight = weightOf(part);
      await room(weight);
      send({ kind: 'part', number, weight, part: part.kind === 'held' ? apart(part) : part });
    }
  }
  send({ kind: 'done', number });
}

/** A file of an archive is often a view of all of that, which would be copied whole for each of its files. */
function apart<Held extends Extract<ReadPart, { kind: 'held' }>>(held: Held): Held {
  const { bytes } = held;
  return bytes.length === bytes.buffer.byteLength ? held : { ...held, bytes: new Uint8Array(bytes) };
}

const MOST_SENT = 4 * 1024 * 1024;

/** As much as if it were words: of a mailbox of 50,000 messages no more than a thousand are taken in one go. */
const SEEN = 8_000;

/** In code units, as which two bytes count. */
function weightOf(part: ReadPart): number {
  if (part.kind === 'article') return part.article.text.length;
  return part.kind === 'held' ? 200 + part.bytes.length / 2 : 200;
}

/** Waits until so much may be given. What is heavier than all that may be under way goes alone. */
async function room(weight: number): Promise<void> {
  while (underWay > 0 && underWay + weight > MOST_UNDER_WAY) {
    await new Promise<void>((settle) => (goOn = settle));
    goOn = null;
  }
  underWay += weight;
}

async function open({
  path,
  name,
  choices,
}: ReadJob): Promise<{ readonly ok: true; readonly input: ReaderInput } | Refusal> {
  // A device or a pipe may never end, or never begin.
  const entry = await stat(path).catch(() => null);
  if (entry && !entry.isFile()) return refuse('unsupported', entry.isDirectory() ? 'folder' : 'device');
  const file = await readWhole(path, MAX_FILE_BYTES);
  return file.ok
    ? { ok: true, input: { bytes: file.bytes, fileName: basename(name), choices, signal } }
    : file;
}

async function columnsOf(input: ReaderInput, [way]: readonly string[]): Promise<ListDescription | Refusal> {
  try {
    const list = way === undefined ? input : await fileInside(input, way);
    if (!list) return refuse('unreadable');
    const { describeList } = await import('../lists/describe.ts');
    return await describeList(list.fileName, list.bytes, list.choices.encoding);
  } catch (fault) {
    return brokenOff(fault);
  }
}

/** None where they cannot be read: the page is shown without them. */
async function scanned({ bytes }: ReaderInput, page: number): Promise<readonly ScannedWord[]> {
  try {
    const { wordsOnPage } = await import('../ocr/page-words.ts');
    return await wordsOnPage(bytes, page, signal);
  } catch {
    return [];
  }
}

async function* looked(input: ReaderInput): AsyncGenerator<Seen, void> {
  try {
    yield* look(input);
  } catch (fault) {
    yield unseen(brokenOff(fault));
  }
}

/** What `readFile` gives, and after it what is offered and was asked for. */
async function* partsOf(input: ReaderInput, takes: readonly string[]): AsyncGenerator<ReadPart, void> {
  const taken = new Set(takes);
  // A larger one is taken from where it lies by who keeps it: two of them at once would be too much.
  if (input.bytes.length <= MOST_SENT) yield { kind: 'held', part: null, bytes: input.bytes };
  try {
    for await (const part of readFile(input)) {
      if (part.kind !== 'offered') yield part;
      else if (taken.has(part.part)) yield* within(input, part.part, part.bytes, taken);
    }
  } catch (fault) {
    yield refusedAs(brokenOff(fault));
  }
}

async function* within(
  input: ReaderInput,
  way: string,
  bytes: Uint8Array,
  taken: ReadonlySet<string>,
): AsyncGenerator<ReadPart, void> {
  for await (const one of readFile({ ...input, bytes, fileName: basename(way) }, 1)) {
    const inner = insideOf(way, one);
    if (inner.kind !== 'offered') yield inner;
    else if (taken.has(inner.part)) yield* within(input, inner.part, inner.bytes, taken);
  }
}

function unseen(refusal: Refusal): Seen {
  return { part: null, size: 0, format: null, sha256: null, offered: false, refusal };
}

function refusedAs(refusal: Refusal): ReadPart {
  return { kind: 'refused', part: null, refusal };
}

/** A reader never throws; one that does is at fault, which costs this one file. */
function brokenOff(fault: unknown): Refusal {
  return refuse('broken-off', fault instanceof Error ? fault.message.slice(0, 200) : String(fault));
}
