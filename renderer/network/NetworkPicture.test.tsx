import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import type { Network } from '#core/pictures/shown-network.ts';
import { useDesk } from '../app/desk.ts';
import { NetworkPicture } from './NetworkPicture.tsx';

const network: Network = {
  nodes: [
    { id: 1, name: 'Kari Morrissey', kind: 'person', x: 0, y: 0 },
    { id: 2, name: 'Edgar Moss', kind: 'person', x: 200, y: 10 },
    { id: 3, name: 'First Judicial District', kind: 'court', x: 10, y: 160 },
  ],
  links: [
    { a: 1, b: 2, forth: 3, back: 0, claims: 0 },
    { a: 1, b: 3, forth: 0, back: 0, claims: 1 },
  ],
};

function show() {
  const onMoved = vi.fn<(id: number, x: number, y: number) => void>();
  const onLink = vi.fn<(pair: { a: number; b: number }) => void>();
  const picture = render(
    <div style={{ width: 800 }}>
      <NetworkPicture network={network} pair={null} onMoved={onMoved} onLink={onLink} />
    </div>,
  );
  return { picture, onMoved, onLink };
}

const focusedName = () => document.activeElement?.getAttribute('aria-label');
const nodes = () => [...document.querySelectorAll<SVGGElement>('[data-pull]')];

test('one node can be reached by Tab, the most joined one, and arrows go on by direction', async () => {
  await show().picture;
  await vi.waitFor(() => expect(nodes()).toHaveLength(3));
  expect(nodes().filter((node) => node.tabIndex === 0)).toHaveLength(1);
  nodes()[0]!.focus();
  expect(focusedName()).toMatch(/^Kari Morrissey, person/);
  await userEvent.keyboard('{ArrowRight}');
  expect(focusedName()).toMatch(/^Edgar Moss/);
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  expect(focusedName()).toMatch(/^First Judicial District, court/);
  await userEvent.keyboard('{Enter}');
  expect(useDesk.getState().inspected).toEqual({ kind: 'entity', id: 3 });
});

test('Alt and an arrow move a node, and plus brings nearer what keeps the focus', async () => {
  const { picture, onMoved } = show();
  await picture;
  await vi.waitFor(() => expect(nodes()).toHaveLength(3));
  nodes()[1]!.focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const [id, x, y] = onMoved.mock.calls[0]!;
  expect([id, x]).toEqual([2, 200]);
  expect(y).toBeLessThan(10);
  const distance = () => {
    const [one, other] = nodes().map((node) => node.getBoundingClientRect().x);
    return other! - one!;
  };
  const before = distance();
  await userEvent.keyboard('+');
  await vi.waitFor(() => expect(distance()).toBeGreaterThan(before * 1.2));
  expect(focusedName()).toMatch(/^Edgar Moss/);
});

test('a link opens by a press, and a node that was pulled is told once, when it is let go', async () => {
  const { picture, onMoved, onLink } = show();
  await picture;
  await vi.waitFor(() => expect(nodes()).toHaveLength(3));
  document.querySelector('[data-link="1 2"]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onLink.mock.calls).toEqual([[{ a: 1, b: 2 }]]);
  const svg = document.querySelector<SVGSVGElement>('svg[data-picture]')!;
  svg.setPointerCapture = () => {};
  const send = (type: string, clientX: number, target: Element = svg) =>
    target.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, button: 0, clientX, clientY: 50, bubbles: true }),
    );
  const line = () => document.querySelector('[data-link="1 2"] path')!.getAttribute('d');
  const before = line();
  send('pointerdown', 100, nodes()[1]);
  send('pointermove', 130);
  send('pointermove', 160);
  expect(line()).not.toBe(before);
  expect(onMoved).not.toHaveBeenCalled();
  send('pointerup', 160);
  expect(onMoved).toHaveBeenCalledTimes(1);
  expect(onMoved.mock.calls[0]![1]).toBeGreaterThan(200);
});
