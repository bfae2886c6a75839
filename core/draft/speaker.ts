import type { Place, Quotation } from '#core/contract/nouns.ts';
import { judgeNames } from '#core/names/judge.ts';
import { isOutlet } from '#core/quotations/attribution/outlets.ts';
import { givenToOthers, type Said } from '#core/quotations/attribution/speakers.ts';
import { SAYING } from '#core/quotations/finding/saying.ts';

/** Whether a place gives the words to the one whom the draft names, and whom it gives them to, as far as that is known. */
export interface SpeakerFit {
  /** `null` where nobody can say. */
  readonly same: boolean | null;
  readonly there: string | null;
  /** Whether it is the same one, spelled otherwise. */
  readonly misspelt: boolean;
}

/** Who speaks at a place of the matter, and how it is said. */
export interface SpeakerThere {
  /** `null` where the reporter has decided on the speaker, or nobody is said to speak. */
  readonly phrase: string | null;
  /** The words of the article before the place. */
  readonly before: string;
}

/**
 * Holds the speaker whom the draft names against the one of a place. Whom “she” means is read from what stands before: it
 * is another only where the one whom the other side names is not spoken of there.
 */
export function speakerFit(
  attribution: Quotation['attribution'],
  draftBefore: string,
  place: Pick<Place, 'speaker' | 'speakerEntity'>,
  { phrase, before }: SpeakerThere,
): SpeakerFit {
  const isPronounThere = phrase !== null && isPronoun(phrase);
  const subject = isPronounThere ? subjectIn(before) : null;
  const theirs = place.speakerEntity;
  const there = subject ?? theirs?.name ?? place.speaker;
  const ours = saidOf(attribution);
  const fit = (same: boolean | null, misspelt = false) => ({ same, there, misspelt });
  if (!ours || place.speaker === null) return fit(null);
  const own = attribution?.speakerEntity;
  // A court and its judge, a company and whoever speaks for it, may both be named for the same words.
  if (subject === null && own && theirs && own.kind !== theirs.kind) return fit(null);
  const entityId = subject === null ? (theirs?.id ?? null) : null;
  const same = areOne(ours, { entityId, speaker: there });
  if (same !== false) return fit(same);
  if (isSlip(ours.speaker, there)) return fit(true, true);
  if (subject !== null) return fit(false);
  if (isPronounThere && isNamedIn(ours.speaker, before) && !opensWith(before, there)) return fit(null);
  return fit(isPronoun(attribution!.speaker!.text) && isNamedIn(there, draftBefore) ? null : false);
}

/** The name in a phrase, without what is said of the one it names: `Brandvold, the chairman`. */
export function nameIn(phrase: string): string {
  return phrase.split(/[,(]/, 1)[0]!.trim();
}

function isSlip(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && judgeNames(nameIn(one), nameIn(other)) === 'likely misspelling';
}

function areOne(one: Said, other: Said): boolean | null {
  if (givenToOthers(one, other)) return false;
  if (one.entityId !== null && other.entityId !== null) return true;
  // Two that are both named, and not as different ones, are one; a description says nothing.
  return isName(one.speaker) && isName(other.speaker) ? true : null;
}

/** Who speaks in the draft; an outlet is no speaker but a source. */
function saidOf(attribution: Quotation['attribution']): Said | null {
  const phrase = attribution?.speaker;
  if (!phrase || isOutlet(phrase.text)) return null;
  const entity = attribution.speakerEntity;
  return { entityId: entity?.id ?? null, speaker: entity?.name ?? attribution.who?.text ?? phrase.text };
}

const SUBJECT = new RegExp(
  String.raw`((?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’-]+) (?:also |then |later )?${SAYING.source}`,
  'gu',
);

/** The last one of the same paragraph who says something in it: `Moss said that he would go. “…,” he said.` */
function subjectIn(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const subjects = [...line.matchAll(SUBJECT)].map((match) => match[1]!);
  return subjects.findLast((words) => isName(words)) ?? null;
}

/** Whether the paragraph is about somebody from its first words on. */
function opensWith(before: string, name: string | null): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const first = line.split(/\s+/, 3).join(' ');
  return isNamedIn(name, first);
}

function isName(words: string | null): boolean {
  return words !== null && /\p{Lu}\p{L}+$/u.test(words.trim()) && !isPronoun(words.trim());
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|i|we)$/i.test(words);
}

/** Whether somebody is spoken of by the last word of their name. */
function isNamedIn(name: string | null, text: string): boolean {
  const last = /[\p{L}’-]+$/u.exec((name ?? '').trim())?.[0];
  return last !== undefined && text.includes(last);
}
