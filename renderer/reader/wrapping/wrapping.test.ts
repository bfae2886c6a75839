import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import * as monaco from 'monaco-editor/editor';
import { DOMLineBreaksComputerFactory } from 'monaco-editor/editor/browser/view/domLineBreaksComputer.js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Reading } from '#core/contract/settings.ts';
import { lookOf, OPTIONS } from '../options.ts';
import { forgetLetters, wrapByLetters } from './wrapping.ts';

/** Monaco's own, which lays every line out in the page. */
const inPage = DOMLineBreaksComputerFactory.create;

afterEach(() => {
  DOMLineBreaksComputerFactory.create = inPage;
});

beforeAll(async () => {
  const faces = ["16px 'Source Serif 4 Variable'", "16px 'Inter Variable'"];
  await Promise.all(faces.map((face) => document.fonts.load(face, WORDS.join(' '))));
  forgetLetters();
});

/** What is hard: letters that are kerned, that other faces join, that end a line only sometimes; and much that is plain. */
const WORDS =
  `the of and court held that petitioner’s “conclusory” argument, on appeal, was AVAILABLE to Tobago; fluffy office
  Waverly—who testified—said: “I didn’t.” re-examination cross-examined attorney-client and/or 12-345 $1,250.00 (b)(2)(ii)
  “Yes,” 1998–2004 café naïve Łódź affidavit offhand ffi 42 U.S.C. § 1983 ¶ 12 v. ’90s 24/7 50% A.V. Ty. To. LTD. AWAY
  https://www.courts.example/filings/2021/00123?page=12&line=3 well-to-do non-party’s [sic] . . . … “‘nested’” T-shirt e-mail
  Smith, J., concurring–dissenting pp.12–14 a/k/a “so-called” mother-in-law’s (pre-trial) half—that @handle #4 C++ x=y+1 ~3 …and`
    .split(/\s+/)
    .filter((word) => word !== '');

/** A text of so many lines; some are indented, some have two spaces between words. */
function textOf(seed: number, lines: number): string {
  let state = seed;
  const roll = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % most;
  };
  return Array.from({ length: lines }, (_, line) => {
    const words = Array.from({ length: 3 + roll(150) }, () => WORDS[roll(WORDS.length)]!);
    return (line % 7 === 0 ? '    ' : '') + words.join(line % 15 === 0 ? '  ' : ' ');
  }).join('\n');
}

interface Drawn {
  getLineCount(): number;
  getLineContent(line: number): string;
}

/** The lines of a text as an editor draws them, wrapped as it is set up to. */
function drawn(text: string, reading: Reading, width: number): string[] {
  const box = document.createElement('div');
  box.style.cssText = `width: ${width}px; height: 600px`;
  document.body.append(box);
  const editor = monaco.editor.create(box, { ...OPTIONS, automaticLayout: false, ...lookOf(reading) });
  const model = monaco.editor.createModel(text, 'plaintext');
  editor.setModel(model);
  // What is drawn is not in Monaco's interface.
  const { viewModel } = (editor as unknown as { _modelData: { viewModel: Drawn } })._modelData;
  const lines = Array.from({ length: viewModel.getLineCount() }, (_, i) => viewModel.getLineContent(i + 1));
  editor.dispose();
  model.dispose();
  box.remove();
  return lines;
}

const cases: readonly (Reading & { readonly box: number })[] = [
  { face: 'serif', size: 17, spacing: 1.6, width: null, box: 640 },
  { face: 'serif', size: 17, spacing: 1.6, width: 66, box: 900 },
  { face: 'serif', size: 24, spacing: 1.4, width: null, box: 320 },
  { face: 'serif', size: 13, spacing: 1.4, width: null, box: 480 },
  { face: 'sans', size: 15, spacing: 1.6, width: null, box: 555 },
  { face: 'sans', size: 19, spacing: 1.6, width: 50, box: 900 },
];

test.each(cases)('lines break where the page breaks them: %o', ({ box, ...reading }) => {
  const text = textOf(reading.size, 300);
  const expected = drawn(text, reading, box);
  const left = leftToPage();
  wrapByLetters();
  const found = drawn(text, reading, box);

  expect(left).toEqual([]);
  // The page rounds: of lines that are full to a hundredth of a pixel it may break one in a thousand a word earlier.
  const same = new Set(expected);
  expect(found.filter((line) => !same.has(line)).length).toBeLessThanOrEqual(expected.length / 1_000);
  expect(found.join('')).toBe(expected.join(''));
});

test('what stands in other scripts, or has tabs, is left to the page', () => {
  const reading: Reading = { face: 'serif', size: 17, spacing: 1.6, width: null };
  const text = [
    'one\ttwo\tthree '.repeat(30),
    'κόσμος и мир '.repeat(30),
    '本文は日本語です。'.repeat(30),
    '🙂 smile '.repeat(30),
  ];
  const lines = [
    ...text,
    'e\u0301te\u0301 '.repeat(40),
    'שלום עולם '.repeat(30),
    'soft\u00adhyphen '.repeat(30),
  ];
  const expected = drawn(lines.join('\n'), reading, 400);
  wrapByLetters();
  expect(drawn(lines.join('\n'), reading, 400)).toEqual(expected);
});

test('of a very long text in another script no more is laid out than a window can wait for', () => {
  const reading: Reading = { face: 'serif', size: 17, spacing: 1.6, width: null };
  const left = leftToPage();
  wrapByLetters();
  const lines = Array.from({ length: 1_000 }, () => '本文は日本語です。'.repeat(30));
  expect(drawn(lines.join('\n'), reading, 400).join('')).toBe(lines.join(''));
  expect(left.length).toBeGreaterThan(0);
  expect(left.join('').length).toBeLessThanOrEqual(200_000);
});

/** The lines that are laid out in the page from now on. */
function leftToPage(): string[] {
  const left: string[] = [];
  DOMLineBreaksComputerFactory.create = (window) => ({
    createLineBreaksComputer: (lines, ...rest) => {
      const computer = inPage(window).createLineBreaksComputer(lines, ...rest);
      return {
        addRequest: (lineNumber, previous) => {
          left.push(lines.getLineContent(lineNumber));
          computer.addRequest(lineNumber, previous);
        },
        finalize: () => computer.finalize(),
      };
    },
  });
  return left;
}
