import { sentencesOf } from '#core/text/sentences.ts';
import { overlaps } from '#core/text/span.ts';
import type { Found, Reason } from '../finding.ts';
import { ALLEGING, ATTRIBUTING } from '../lists/hedges.ts';
import type { CheckedClaim, CheckedMatter, CheckedQuote } from '../matter.ts';
import { atClaim } from '../places.ts';
import { clipped, wordsOf } from '../text.ts';

/** An allegation that nobody is said to make, or that is worded as if it were known; or a fact that its quotes only allege. */
export function allegationAsFact(matter: CheckedMatter): Found[] {
  return matter.claims.flatMap((claim): Found[] => {
    if (claim.status === 'retracted') return [];
    const reason = reasonFor(matter, claim);
    if (!reason) return [];
    return [{ place: atClaim(claim), reason, about: [claim.uuid, claim.text, claim.kind, claim.status] }];
  });
}

function reasonFor(matter: CheckedMatter, claim: CheckedClaim): Reason | null {
  const supporting = matter.evidence(claim, 'supports');
  if (claim.kind === 'allegation') {
    if (claim.status === 'corroborated') return null;
    const attributed =
      claim.entities.some(({ role }) => role === 'by') ||
      supporting.some(({ speakerId }) => speakerId !== null);
    if (!attributed) return { kind: 'no-speaker', words: [] };
    return isHedged(claim.text) ? null : { kind: 'worded-as-fact', words: [] };
  }
  if ((claim.kind !== 'fact' && claim.kind !== 'finding') || supporting.length === 0) return null;
  if (isHedged(claim.text)) return null;
  const hedges = supporting.map(allegingWord);
  const [first] = hedges;
  if (!first || hedges.includes(null)) return null;
  return { kind: 'quoted-as-allegation', words: [first, clipped(supporting[0]!.exact)] };
}

function isHedged(text: string): boolean {
  return wordsOf(text).some(({ folded }) => ALLEGING.has(folded) || ATTRIBUTING.has(folded));
}

/** The word by which a quote, or its own sentence around it, says that this is alleged. */
function allegingWord({ prefix, exact, suffix }: CheckedQuote): string | null {
  const text = prefix + exact + suffix;
  const span = { start: prefix.length, end: prefix.length + exact.length };
  const own = sentencesOf(text).filter((sentence) => overlaps(sentence, span));
  const word = own
    .flatMap(({ start, end }) => wordsOf(text.slice(start, end)))
    .find(({ folded }) => ALLEGING.has(folded));
  return word?.word ?? null;
}
