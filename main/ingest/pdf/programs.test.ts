import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Source } from '#core/intake/source.ts';
import { findChromium } from '../../chromium.ts';
import { left, met } from './testing.ts';

/** Files as word processors and browsers make them, read beside what another reader of PDF makes of them. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function has(program: string, flag: string): boolean {
  return spawnSync(program, [flag]).status === 0;
}

const SENTENCES = [
  'On the morning of March 3, 2024, the plaintiff, a resident of Alder County, presented himself at the loading dock of the defendant’s warehouse and asked to speak with the supervisor on duty.',
  'The supervisor, Morgan Tillery, told him that “no one is leaving until the count is finished,” and locked the inner door with a key that she wore on a lanyard around her neck.',
  'The defendant’s own incident report, prepared that same evening by a court-appointed monitor, describes the encounter in terms that cannot be reconciled with the statements later sworn to by three of its employees.',
  'It is undisputed that the temperature inside the building exceeded one hundred degrees; the only question is whether management knew, and when, and what it chose to do about that knowledge.',
  'The well-established rule is that a party who litigates for months without invoking a contractual right to arbitrate has waived it, and nothing in the record suggests a different outcome.',
  'Between April and June the parties exchanged no fewer than forty-one letters, none of which mentions the arbitration agreement on which the defendant now relies.',
];

/** Paragraphs that differ from one another, each with its number in words of its own. */
function paragraphs(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const own = SENTENCES.map((_, step) => SENTENCES[(at * 5 + step * (1 + (at % 3))) % SENTENCES.length]!);
    return `Finding ${at + 1} is this. ${own.slice(0, 3 + (at % 3)).join(' ')}`;
  });
}

async function sourceOf(path: string): Promise<Source> {
  const [first] = await met(new Uint8Array(readFileSync(path)));
  if (first?.kind !== 'source') throw new Error(JSON.stringify(first));
  return first.source;
}

/** How many words the two have not in common, as a share of all. Divided words are left out of the count. */
function difference(ours: string, theirs: string): number {
  const [one, other] = [ours, theirs].map(wordsIn) as [Map<string, number>, Map<string, number>];
  let off = 0;
  let all = 0;
  for (const word of new Set([...one.keys(), ...other.keys()])) {
    off += Math.abs((one.get(word) ?? 0) - (other.get(word) ?? 0));
    all += other.get(word) ?? 0;
  }
  return off / all;
}

function wordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .replace(/-\n/g, '')
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function expectLikePdftotext(path: string, { text }: Source): void {
  if (!has('pdftotext', '-v')) return;
  expect(difference(text, execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }))).toBeLessThan(0.02);
}

test('an opinion by LibreOffice: heads and feet aside, notes behind their page, paragraphs whole', async ({
  skip,
}) => {
  skip(!has('soffice', '--version'), 'LibreOffice is not installed');
  const body = paragraphs(24);
  const note = (at: number): string =>
    `<text:note text:note-class="footnote"><text:note-citation>${at}</text:note-citation><text:note-body><text:p text:style-name="Footnote">Exhibit ${at} at ${at + 3}, which the parties filed under seal in April.</text:p></text:note-body></text:note>`;
  const marked = body.map(
    (words, at) =>
      `<text:p text:style-name="Body">${words}${at % 4 === 0 ? note(1 + at / 4) : ''} So it is.</text:p>`,
  );
  const quotation =
    'No associate leaves the floor before the evening count is finished and signed for, whatever the reason may be that is given, and whoever gives it.';
  marked.splice(3, 0, `<text:p text:style-name="Quotation">${quotation}</text:p>`);
  marked.unshift('<text:p text:style-name="Title">MEMORANDUM OPINION</text:p>');
  const template = readFileSync(new URL('cases/opinion.fodt', import.meta.url), 'utf8');
  writeFileSync(
    join(folder, 'opinion.fodt'),
    template.replace('BODY', () => marked.join('')),
  );
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'opinion.fodt'),
    ],
    { stdio: 'ignore' },
  );
  const path = join(folder, 'opinion.pdf');
  const source = await sourceOf(path);

  const flowing = source.text.split('\n\n');
  expect(flowing).toContain('MEMORANDUM OPINION');
  expect(flowing).toContain(quotation);
  body.forEach((words, at) => {
    const mark = at % 4 === 0 ? '¹²³⁴⁵⁶'[at / 4] : '';
    expect(flowing).toContain(`${words}${mark} So it is.`);
  });
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const whole = `${'¹²³⁴⁵⁶'[at - 1]}Exhibit ${at} at ${at + 3}, which the parties filed under seal in April.`;
    const start = source.text.indexOf(whole);
    expect(start).toBeGreaterThan(0);
    // The note is on the page that its mark is on, or its page would be cited wrong.
    const pageOf = (place: number): string | undefined => source.pages.find(({ end }) => place < end)?.label;
    expect(pageOf(start)).toBe(pageOf(source.text.indexOf(`${'¹²³⁴⁵⁶'[at - 1]} So it is.`)));
  }
  const numbers = left(source).filter(([reason]) => reason === 'page number');
  expect(numbers.map(([, words]) => words)).toEqual(source.pages.map((_, at) => `- ${at + 1} -`));
  expect(left(source).filter(([reason]) => reason === 'running head')).toHaveLength(source.pages.length);
  expect(source.pages.map(({ label }) => label)).toEqual(source.pages.map((_, at) => String(at + 1)));
  expect(source.warnings).toEqual([]);
  expectLikePdftotext(path, source);
}, 60_000);

test('a page printed by Chromium: paragraphs, a table, a box beside the text, in columns too', async ({
  skip,
}) => {
  const chromium = process.env['PINCITE_BROWSER'] ?? findChromium();
  skip(chromium === null, 'Chromium is not installed');
  const body = paragraphs(12);
  const html = `<!doctype html><title>What the Monitor Found</title>
    <style>@page { size: letter; margin: 1in } body { font: 11pt serif } aside { float: right; width: 30%; margin-left: 0.3in } .two { columns: 2; column-gap: 0.4in }</style>
    <h1>What the Monitor Found</h1>
    <aside>Morgan Tillery supervised the night shift until she resigned in August of that year.</aside>
    ${body.map((words) => `<p>${words}</p>`).join('')}
    <table><tr><th>Month</th><th>Readings</th><th>Highest</th></tr><tr><td>May</td><td>12</td><td>91</td></tr><tr><td>June</td><td>14</td><td>104</td></tr><tr><td>July</td><td>9</td><td>99</td></tr></table>
    <div class="two" style="break-before: page">${body.map((words) => `<p>${words.replace('Finding', 'Reading')}</p>`).join('')}</div>`;
  const [page, path] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  writeFileSync(page, html);
  execFileSync(
    chromium!,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}/chromium`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${path}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
  const source = await sourceOf(path);

  const flowing = source.text.split('\n\n');
  for (const words of body) {
    expect(flowing).toContain(words);
    expect(flowing).toContain(words.replace('Finding', 'Reading'));
  }
  expect(flowing).toContain(
    'Morgan Tillery supervised the night shift until she resigned in August of that year.',
  );
  expect(source.text).toContain('May\t12\t91\nJune\t14\t104\nJuly\t9\t99');
  expect(source.proposals.find(({ field }) => field === 'title')?.value).toBe('What the Monitor Found');
  expect(source.warnings).toEqual([]);
  expectLikePdftotext(path, source);
}, 60_000);
