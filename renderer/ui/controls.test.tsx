import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { TextField } from './controls.tsx';

test('a field is saved when it is left, trimmed, and only if it changed', async () => {
  const onSave = vi.fn<(value: string) => void>();
  const { getByLabelText } = await render(<TextField label="Outlet" value="The Wire" onSave={onSave} />);
  const field = getByLabelText('Outlet');
  await field.click();
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
  await field.fill('  The Ledger ');
  await userEvent.tab();
  expect(onSave.mock.calls).toEqual([['The Ledger']]);
});

test('Enter saves once, and Escape brings back what was there', async () => {
  const onSave = vi.fn<(value: string) => void>();
  const { getByLabelText } = await render(<TextField label="Outlet" value="The Wire" onSave={onSave} />);
  const field = getByLabelText('Outlet');
  await field.fill('The Ledger');
  await userEvent.keyboard('{Enter}');
  expect(onSave.mock.calls).toEqual([['The Ledger']]);
  await field.fill('Something else');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('The Wire');
  expect(onSave).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(document.body);
});

test('in a text of several lines Enter is a line, and Control with Enter saves', async () => {
  const onSave = vi.fn<(value: string) => void>();
  const { getByLabelText } = await render(<TextField label="Note" lines={3} value="" onSave={onSave} />);
  await getByLabelText('Note').click();
  await userEvent.keyboard('One{Enter}two');
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSave.mock.calls).toEqual([['One\ntwo']]);
});

test('a field that may not be empty gets back what was there', async () => {
  const onSave = vi.fn<(value: string) => void>();
  const { getByLabelText } = await render(
    <TextField label="Name" value="Kari Morrissey" required onSave={onSave} />,
  );
  const field = getByLabelText('Name');
  await field.fill(' ');
  await userEvent.tab();
  await expect.element(field).toHaveValue('Kari Morrissey');
  expect(onSave).not.toHaveBeenCalled();
});

test('what another window saved shows', async () => {
  const { getByLabelText, rerender } = await render(
    <TextField label="Role" value="counsel" onSave={() => {}} />,
  );
  await rerender(<TextField label="Role" value="special prosecutor" onSave={() => {}} />);
  await expect.element(getByLabelText('Role')).toHaveValue('special prosecutor');
});

test('what is typed while what was typed before is being saved stays, and is saved next', async () => {
  const onSave = vi.fn<(value: string) => void>();
  const shown = (value: string) => <TextField label="Date" value={value} onSave={onSave} />;
  const { getByLabelText, rerender } = await render(shown(''));
  const field = getByLabelText('Date');
  await field.fill('2019-03');
  await userEvent.keyboard('{Enter}');
  await field.fill('April');
  await rerender(shown('Mar 2019'));
  await expect.element(field).toHaveValue('April');
  await userEvent.keyboard('{Enter}');
  expect(onSave.mock.calls).toEqual([['2019-03'], ['April']]);
  // What was saved is shown as it is kept.
  await rerender(shown('Apr 2019'));
  await expect.element(field).toHaveValue('Apr 2019');
});
