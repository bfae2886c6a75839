import { setImmediate } from 'node:timers/promises';
import { NameAutomaton } from '#core/names/automaton.ts';
import { folded } from '#core/names/fold.ts';
import { mentionsIn, namesToLookFor, type KnownName } from '#core/names/mentions.ts';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { properNames } from '#core/names/proper.ts';
import { setProperNames } from '#db/queries/proper-name.ts';
import { Failure } from '#core/contract/failures.ts';
import {
  addKnownNames,
  listKnownNames,
  listNames,
  countWaitingTexts,
  isWaiting,
  listFurnitureOfText,
  listTextsWith,
  listWaitingTexts,
  setFoundMentions,
  setKnownNames,
} from '#db/queries/found-mention.ts';
import { getText } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import { writeLog } from '../log.ts';
import type { StoredText } from './derive.ts';
import { writing, type Desk } from './desk.ts';

/** Which reader found a text's mentions: to be raised whenever others are found than before, so that all is read anew. */
const READER_VERSION = 1;
/** Stands for a reader's version at names for which some texts may have been read, and others not. */
const UNSETTLED = 0;

/** So long at a time texts are read before others have a turn. */
const TURN_MS = 40;
/** The windows are told of new mentions so often: each time they ask anew. */
const CHANGED_EVERY_MS = 2_000;

/** The names of a matter, ready to be looked for. */
interface Looking {
  readonly key: string;
  readonly names: readonly KnownName<number>[];
  readonly automaton: NameAutomaton;
}

const prepared = new WeakMap<Db, Looking>();

function looking(db: Db): Looking {
  const given = listNames(db);
  const key = JSON.stringify(given);
  const known = prepared.get(db);
  if (known?.key === key) return known;
  const names = namesToLookFor(given);
  const made = { key, names, automaton: new NameAutomaton(names.map(({ name }) => name)) };
  prepared.set(db, made);
  return made;
}

/** Finds the names of the matter's entities in texts, in the transaction that is open. */
export function readNames(db: Db, texts: Iterable<StoredText>): void {
  const { names, automaton } = looking(db);
  for (const { textId, text } of texts) {
    readProper(db, textId, text);
    setFoundMentions(db, textId, mentionsIn(text, automaton.places(text), names));
  }
}

/** The names that stand in a text, known or not, each by its first place; those in furniture are no part of the article. */
function readProper(db: Db, textId: number, text: string): void {
  if (!isWaiting(db, textId)) return;
  const furniture = listFurnitureOfText(db, textId);
  const names = new Map<
    string,
    { folded: string; exact: string; kind: EntityKind; start: number; end: number; times: number }
  >();
  for (const { start, end, kind } of properNames(text)) {
    if (furniture.some((piece) => piece.start < end && start < piece.end)) continue;
    const exact = text.slice(start, end).replaceAll(/\s+/g, ' ');
    const key = folded(exact);
    const known = names.get(key);
    if (known) known.times += 1;
    else if (key !== '') names.set(key, { folded: key, exact, kind, start, end, times: 1 });
  }
  setProperNames(db, textId, [...names.values()]);
}

const following = new WeakSet<Db>();

/**
 * Brings what was found up to date with the names that the entities go by now, in the background: only texts in which
 * a name stands that came, went or changed are read again. It ends when nothing differs any more, or the matter is
 * closed; a crash in its midst costs that it is begun again.
 */
export async function followNames(desk: Desk): Promise<void> {
  const db = desk.open?.db;
  if (!db) return;
  try {
    doubtChanged(db);
    if (following.has(db)) return;
    following.add(db);
    try {
      await setImmediate();
      while (desk.open?.db === db && (await followOnce(desk, db)));
    } finally {
      following.delete(db);
    }
  } catch (fault) {
    // What cannot be written, on a full or read-only disk, is read another time.
    if (!(fault instanceof Failure)) writeLog(desk.options.dataFolder, 'naming', fault);
  }
}

/**
 * Puts down that texts may be read for other names than those they are known to be read for: a name that comes back before
 * all were read would otherwise look as if it had never gone.
 */
function doubtChanged(db: Db): void {
  const changed = changedNames(db, looking(db).names);
  if (changed.length > 0)
    writing(() => db.transaction(() => addKnownNames(db, changed, UNSETTLED)).immediate());
}

/** Gives whether there was something to do. */
async function followOnce(desk: Desk, db: Db): Promise<boolean> {
  const sought = looking(db);
  const { names } = sought;
  const changed = new Set(changedNames(db, names).map(({ name }) => folded(name)));
  changed.delete('');
  if (changed.size + countWaitingTexts(db) === 0) return false;
  const texts = await textsWith(desk, db, changed);
  if (desk.open?.db !== db) return false;
  const waiting = countWaitingTexts(db);
  const total = texts.length + waiting;
  let told = performance.now();
  for (let done = 0; ;) {
    if (desk.open?.db !== db) return false;
    // A name that changed meanwhile changes what is to be found, also if it changed back: it is begun anew.
    if (looking(db) !== sought) return true;
    const read = writing(() => db.transaction(() => readSome(db, texts)).immediate());
    if (read === 0) break;
    done += read;
    desk.tell({ kind: 'naming', done: Math.min(done, total), total });
    if (performance.now() - told > CHANGED_EVERY_MS) {
      told = performance.now();
      desk.changed();
    }
    await setImmediate();
  }
  writing(() => db.transaction(() => setKnownNames(db, names, READER_VERSION)).immediate());
  desk.tell({ kind: 'naming', done: total, total });
  if (total > 0) desk.changed();
  return true;
}

/** The texts in which any of these names stands; after each name others have a turn, for there may be thousands. */
async function textsWith(desk: Desk, db: Db, names: ReadonlySet<string>): Promise<number[]> {
  const texts = new Set<number>();
  for (const name of names) {
    if (desk.open?.db !== db) break;
    for (const textId of listTextsWith(db, name)) texts.add(textId);
    await setImmediate();
  }
  return [...texts];
}

/** Reads the last of these texts, and takes them off the list; then texts that nobody has read. Gives how many. */
function readSome(db: Db, texts: number[]): number {
  let read = 0;
  const next = function* (): Generator<StoredText> {
    const start = performance.now();
    do {
      const textId = texts.pop() ?? listWaitingTexts(db, 1)[0];
      if (textId === undefined) return;
      read += 1;
      yield { textId, text: getText(db, textId) };
    } while (performance.now() - start < TURN_MS);
  };
  readNames(db, next());
  return read;
}

/** The names that came, went, or mean somebody else than when the texts were read. */
function changedNames(db: Db, names: readonly KnownName<number>[]): KnownName<number>[] {
  const keyOf = ({ entity, name, kind, form }: KnownName<number>, version: number) =>
    JSON.stringify([entity, name, kind, form, version]);
  const now = new Map(names.map((one) => [keyOf(one, READER_VERSION), one]));
  const before = new Map(listKnownNames(db).map((one) => [keyOf(one, one.version), one]));
  return [
    ...[...now].filter(([key]) => !before.has(key)),
    ...[...before].filter(([key]) => !now.has(key)),
  ].map(([, name]) => name);
}
