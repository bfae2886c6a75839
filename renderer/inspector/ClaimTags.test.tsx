import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { ClaimTags } from './ClaimTags.tsx';

test('tags that are typed and taken away while others are being saved are saved with them', async () => {
  const saved: string[][] = [];
  let told = () => {};
  const onSave = (tags: string[]) => {
    saved.push(tags);
    return new Promise<void>((settle) => (told = settle));
  };
  const { getByLabelText, rerender } = await render(<ClaimTags tags={['old']} onSave={onSave} />);
  await getByLabelText('Tags').click();
  await userEvent.keyboard('motive{Enter}to check{Enter}{Backspace}where{Enter}');
  expect(saved).toEqual([
    ['old', 'motive'],
    ['old', 'motive', 'to check'],
    ['old', 'motive'],
    ['old', 'motive', 'where'],
  ]);
  // What another window made of them meanwhile counts again when all is told.
  told();
  await rerender(<ClaimTags tags={['old', 'where']} onSave={onSave} />);
  await userEvent.keyboard('last{Enter}');
  expect(saved.at(-1)).toEqual(['old', 'where', 'last']);
});
