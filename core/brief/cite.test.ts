import { expect, test } from 'vitest';

import { fullReference, noteText, webAddress } from './cite.ts';
import type { BriefSource } from './content.ts';
import type { Run } from './document.ts';
import { sourceWith } from './testing.ts';

const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
const at = (first: number | null, last = first) => ({ first, last });
const note = (fields: Partial<BriefSource>, ...places: ReturnType<typeof at>[]): string =>
  words(noteText([{ source: sourceWith({ url: null, ...fields }), places }]));

test('a note names outlet, headline, day, paragraph and address', () => {
  const runs = noteText([{ source: sourceWith(), places: [at(2)] }]);
  expect(words(runs)).toBe(
    'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02, https://courier.example/2025/harbor?a=1&b=2.',
  );
  expect(runs[1]).toMatchObject({ href: 'https://courier.example/2025/harbor?a=1&b=2' });
});

test.each([
  ['no outlet', { outlet: null }, '“Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02.'],
  ['a blank outlet', { outlet: '  ' }, '“Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02.'],
  ['no date', { published: null }, 'Port Courier, “Harbor contractor sues city,” ¶\u00a02.'],
  ['a date that is none', { published: 'soon' }, 'Port Courier, “Harbor contractor sues city,” ¶\u00a02.'],
  [
    'no title',
    { title: null },
    'Port Courier, untitled article beginning “A contractor that built the new ferry landing …,” 10 Jan. 2025, ¶\u00a02.',
  ],
  [
    'neither title nor outlet',
    { title: '', outlet: null, opening: 'Two men. ' },
    'Untitled article beginning “Two men …,” 10 Jan. 2025, ¶\u00a02.',
  ],
  [
    'nothing at all',
    { title: null, outlet: null, opening: '', published: null },
    'Untitled article, ¶\u00a02.',
  ],
  [
    'a program that wrote it',
    { machineWritten: true },
    'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02 [AI-written].',
  ],
  [
    'marks in its headline',
    { title: '“Ambush,” "late" and “it’s” all.' },
    'Port Courier, “‘Ambush,’ ‘late’ and ‘it’s’ all,” 10 Jan. 2025, ¶\u00a02.',
  ],
] as const)('a note of a source with %s leaves nothing odd behind', (_, fields, expected) => {
  expect(note(fields, at(2))).toBe(expected);
});

test('places are listed once each, and a run over a break as a range', () => {
  expect(note({}, at(2), at(2), at(5))).toContain('¶¶\u00a02, 5.');
  expect(note({}, at(8, 9))).toContain('¶¶\u00a08–9.');
  expect(note({}, at(null))).toBe('Port Courier, “Harbor contractor sues city,” 10 Jan. 2025.');
});

test('several sources in one note are parted by semicolons', () => {
  const untitled = sourceWith({
    id: 2,
    title: null,
    outlet: null,
    opening: 'Two men',
    url: null,
    published: null,
  });
  const runs = noteText([
    { source: sourceWith({ url: null }), places: [at(1)] },
    { source: untitled, places: [at(3)] },
  ]);
  expect(words(runs)).toBe(
    'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a01; untitled article beginning “Two men …,” ¶\u00a03.',
  );
});

test('the list of sources gives byline, kind and the first twelve digits of the text’s hash', () => {
  expect(words(fullReference(sourceWith({ url: null, kind: 'filing' })))).toBe(
    'Port Courier, “Harbor contractor sues city,” by Ada Quill, filing, 10 Jan. 2025. SHA-256 9bba07e30925.',
  );
  expect(words(fullReference(sourceWith({ byline: 'By Ada Quill' })))).toContain(' by Ada Quill, ');
});

test.each([
  ['https://a.example/x?y=(1)&z=%20#w', true],
  ['HTTP://a.example', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://a.example/"onload="x', false],
  ['https://a.example/<b>', false],
  ['https://a.example/\u202egpj', false],
  ['a.example', false],
])('%s is an address to follow: %s', (url, expected) => {
  expect(webAddress(url) === url).toBe(expected);
});
