import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { keepNoFields } from './keep-no-fields.ts';

test('of no field that the window ever has the browser keeps anything, unless the field says otherwise', async () => {
  keepNoFields();
  const { getByLabelText, rerender } = await render(<input aria-label="Title" />);
  await expect.element(getByLabelText('Title')).toHaveAttribute('autocomplete', 'off');
  await rerender(
    <p>
      <textarea aria-label="Note" />
      <select aria-label="Kind" />
      <input aria-label="Passphrase" autoComplete="one-time-code" />
    </p>,
  );
  await expect.element(getByLabelText('Note')).toHaveAttribute('autocomplete', 'off');
  await expect.element(getByLabelText('Kind')).toHaveAttribute('autocomplete', 'off');
  await expect.element(getByLabelText('Passphrase')).toHaveAttribute('autocomplete', 'one-time-code');
});
