import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Panel } from './Panel.tsx';

function Trial() {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      {open ? (
        <Panel title="Trial" onClose={() => setOpen(false)}>
          <input aria-label="Name" />
          {asked ? <button onClick={() => setAsked(false)}>Take over</button> : null}
        </Panel>
      ) : null}
    </>
  );
}

/** Presses a key where the focus is not in the dialog, before anything can bring it back. */
function press(target: HTMLElement, key: string): Element | null {
  if (target === document.body) (document.activeElement as HTMLElement).blur();
  else target.focus();
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return document.activeElement;
}

test('a key that is pressed while nothing has the focus is the dialog’s, and the focus goes back where it was', async () => {
  const { getByRole } = await render(<Trial />);
  const opener = getByRole('button', { name: 'Open' });
  await userEvent.click(opener);
  const field = getByRole('textbox', { name: 'Name' });
  // Nothing in it was gone to yet: the letter is the first field’s.
  expect(press(document.body, 'm')).toBe(field.element());
  const taken = getByRole('button', { name: 'Take over' });
  await userEvent.click(taken);
  await expect.element(taken).not.toBeInTheDocument();
  press(document.body, 'Escape');
  await expect.element(getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('Escape closes a dialog whose opener still has the focus, which keeps it', async () => {
  const { getByRole } = await render(<Trial />);
  const opener = getByRole('button', { name: 'Open' }).element() as HTMLElement;
  opener.focus();
  opener.click();
  await expect.element(getByRole('dialog')).toBeInTheDocument();
  press(opener, 'Escape');
  await expect.element(getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('a key in the dialog is heard once', async () => {
  const onKey = vi.fn<(key: string) => void>();
  const { getByRole } = await render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what comes through
    <div onKeyDown={(event) => onKey(event.key)}>
      <Trial />
    </div>,
  );
  await userEvent.click(getByRole('button', { name: 'Open' }));
  await userEvent.click(getByRole('textbox', { name: 'Name' }));
  await userEvent.keyboard('m');
  expect(press(document.body, 'n')).toBe(getByRole('textbox', { name: 'Name' }).element());
  expect(onKey.mock.calls).toEqual([['m'], ['n']]);
});

test('a letter that is kept until its field has the focus brings the focus there', async () => {
  const keep = (event: KeyboardEvent) => event.preventDefault();
  window.addEventListener('keydown', keep, true);
  try {
    const { getByRole } = await render(<Trial />);
    (getByRole('button', { name: 'Open' }).element() as HTMLElement).click();
    await expect.element(getByRole('dialog')).toBeInTheDocument();
    expect(press(document.body, 'm')).toBe(getByRole('textbox', { name: 'Name' }).element());
  } finally {
    window.removeEventListener('keydown', keep, true);
  }
});
