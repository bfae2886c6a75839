import type { Place, Quotation } from '#core/contract/nouns.ts';
import { isOutlet } from '#core/quotations/attribution/outlets.ts';
import { givenToOthers, type Said } from '#core/quotations/attribution/speakers.ts';
import { SAYING } from '#core/quotations/finding/saying.ts';

/** Who speaks at a place of the matter, and how it is said. */
export interface SpeakerThere {
  /** `null` where the reporter has decided on the speaker, or nobody is said to speak. */
  readonly phrase: string | null;
  /** The words of the article before the place. */
  readonly before: string;
}

/**
 * Whether a place gives the words to the one whom the draft names; `null` where nobody can say. Whom “she” means is read
 * from what stands before: it is another only where the one whom the other side names is not spoken of there.
 */
export function isSameSpeaker(
  attribution: Quotation['attribution'],
  draftBefore: string,
  place: Pick<Place, 'speaker' | 'speakerEntity'>,
  { phrase, before }: SpeakerThere,
): boolean | null {
  const ours = saidOf(attribution);
  if (!ours || place.speaker === null) return null;
  const own = attribution?.speakerEntity;
  const theirs = place.speakerEntity;
  const isPronounThere = phrase !== null && isPronoun(phrase);
  if (isPronounThere) {
    const subject = subjectIn(before);
    if (subject !== null) return areOne(ours, { entityId: null, speaker: subject });
  }
  // A court and its judge, a company and whoever speaks for it, may both be named for the same words.
  if (own && theirs && own.kind !== theirs.kind) return null;
  const there: Said = { entityId: theirs?.id ?? null, speaker: theirs?.name ?? place.speaker };
  const same = areOne(ours, there);
  if (same !== false) return same;
  if (isPronounThere && isNamedIn(ours.speaker, before) && !opensWith(before, there.speaker)) return null;
  return isPronoun(attribution!.speaker!.text) && isNamedIn(there.speaker, draftBefore) ? null : false;
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
