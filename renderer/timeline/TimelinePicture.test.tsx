import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { marksOf } from '#core/pictures/marks.ts';
import { inOrder, type Stretch } from '#core/pictures/timeline.ts';
import { viewOf } from '#core/pictures/view.ts';
import { TimelinePicture } from './TimelinePicture.tsx';

/** Twenty articles of one day, and two of another year. */
const articles = Array.from({ length: 22 }, (_, i) => ({
  id: i + 1,
  title: `Article ${i + 1}`,
  opening: '',
  outlet: null,
  published: i < 20 ? '2025-01-10' : `202${i - 18}-06-01`,
})) as unknown as ArticleRow[];
const marks = inOrder(marksOf([], articles));
const whole = viewOf(marks)!;
const shown = { claims: new Map(), articles: new Map(articles.map((article) => [article.id, article])) };

function Shown() {
  const [view, setView] = useState<Stretch | null>(null);
  return (
    <div style={{ width: 900 }}>
      <TimelinePicture marks={marks} shown={shown} view={view ?? whole} whole={whole} onView={setView} />
    </div>
  );
}

const items = () => [...document.querySelectorAll<SVGGElement>('svg[data-picture] [role=button]')];
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? '';

test('marks of one time that nothing can show apart are listed, and Escape gives the keys back to their group', async () => {
  await render(<Shown />);
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(3));
  items()[0]!.focus();
  await userEvent.keyboard('{End}');
  expect(focusedName()).toMatch(/^\d+\sarticles together/);
  const count = Number(/^\d+/.exec(focusedName())![0]);
  await userEvent.keyboard('{Enter}');
  const listed = () => document.querySelectorAll('section li button');
  await vi.waitFor(() => expect(listed()).toHaveLength(count));
  expect(document.activeElement).toBe(listed()[0]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(focusedName()).toMatch(/^\d+\sarticles together/));
  expect(listed()).toHaveLength(0);
});

test('going nearer and back keeps the mark that has the focus', async () => {
  await render(<Shown />);
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(3));
  items()[0]!.focus();
  const name = focusedName();
  for (let i = 0; i < 30; i += 1) await userEvent.keyboard('+');
  expect(focusedName()).toBe(name);
  expect(items()).toHaveLength(1);
  await userEvent.keyboard('0');
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(3));
  expect(focusedName()).toBe(name);
});
