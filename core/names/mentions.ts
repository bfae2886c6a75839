import type { EntityKind, NameForm } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { MEN, WOMEN } from '../quotations/attribution/first-names.ts';
import type { NamePlace } from './automaton.ts';
import { folded } from './fold.ts';
import { STARTERS, TITLES, withoutTitle } from './forms.ts';

/** A name that an entity of the matter goes by. */
export interface KnownName<Id> {
  readonly entity: Id;
  readonly kind: EntityKind;
  readonly name: string;
  /** `surname` is the last word of a person's name, which means them only where the article names them in full. */
  readonly form: NameForm;
}

export interface Mention<Id> extends Span {
  readonly entity: Id;
  readonly form: NameForm;
}

/** The names to look for: those that were given, of persons without their titles, and of each person the surname. */
export function namesToLookFor<Id>(given: readonly KnownName<Id>[]): KnownName<Id>[] {
  const found = new Map<string, KnownName<Id>>();
  const keep = (one: KnownName<Id>) => {
    const key = `${String(one.entity)} ${folded(one.name)}`;
    if (!found.has(key)) found.set(key, one);
  };
  const bare = given.map((one) => (one.kind === 'person' ? { ...one, name: withoutTitle(one.name) } : one));
  bare.forEach(keep);
  for (const one of bare) {
    const last = /\s(\S+)$/u.exec(one.name)?.[1];
    if (one.kind !== 'person' || one.form === 'misspelling' || last === undefined || folded(last).length < 3)
      continue;
    keep({ ...one, name: last, form: 'surname' });
  }
  return [...found.values()];
}

/**
 * What a text says by the names that were looked for, in order, without overlaps: the longest name at a place wins. A
 * name of two entities, or a surname, is resolved where the rest of the text names just one of them; else it is left
 * out, as is a surname after another given name.
 */
export function mentionsIn<Id>(
  text: string,
  places: readonly NamePlace[],
  names: readonly KnownName<Id>[],
): Mention<Id>[] {
  const stretches = longestFirst(places.filter((place) => isWrittenSo(text, place, names[place.name]!.name)));
  const sure = new Set<Id>();
  for (const { readings } of stretches) {
    const full = readings.map((at) => names[at]!).filter(({ form }) => form !== 'surname');
    const entities = new Set(full.map(({ entity }) => entity));
    const one = full[0];
    // A person whose surname is all there is may be another of that name.
    if (one && entities.size === 1 && (one.kind !== 'person' || /\s/.test(one.name.trim())))
      sure.add(one.entity);
  }
  return stretches.flatMap((stretch) => {
    const meant = meantBy(
      stretch.readings.map((at) => names[at]!),
      sure,
    );
    if (!meant || isSomebodyElse(text, stretch, meant, names)) return [];
    return [{ start: stretch.start, end: stretch.end, entity: meant.entity, form: meant.form }];
  });
}

interface Stretch extends Span {
  /** The names that end and begin there, as numbers. */
  readonly readings: readonly number[];
}

function longestFirst(places: readonly NamePlace[]): Stretch[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number; readings: number[] }[] = [];
  for (const { start, end, name } of sorted) {
    const last = kept.at(-1);
    if (last?.start === start && last.end === end) last.readings.push(name);
    else if (!last || start >= last.end) kept.push({ start, end, readings: [name] });
  }
  return kept;
}

function meantBy<Id>(readings: readonly KnownName<Id>[], sure: ReadonlySet<Id>): KnownName<Id> | null {
  const full = readings.filter(({ form }) => form !== 'surname');
  const first = full[0];
  const rivals = readings.filter(({ entity }) => entity !== first?.entity && sure.has(entity));
  if (first && rivals.length === 0 && full.every(({ entity }) => entity === first.entity)) return first;
  const named = readings.filter(({ entity }) => sure.has(entity));
  const only = named[0];
  return only && named.every(({ entity }) => entity === only.entity) ? only : null;
}

/** "Will" is no will, and US not us: a name that begins with a capital stands so, and initials stand as they are. */
function isWrittenSo(text: string, { start, end }: Span, name: string): boolean {
  const exact = text.slice(start, end);
  if (name.length <= 5 && name === name.toUpperCase()) return exact === name || /[^\p{L}]/u.test(name);
  const first = name[0]!;
  return first === first.toLowerCase() || exact[0] !== exact[0]!.toLowerCase();
}

/** "Stephen Moss" is not Edgar Moss, nor is "Edgar Vell". */
function isSomebodyElse<Id>(
  text: string,
  { start, end }: Span,
  { entity, kind, name, form }: KnownName<Id>,
  names: readonly KnownName<Id>[],
): boolean {
  if (kind !== 'person' || /\s/.test(name.trim())) return false;
  const own = names.filter((one) => one.entity === entity).map((one) => folded(one.name).split(' '));
  const word = folded(name);
  const before = folded(/(\p{Lu}[\p{L}.-]*) $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '');
  const named =
    form === 'surname' ? !TITLES.has(before) && !STARTERS.has(before) : MEN.has(before) || WOMEN.has(before);
  if (before !== '' && named && !own.some((words) => words.includes(before))) return true;
  const given = own.some((words) => words.length > 1 && words[0] === word);
  const after = folded(/^ (\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 40))?.[1] ?? '');
  return given && after !== '' && !own.some((words) => words.includes(after.split(' ')[0]!));
}
