import { expect, test } from 'vitest';
import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import { verdictLine } from './verdicts.ts';

const span = { start: 0, end: 0 };
const cases: readonly (readonly [verdict: Verdict, kinds: readonly DifferenceKind[], line: string])[] = [
  ['identical', [], 'same words'],
  ['typographic', ['typography'], 'same words, other marks'],
  ['trimmed', ['omission at an end', 'omission at an end'], 'trimmed there'],
  ['trimmed', ['insertion at an end', 'typography'], 'fuller there'],
  ['trimmed', ['omission at an end', 'insertion at an end'], 'trimmed here and there'],
  ['lawfully altered', ['bracket', 'ellipsis'], 'lawfully altered: brackets, ellipsis'],
  ['altered', ['negation', 'substitution', 'substitution'], 'altered: negation, other words'],
];

test.each(cases)('%s by %s is said as “%s”', (verdict, kinds, line) => {
  const differences = kinds.map((kind) => ({ kind, a: span, b: span }));
  expect(verdictLine({ verdict, differences })).toBe(line);
});
