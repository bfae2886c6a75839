import { expect, test } from 'vitest';
import type { Quotation } from '#core/contract/nouns.ts';
import { neighbour, waitingIn } from './proposals.ts';

const proposal = (id: number, start: number, decision: Quotation['decision'] = 'proposed'): Quotation => ({
  id,
  start,
  end: start + 5,
  kind: 'direct',
  speech: 'direct',
  segments: [{ start, end: start + 5 }],
  utterance: id,
  attribution: null,
  decision,
  counterparts: 0,
  altered: 0,
});
const list = [proposal(1, 10), proposal(2, 30, 'accepted'), proposal(3, 50), proposal(4, 70, 'dismissed')];

test('the next proposal is the one after the caret, and decided ones are passed over', () => {
  expect(neighbour(list, 0, 1, null)?.id).toBe(1);
  expect(neighbour(list, 20, 1, null)?.id).toBe(3);
  expect(neighbour(list, 60, -1, null)?.id).toBe(3);
});

test('behind the last one comes the first, and before the first the last', () => {
  expect(neighbour(list, 60, 1, null)?.id).toBe(1);
  expect(neighbour(list, 5, -1, null)?.id).toBe(3);
});

test('the one that is left is not its own neighbour', () => {
  expect(neighbour(list, 10, 1, 1)?.id).toBe(3);
  expect(neighbour([proposal(1, 10)], 10, 1, 1)).toBeNull();
});

test('a proposal in page furniture waits for nobody, unless the furniture was dismissed', () => {
  const quotations = [proposal(3, 50), proposal(1, 10), proposal(2, 30, 'accepted'), proposal(4, 70)];
  const furniture = (decision: Quotation['decision']) => [
    { id: 1, start: 45, end: 60, reason: 'related articles' as const, decision },
  ];
  const waiting = (decision: Quotation['decision']) =>
    waitingIn({ quotations, furniture: furniture(decision) }).map(({ id }) => id);
  expect(waiting('proposed')).toEqual([1, 4]);
  expect(waiting('accepted')).toEqual([1, 4]);
  expect(waiting('dismissed')).toEqual([1, 3, 4]);
});
