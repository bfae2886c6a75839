import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/workspace.mjs';
import { saidIn } from './said.ts';

const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.includes('.test.'));

test('no component has words of its own: all are of the catalogue', () => {
  const found = files.flatMap((file) =>
    saidIn(file, readFileSync(join(root, file), 'utf8')).map(({ line, words }) => `${file}:${line} ${words}`),
  );
  expect(found).toEqual([]);
});

test('no component writes dates or numbers, or sorts, by a locale of its own', () => {
  const found = files.filter((file) =>
    /\bIntl\.|\.toLocale(Date|Time)?String|\.localeCompare\(|\.toFixed\(/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>Two words</p>', 'Two words'],
  ['<p>{many ? "Two" : words.one}</p>', 'Two'],
  ['<p>{count} quotes</p>', 'quotes'],
  ['<p>{`${count} quotes`}</p>', 'quotes'],
  ['<p>{["Two", words.one].join(" · ")}</p>', 'Two'],
  ['<input aria-label="Title" />', 'Title'],
  ['<input placeholder={hint ?? "Who wrote it"} />', 'Who wrote it'],
  ['<Field label={`By ${name}`} />', 'By'],
  ['say(done ? words.done : "not done")', 'not done'],
  ['const option = { key: "more", label: "Show more" }', 'Show more'],
  ['const SENTENCES = { dark: "Dark colours." }', 'Dark colours.'],
])('the guard finds the words in %s', (source, words) => {
  expect(saidIn('a.tsx', source)).toEqual([{ line: 1, words }]);
});

test.each([
  '<p className="two words" data-kind="claim">{words.app.title} · ✕ {css["name"]}</p>',
  '<Key name="Ctrl S" />',
  '<p>{["marks", "list"].map(rowOf)}</p>',
  '<Select value={kind === "all" ? "none" : kind} values={["by date", "by name"]} />',
  '<input type="radio" name="stance" value="supports" />',
  'say(words.app.saved, "problem")',
  'act("claims.create", { kind: "fact", key: "ArrowUp" })',
])('the guard lets %s pass', (source) => {
  expect(saidIn('a.tsx', source)).toEqual([]);
});
