import { expect, test } from 'vitest';
import { sourceWith } from '#core/brief/testing.ts';
import { sourceList } from './sources.ts';

const said = (html: string, fields: Parameters<typeof sourceWith>[0] = {}): string =>
  sourceList([sourceWith({ url: null, ...fields })], [{ id: '1', html }])[0]!
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('');

test.each([
  ['Quill, Ada. 2025.', {}, 'Quill, Ada. 2025. SHA-256 9bba07e30925.'],
  ['Quill, Ada', {}, 'Quill, Ada. SHA-256 9bba07e30925.'],
  ['“Source 1.”', {}, '“Source 1.” SHA-256 9bba07e30925.'],
  ['“Source 1.”', { sha256: '' }, '“Source 1.”'],
  ['Quill, Ada.', { sha256: '' }, 'Quill, Ada.'],
  ['Quill, Ada.', { machineWritten: true }, 'Quill, Ada [AI-written]. SHA-256 9bba07e30925.'],
  ['“Source 1.”', { machineWritten: true }, '“Source 1.” [AI-written]. SHA-256 9bba07e30925.'],
  ['<i>Port Courier.</i>', {}, 'Port Courier. SHA-256 9bba07e30925.'],
])('%s ends in one full stop and what its text is known by', (html, fields, expected) => {
  expect(said(html, fields)).toBe(expected);
});

test('the style orders its list, and what it has no words for stands at the end as the newsroom names it', () => {
  const sources = [1, 2, 3].map((id) => sourceWith({ id, title: `Title ${id}`, url: null }));
  const list = sourceList(sources, [
    { id: '3', html: 'Three.' },
    { id: '1', html: 'One.' },
    { id: '2', html: '[CSL STYLE ERROR: reference with no printed form.]' },
    { id: '9', html: 'Nobody asked.' },
  ]);
  expect(list.map(([first]) => (first?.kind === 'text' ? first.text.slice(0, 12) : ''))).toEqual([
    'Three',
    'One',
    'Port Courier',
  ]);
});

test('an address in a reference is a link', () => {
  const url = 'https://courier.example/a';
  expect(sourceList([sourceWith({ url })], [{ id: '1', html: `Quill. ${url}.` }])[0]).toContainEqual({
    kind: 'text',
    text: url,
    href: url,
  });
});
