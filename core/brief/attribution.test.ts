import { expect, test } from 'vitest';
import { attributions } from './attribution.ts';
import type { Citation } from './cite.ts';
import { sourceWith } from './testing.ts';

const at = (first: number | null) => ({ first, last: first });
const said = (...clusters: Citation[][]): string[] =>
  attributions(clusters).map((runs) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''));

const courier = sourceWith();
const digest = sourceWith({ id: 2, outlet: 'Digest Daily', machineWritten: true, published: '2025-01' });
const filing = sourceWith({
  id: 3,
  kind: 'filing',
  outlet: null,
  title: 'Complaint',
  published: '2025-01-09',
});

test('a source is attributed by outlet and day at first, and by its outlet after that', () => {
  expect(
    said(
      [{ source: courier, places: [at(2)] }],
      [{ source: courier, places: [at(3), at(5)] }],
      [
        { source: courier, places: [at(null)] },
        { source: digest, places: [at(1)] },
      ],
    ),
  ).toEqual([
    '(Port Courier, 10 Jan. 2025, ¶\u00a02)',
    '(Port Courier, ¶¶\u00a03, 5)',
    '(Port Courier; Digest Daily, Jan. 2025, ¶\u00a01 [AI-written])',
  ]);
});

test('what has no outlet is named by its title', () => {
  expect(said([{ source: filing, places: [at(14)] }], [{ source: filing, places: [at(15)] }])).toEqual([
    '(“Complaint”, 9 Jan. 2025, ¶\u00a014)',
    '(“Complaint”, ¶\u00a015)',
  ]);
});

test('two of one outlet keep their days, and two of one day their headlines', () => {
  const later = sourceWith({ id: 4, published: '2025-01-12' });
  expect(
    said(
      [{ source: courier, places: [] }],
      [{ source: later, places: [] }],
      [{ source: courier, places: [] }],
    ),
  ).toEqual(['(Port Courier, 10 Jan. 2025)', '(Port Courier, 12 Jan. 2025)', '(Port Courier, 10 Jan. 2025)']);
  const same = sourceWith({ id: 5, title: 'City answers' });
  expect(said([{ source: courier, places: [] }], [{ source: same, places: [at(1)] }])).toEqual([
    '(Port Courier, “Harbor contractor sues city”, 10 Jan. 2025)',
    '(Port Courier, “City answers”, 10 Jan. 2025, ¶\u00a01)',
  ]);
});

test('a page is told where it is known', () => {
  const pages = { first: '3', last: '3' };
  expect(said([{ source: courier, places: [{ ...at(2), pages }] }])).toEqual([
    '(Port Courier, 10 Jan. 2025, p.\u00a03)',
  ]);
});
