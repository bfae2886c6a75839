import { sentencesOf } from '#core/text/sentences.ts';
import { isTitleOrOpener, type NamedPerson, type People, peopleIn, personIn, sexOfTitle } from './people.ts';
import type { Attribution, Phrase } from '../quotation.ts';

/** As far back as the name behind a pronoun is looked for, in UTF-16 units. */
const PRONOUN_REACH = 900;

/** The same attributions, each with the fullest name that the text gives to its speaker, where that is sure. */
export function withNames(text: string, found: readonly (Attribution | null)[]): (Attribution | null)[] {
  let people: People | null = null;
  let last: Speaking | null = null;
  const spoken = new Set<string>();
  let unsureAt = 0;
  const known = new Map<number, Phrase | null>();
  return found.map((one) => {
    if (!one?.speaker) return one;
    people ??= peopleIn(text);
    const { speaker } = one;
    let who = known.get(speaker.start);
    if (who === undefined) {
      const pronoun = /^(?:he|she)$/i.test(speaker.text);
      const person: NamedPerson | null = pronoun
        ? behindPronoun(text, speaker, people, spoken, last, unsureAt)
        : personOf(speaker, people);
      if (person) {
        last = { person, at: speaker.start };
        spoken.add(person.surname);
      } else if (!pronoun) last = null;
      // What a pronoun before this one could not find is not looked for again.
      if (pronoun && !person) unsureAt = speaker.end;
      who = person && { ...person.name, text: text.slice(person.name.start, person.name.end) };
      known.set(speaker.start, who);
    }
    return { ...one, who };
  });
}

/** The one whom a phrase names: in full, by a surname with or without a title, or by a given name. */
function personOf(speaker: Phrase, people: People): NamedPerson | null {
  const words = speaker.text.split(/[,(—]/, 1)[0]!;
  // "Smith's lawyers" are not Smith.
  if (/['’]s?\s+\p{Ll}/u.test(words) || /\s(?:for|of|and|from)\s/.test(words)) return null;
  const runs = [...words.matchAll(/\p{Lu}\S*(?:\s(?:\p{Lu}\S*|de|del|van|von|der|bin|al|el|la|di|da))*/gu)];
  const run = runs.at(-1);
  if (!run || run.index + run[0].length < words.trimEnd().length) return null;
  const full = personIn(run[0], speaker.start + run.index);
  if (full)
    return (
      people.bySurname
        .get(full.surname)
        ?.find((one) => one.given.split(' ')[0] === full.given.split(' ')[0]) ?? full
    );
  const parts = run[0].split(/\s+/);
  const name = parts.at(-1)!.toLowerCase().replaceAll('’', "'");
  if (parts.slice(0, -1).some((part) => !isTitleOrOpener(part.toLowerCase()))) return null;
  const sex =
    parts
      .slice(0, -1)
      .map((part) => sexOfTitle(part.toLowerCase()))
      .find((one) => one !== null) ?? null;
  return only(people.bySurname.get(name), sex) ?? only(people.byGiven.get(name), sex);
}

function only(all: readonly NamedPerson[] | undefined, sex: NamedPerson['sex']): NamedPerson | null {
  const fitting = (all ?? []).filter((one) => sex === null || one.sex === null || one.sex === sex);
  const [first] = fitting;
  // One name in two spellings is one person's.
  return first &&
    fitting.every((one) => one.given === first.given && one.surname.slice(0, 5) === first.surname.slice(0, 5))
    ? first
    : null;
}

/**
 * The one whom "he" or "she" means: whoever spoke last in the same paragraph; else the first of that sex to be named in
 * the nearest sentence before the pronoun that names one. Only those count whose sex is known or who have spoken.
 */
function behindPronoun(
  text: string,
  pronoun: Phrase,
  people: People,
  spoken: ReadonlySet<string>,
  last: Speaking | null,
  unsureAt: number,
): NamedPerson | null {
  const sex = pronoun.text.toLowerCase() === 'he' ? 'he' : 'she';
  const floor = Math.min(pronoun.start, Math.max(unsureAt, pronoun.start - PRONOUN_REACH));
  const paragraph = floor + text.slice(floor, pronoun.start).lastIndexOf('\n') + 1;
  const previous = last && last.at >= floor && (last.person.sex ?? sex) === sex ? last : null;
  for (const sentence of sentencesOf(text, { start: floor, end: pronoun.start }).reverse()) {
    const words = text.slice(sentence.start, sentence.end);
    const name = firstOf(words, people, sex, spoken);
    // Who spoke last goes on speaking, unless a sentence since then begins with somebody else.
    if (previous && previous.at >= sentence.start && previous.at < sentence.end) return previous.person;
    if (name?.early) return name.person;
    // Somebody else came up in between: then it is not sure.
    if (name && (!previous || previous.at < paragraph)) return null;
  }
  return previous?.person ?? null;
}

/** The first person of a sentence who could be meant, and whether the sentence begins with the name. */
function firstOf(
  words: string,
  people: People,
  sex: 'he' | 'she',
  spoken: ReadonlySet<string>,
): { person: NamedPerson | null; early: boolean } | null {
  for (const match of words.matchAll(/[A-Z\u00c0-\u00de][\w\u00c0-\u024f’'-]+/g)) {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    const possessive = lower.endsWith("'s");
    const before = words.slice(0, match.index);
    if (/[“"]/.test(before)) return null;
    const name = possessive ? lower.slice(0, -2) : lower;
    const early = !possessive && !/\p{Ll}\s+\p{Ll}+\s+\p{Ll}+\s/u.test(before);
    const person = only(people.bySurname.get(name), sex) ?? only(people.byGiven.get(name), sex);
    if (person && (person.sex !== null || spoken.has(person.surname))) {
      return { person, early: early || isAlone(words.slice(match.index), person) };
    }
    // A name that stands nowhere in full, or of nobody knows whom, may be meant as well.
    const known = people.bySurname.get(name) ?? people.byGiven.get(name);
    if (early && !isTitleOrOpener(lower) && (!known || known.some((one) => one.sex === null)))
      return { person: null, early: true };
  }
  return null;
}

/** Whether no other name stands in the words than that of one person. */
function isAlone(words: string, person: NamedPerson): boolean {
  for (const [match] of words.matchAll(/[A-Z\u00c0-\u00de][\w\u00c0-\u024f’'-]+/g)) {
    const lower = match.toLowerCase().replace(/['’]s$/, '');
    if (lower !== person.surname && !person.given.includes(lower) && !isTitleOrOpener(lower)) return false;
  }
  return true;
}

interface Speaking {
  readonly person: NamedPerson;
  readonly at: number;
}
