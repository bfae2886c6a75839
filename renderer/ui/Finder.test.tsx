import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Finder, type Option } from './Finder.tsx';

const NAMES = ['Kari Morrissey', 'Mary Marlowe Sommer', 'Alec Baldwin'];

function Trial({
  onChoose,
  onBeside = onChoose,
  onClose = () => {},
  busy = false,
}: {
  onChoose: (key: string) => void;
  onBeside?: (key: string) => void;
  onClose?: () => void;
  busy?: boolean;
}) {
  const [query, setQuery] = useState('');
  const fitting = NAMES.filter((name) => name.toLowerCase().includes(query.toLowerCase()));
  const option = (name: string): Option => ({ key: name, label: name, text: name });
  return (
    <Finder
      title="Speaker"
      placeholder="Type a name"
      query={query}
      onQuery={setQuery}
      groups={[
        { title: 'In this matter', options: fitting.map(option) },
        { title: 'Make', options: query === '' ? [] : [{ key: 'make', label: query, text: query }] },
      ]}
      onChoose={onChoose}
      onBeside={onBeside}
      onClose={onClose}
      empty="Nobody yet."
      busy={busy}
    />
  );
}

test('the first option that fits is taken by Enter, however quickly', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const { getByRole } = await render(<Trial onChoose={onChoose} />);
  await expect.element(getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('mary{Enter}');
  await vi.waitFor(() => expect(onChoose.mock.calls).toEqual([['Mary Marlowe Sommer']]));
});

test('Enter is answered before any other key, also where the list is not drawn yet', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const { getByRole } = await render(<Trial onChoose={onChoose} />);
  await expect.element(getByRole('searchbox')).toHaveFocus();
  // All that is done between one key and the next.
  const microtasks = async () => {
    for (let i = 0; i < 100; i += 1) await Promise.resolve();
  };
  document.execCommand('insertText', false, 'mary');
  await microtasks();
  const enter = { key: 'Enter', bubbles: true, cancelable: true };
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', enter));
  await microtasks();
  expect(onChoose.mock.calls).toEqual([['Mary Marlowe Sommer']]);
});

test('arrows go through the groups, and what fits nothing can still be made', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const { getByRole } = await render(<Trial onChoose={onChoose} />);
  await userEvent.keyboard('kari');
  await expect.element(getByRole('option').nth(1)).toBeVisible();
  await expect.element(getByRole('searchbox')).toHaveAttribute('aria-activedescendant');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(onChoose.mock.calls).toEqual([['make']]));
});

test('Enter waits for an answer that is on its way', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const { rerender } = await render(<Trial onChoose={onChoose} busy />);
  await userEvent.keyboard('alec{Enter}');
  expect(onChoose).not.toHaveBeenCalled();
  await rerender(<Trial onChoose={onChoose} />);
  await vi.waitFor(() => expect(onChoose.mock.calls).toEqual([['Alec Baldwin']]));
});

test('Escape leaves at once, with words in the field too', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const onClose = vi.fn<() => void>();
  await render(<Trial onChoose={onChoose} onClose={onClose} />);
  await userEvent.keyboard('alec{Escape}');
  expect(onClose).toHaveBeenCalled();
  expect(onChoose).not.toHaveBeenCalled();
});

test('letters typed after the list has been gone through are all kept', async () => {
  const { getByRole } = await render(<Trial onChoose={() => {}} />);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await userEvent.keyboard('mary');
  await expect.element(getByRole('searchbox')).toHaveValue('mary');
});

test('Shift and Enter, or a press with Shift, asks for the place beside', async () => {
  const onChoose = vi.fn<(key: string) => void>();
  const onBeside = vi.fn<(key: string) => void>();
  const { getByRole } = await render(<Trial onChoose={onChoose} onBeside={onBeside} />);
  await userEvent.keyboard('kari');
  await expect.element(getByRole('option').nth(1)).toBeVisible();
  await expect.element(getByRole('searchbox')).toHaveAttribute('aria-activedescendant');
  await userEvent.keyboard('{ArrowDown}{Shift>}{Enter}{/Shift}');
  await vi.waitFor(() => expect(onBeside.mock.calls).toEqual([['make']]));
  await userEvent.click(getByRole('option').nth(0), { modifiers: ['Shift'] });
  await vi.waitFor(() => expect(onBeside.mock.calls).toEqual([['make'], ['Kari Morrissey']]));
  await userEvent.click(getByRole('option').nth(0));
  await vi.waitFor(() => expect(onChoose.mock.calls).toEqual([['Kari Morrissey']]));
});
