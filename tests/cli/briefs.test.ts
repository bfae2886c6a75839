import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Brief, BriefItem } from '#core/contract/briefs.ts';
import { asked, folderOf, pincite, refused } from './pincite.ts';

interface Told {
  readonly brief: Brief;
  readonly items: readonly BriefItem[];
}

let folder = '';
beforeEach(async () => {
  folder = folderOf();
  writeFileSync(
    join(folder, 'a.txt'),
    'The landing\n\n“It closed on Friday,” Mara Lindqvist said. Nobody was told why.\n',
  );
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'a.txt');
  await asked(folder, 'quote', 'case', '1', '--words', 'Nobody was told why', '--speech', 'indirect');
  await asked(folder, 'claim', 'case', 'Nobody was told', '--kind', 'allegation', '--quote', '1');
});
const shown = () => asked<Told>(folder, 'show', 'case', 'brief', 'Landing');
const text = async () => (await pincite(folder, 'show', 'case', 'brief', 'Landing')).out;

test('a brief is begun from a template, copied, and laid out', async () => {
  const made = await asked<Brief>(folder, 'brief', 'case', 'Landing', '--template', 'legal-review');
  expect(made).toMatchObject({ title: 'Landing', template: 'legal-review', items: 2 });
  const laid = [
    '--notes',
    'endnotes',
    '--with',
    'verification',
    '--without',
    'contents',
    '--language',
    'en-GB',
  ];
  expect(await asked<Brief>(folder, 'layout', 'case', 'Landing', ...laid)).toMatchObject({
    citing: { notes: 'endnotes' },
    parts: { contents: false, verification: true, review: true },
    language: 'en-GB',
  });
  expect(await asked<Brief>(folder, 'brief', 'case', 'Again', '--copy', 'Landing')).toMatchObject({
    title: 'Again',
    language: 'en-GB',
    items: 2,
  });
  expect(await text()).toContain('endnotes in newsroom, en-GB, with people, sources, verification, review');
  const both = ['brief', 'case', 'X', '--copy', 'Landing', '--template', 'chronology'];
  expect(await refused(folder, ...both)).toMatchObject({ code: 2 });
});

test('pictures and tables go into a brief, and a section is moved with all under it', async () => {
  await asked(folder, 'brief', 'case', 'Landing');
  for (const words of [
    ['--section', 'First'],
    ['--table', 'ledger'],
    ['--section', 'Second'],
    ['--picture', 'timeline'],
    ['--table', 'compare'],
  ])
    await asked(folder, 'add', 'case', 'Landing', ...words);
  await asked(folder, 'move', 'case', 'Landing', '3', '--before', '1', '--whole');
  expect((await shown()).items.map(({ id }) => id)).toEqual([3, 4, 5, 1, 2]);
  expect(await text()).toContain('[Who said what: 1 quotes]');
  expect(await refused(folder, 'add', 'case', 'Landing', '--claim', '1', '--question', '1')).toMatchObject({
    code: 2,
  });
});

test('a changed claim is named and taken over', async () => {
  await asked(folder, 'brief', 'case', 'Landing');
  await asked(folder, 'add', 'case', 'Landing', '--claim', '1');
  await asked(folder, 'set', 'case', 'claim', '1', '--text', 'Nobody was told why it closed');
  expect(await text()).toContain('changed since: Nobody was told why it closed');
  expect(await asked(folder, 'take-over', 'case', 'Landing')).toEqual({ items: [1] });
  expect(await text()).not.toContain('changed since');
  expect(await asked(folder, 'take-over', 'case', 'Landing')).toEqual({ items: [] });
});

test('altered words that may not be so stop the export until they are signed off', async () => {
  await asked(folder, 'brief', 'case', 'Landing');
  await asked(folder, 'layout', 'case', 'Landing', '--with', 'verification');
  await asked(folder, 'add', 'case', 'Landing', '--claim', '1');
  const exported = ['export', 'case', 'Landing', '--to', 'brief.md', '--force'];
  await asked(folder, 'alter', 'case', '1', '1', '--words', 'Nobody [there] was told why');
  await asked(folder, ...exported);
  await asked(folder, 'alter', 'case', '1', '1', '--words', 'Nobody was ever told why');
  expect(await refused(folder, ...exported)).toMatchObject({ code: 1, error: { code: 'quotes-differ' } });
  expect(await text()).toContain('which the quote in “The landing” has not. This stops the export.');
  const reason = ['--reason', 'She said so again'];
  await asked(folder, 'sign-off', 'case', 'Landing', ...reason);
  await asked(folder, ...exported);
  expect(readFileSync(join(folder, 'brief.md'), 'utf8')).toContain('Signed off: She said so again');
  await asked(folder, 'sign-off', 'case', 'Landing', '--item', '1', '--withdraw');
  expect(await refused(folder, ...exported)).toMatchObject({ code: 1 });
  await asked(folder, 'alter', 'case', '1', '1', '--leave-out');
  await asked(folder, ...exported);
  expect(readFileSync(join(folder, 'brief.md'), 'utf8')).not.toContain('ever told');
});
