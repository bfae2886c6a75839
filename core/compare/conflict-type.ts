import { figuresOf } from '#core/checks/figures.ts';
import type { ConflictType } from '#core/contract/vocabulary.ts';
import { tokensOf } from '#core/quotations/wordings/tokens.ts';
import { holdingOf } from './negated.ts';
import { tellingStems } from './stem.ts';

const ASKED: readonly (readonly [RegExp, ConflictType])[] = [
  [
    /^(?:when|on (?:which|what) (?:date|day)|(?:which|what) (?:date|day|month|year)|in (?:which|what) (?:month|year))\b/i,
    'date',
  ],
  [/^how (?:many|much|long|old|often|far|large)\b/i, 'number'],
  [/^(?:where|(?:in|at|before|to)? ?(?:which|what) (?:court|place|city|county|state))\b/i, 'place'],
  [/^(?:who|whom|whose|by whom|against whom|how is .*(?:spel|name)|what is .* name)\b/i, 'name'],
  [/^(?:is|was|are|were|did|does|do|has|have|had|may|can|could|will|would|must)\b/i, 'denial'],
];

/**
 * What the answers to a question differ in, as a proposal; `null` where that cannot be told, or where they do not differ.
 * An answer that has all that another has, and more, is an omission of the other.
 */
export function proposedConflictType(question: string, answers: readonly string[]): ConflictType | null {
  if (answers.length < 2) return null;
  const asked = ASKED.find(([pattern]) => pattern.test(question.trim()))?.[1] ?? null;
  if (asked === 'date' || asked === 'number') return asked;
  const read = answers.map((answer) => ({ tokens: tokensOf(answer), figures: figuresOf(answer) }));
  const held = new Set(read.map(({ tokens }) => holdingOf(tokens)));
  if (held.has('no') && held.size > 1) return 'denial';
  const stems = read.map(({ tokens }) => tellingStems(tokens));
  const leavesOut = stems.every((one, i) =>
    stems.some((other, j) => i !== j && (holdsAll(one, other) || holdsAll(other, one))),
  );
  if (leavesOut) return 'omission';
  if (asked) return asked;
  if (read.every(({ figures }) => figures.dates.length > 0 || figures.weekday)) return 'date';
  if (read.every(({ figures }) => figures.numbers.length > 0)) return 'number';
  if (answers.every((answer) => /\b(?:court|county|city|street)\b/i.test(answer))) return 'place';
  if (read.every(({ tokens }) => tokens.some(({ sort }) => sort === 'name'))) return 'name';
  return null;
}

function holdsAll(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && [...some].every((stem) => all.has(stem));
}
