import { figuresOf } from '#core/checks/figures.ts';
import { clipped } from '#core/checks/text.ts';
import { tokensOf, type Token } from '#core/quotations/wordings/tokens.ts';
import { courtIn } from './differ/court.ts';
import { holdingOf } from './negated.ts';
import { stemOf } from './stem.ts';

/** So many characters are a few words. */
const FEW = 80;

/** A claim's answer to a question in a few words, as a proposal: never empty for a claim that has words. */
export function proposedAnswer(question: string, claim: string): string {
  const asked = question.trim().toLowerCase();
  const tokens = tokensOf(claim);
  if (/^(?:is|was|are|were|did|does|do|has|have|had|may|can|could|will|would|must)\b/.test(asked))
    return { yes: 'Yes', no: 'No', possibly: 'Possibly' }[holdingOf(tokens)];
  const { dates, numbers } = figuresOf(claim);
  if (
    /^(?:when|on (?:which|what) (?:date|day)|(?:in )?(?:which|what) (?:date|day|month|year))\b/.test(asked) &&
    dates[0]
  )
    return dates[0].words;
  if (/^how (?:many|much|long|old|often)\b/.test(asked) && numbers[0]) {
    const [{ words }] = numbers;
    const after = claim.slice(claim.indexOf(words) + words.length).match(/^\s+[\p{L}-]+/u)?.[0] ?? '';
    return words + after;
  }
  const court = /\bcourt\b/.test(asked) ? courtIn(claim) : null;
  if (court) return claim.slice(court.start, court.end);
  return clipped(unasked(question, claim, tokens) || claim, FEW);
}

/** The longest stretch of a claim that the question does not say already, without the small words at its ends. */
function unasked(question: string, claim: string, tokens: readonly Token[]): string {
  const said = new Set(tokensOf(question).map(({ key }) => stemOf(key)));
  let best: readonly Token[] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    if (said.has(stemOf(token.key)) && !isSmall(token)) run = [];
    else run.push(token);
    if (weightOf(run) > weightOf(best)) best = [...run];
  }
  const from = best.findIndex((token) => !isSmall(token));
  const to = best.findLastIndex((token) => !isSmall(token));
  return from === -1 ? '' : claim.slice(best[from]!.start, best[to]!.end);
}

function isSmall({ sort, key }: Token): boolean {
  return (
    sort === 'function' ||
    sort === 'pronoun' ||
    sort === 'conjunction' ||
    /^(?:in|at|by|of|on|the|a|an|to|was|were|is|are|had|has)$/.test(key)
  );
}

function weightOf(run: readonly Token[]): number {
  return run.reduce((sum, { weight }) => sum + weight, 0);
}
