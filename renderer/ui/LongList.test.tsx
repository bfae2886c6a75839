import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LongList } from './LongList.tsx';
import { lineAt, topsOf, type LongLine } from './useLongList.ts';

test('a height is found in the line that holds it, and what lies beyond in the first or the last', () => {
  const tops = topsOf([{ height: 20 }, { height: 30 }, { height: 10 }]);
  expect([...tops]).toEqual([0, 20, 50, 60]);
  expect([-5, 0, 19, 20, 49, 50, 60, 900].map((y) => lineAt(tops, y))).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
  expect(lineAt(topsOf([]), 10)).toBe(0);
});

const MANY: readonly LongLine<string>[] = Array.from({ length: 100_000 }, (_, i) => ({
  key: `row ${i}`,
  id: i + 1,
  item: `Row ${i}`,
  height: i % 3 === 0 ? 40 : 25,
}));
const NONE: ReadonlySet<number> = new Set();
const nothing = () => {};

function List({ height }: { readonly height: number }) {
  return (
    <div style={{ height, display: 'flex' }}>
      <LongList
        label="Rows"
        lines={MANY}
        picked={NONE}
        current={[]}
        all={() => []}
        onPick={nothing}
        onOpen={nothing}
        onFold={nothing}
        onActive={nothing}
        draw={(item) => item}
        empty="Nothing"
      />
    </div>
  );
}

test('of a hundred thousand rows only those on the screen are drawn, and the one with the keys', async () => {
  const { container } = await render(<List height={300} />);
  const list = container.querySelector<HTMLElement>('[role=listbox]')!;
  const drawn = () => [...list.querySelectorAll('[role=option]')].map((row) => row.textContent);
  expect(drawn()).toContain('Row 0');
  expect(drawn().length).toBeLessThan(60);
  list.querySelector<HTMLElement>('[role=option]')!.focus();
  list.scrollTo({ top: list.scrollHeight });
  await expect.poll(drawn).toContain('Row 99999');
  expect(drawn()).toContain('Row 0');
  expect(drawn().length).toBeLessThan(60);
});

test('the row that has the keys stays in sight where the list shrinks, and one that was out of it stays there', async () => {
  const { container, rerender } = await render(<List height={300} />);
  const list = container.querySelector<HTMLElement>('[role=listbox]')!;
  const row = (at: number) => list.querySelector<HTMLElement>(`[data-at="${at}"]`)!;
  await userEvent.click(row(8));
  // The ninth row ends 270 pixels below the top.
  await expect.poll(() => list.scrollTop).toBe(0);
  await rerender(<List height={150} />);
  await expect.poll(() => [list.clientHeight, list.scrollTop]).toEqual([150, 120]);
  list.scrollTo({ top: 2_000 });
  await rerender(<List height={120} />);
  await expect.poll(() => [list.clientHeight, list.scrollTop]).toEqual([120, 2_000]);
});
