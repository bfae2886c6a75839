import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptOf, leftFor, NO_TRAIL, stepped, type Trail } from './trail.ts';

/** Where one is after visits and steps, as a browser has it. */
function walk(visits: readonly number[]): { trail: Trail; shown: number | null } {
  let trail = NO_TRAIL;
  let shown: number | null = null;
  for (const id of visits) {
    trail = leftFor(trail, shown, id);
    shown = id;
  }
  return { trail, shown };
}

test('back and then forward shows what was shown, and leaves the trail as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }), (visits) => {
      const { trail, shown } = walk(visits);
      const back = stepped(trail, shown, 'back');
      if (!back) {
        expect(new Set(visits).size).toBe(1);
        return;
      }
      expect(back.articleId).not.toBe(shown);
      expect(stepped(back.trail, back.articleId, 'forward')).toEqual({ trail, articleId: shown });
    }),
  );
});

test('what lay ahead is given up when another article is shown', () => {
  const { trail, shown } = walk([1, 2, 3]);
  const back = stepped(trail, shown, 'back')!;
  expect(back.articleId).toBe(2);
  const on = leftFor(back.trail, back.articleId, 9);
  expect(stepped(on, 9, 'forward')).toBeNull();
  expect(stepped(on, 9, 'back')!.articleId).toBe(2);
});

test('the same article again, and an empty pane, are no step', () => {
  expect(walk([4, 4, 4]).trail).toEqual(NO_TRAIL);
  expect(leftFor(NO_TRAIL, null, 3)).toEqual(NO_TRAIL);
});

test('an article that was removed is nowhere on the way, nor is a step that leads nowhere', () => {
  const { trail, shown } = walk([1, 2, 1, 3, 2, 3]);
  const kept = keptOf(trail, shown, new Set([1, 3]));
  expect(kept).toEqual({ back: [1], forward: [] });
});
