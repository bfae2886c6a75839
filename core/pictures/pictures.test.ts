import { expect, test } from 'vitest';
import type { NetworkLink } from './network.ts';
import { drawNetwork } from './network-svg.ts';
import { fitted, textWidth } from './text.ts';
import type { Mark } from './timeline.ts';
import { drawTimeline } from './timeline-svg.ts';

const DAY = 24 * 3_600_000;
const from = Date.UTC(2025, 0, 10);
const marks: Mark[] = [
  { lane: 'claims', id: 1, from, to: from + DAY, soft: false },
  { lane: 'claims', id: 2, from: from + 20 * DAY, to: from + 51 * DAY, soft: true },
  { lane: 'articles', id: 1, from: from + 2 * DAY, to: from + 3 * DAY, soft: false },
];
const timeline = drawTimeline(
  { matter: 'State <v.> “A & B”', marks, nameOf: ({ lane, id }) => `${lane} “${id}” & <more>\u0000` },
  null,
);
const link: NetworkLink = { a: 1, b: 2, forth: 2, back: 0, claims: 1 };
const network = drawNetwork('State v. A', {
  nodes: [
    { id: 1, name: 'Kari & Sons', kind: 'organization', x: 0, y: 0 },
    { id: 2, name: '<Moss>', kind: 'person', x: 200, y: 80 },
    { id: 3, name: 'Court', kind: 'court', x: -200, y: 80 },
  ],
  links: [link, { ...link, b: 3, forth: 0, claims: 1 }],
});

test.each([
  ['timeline', timeline],
  ['network', network],
])(
  'a %s needs nothing beside it, is black on white, and says what it shows',
  (_, { svg, title, description }) => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox=/);
    expect(svg).toContain('<title>');
    expect(svg).toContain('<desc>');
    expect(svg).toContain('fill="#ffffff"/>');
    expect(svg).not.toMatch(/href|url\((?!#)|style=|<script|\u0000|NaN|Infinity/);
    expect(svg.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    expect(title).not.toBe('');
    expect(description).toMatch(/^A (timeline|network) of /);
  },
);

test('a timeline says how much it shows, and from when to when', () => {
  expect(timeline.description).toBe(
    'A timeline of 2 claims and 1 article, from 10 January 2025 to 1 March 2025.',
  );
  expect(timeline.svg).toContain('claims “1” &amp; &lt;more&gt;');
  const part = drawTimeline(
    { matter: 'M', marks, nameOf: ({ id }) => `No. ${id}` },
    { from, to: from + DAY },
  );
  expect(part.description).toContain('1 claim and 0 articles');
  expect(drawTimeline({ matter: 'M', marks: [], nameOf: () => '' }, null).description).toContain('0 claims');
});

test('who spoke about whom has an arrow, and who only stands in the same claim a broken line', () => {
  // Each once among the links, and once in the legend.
  expect(network.svg.match(/<path d="M[^"]*Z" fill="#555555"/g)).toHaveLength(1 + 1);
  expect(network.svg.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(network.description).toBe(
    'A network of 3 names joined by 2 links: who spoke about whom in quotes, and who stands in the same claims. ' +
      'Most joined: Kari & Sons, <Moss>, Court.',
  );
});

test('a text is cut to its room, never in the midst of a letter', () => {
  expect(fitted('short', 500, 12)).toBe('short');
  const cut = fitted('a long name that does not fit 🙂🙂🙂', 90, 12);
  expect(cut).toMatch(/^a long .*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(90);
  expect(fitted('🙂🙂🙂', 30, 12).isWellFormed()).toBe(true);
  expect(fitted('word', 3, 12)).toBe('');
});
