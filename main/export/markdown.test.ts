import { execFileSync } from 'node:child_process';

import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';

import type { BriefDocument } from '#core/brief/document.ts';
import { RICH_BRIEF, composed } from '#core/brief/testing.ts';

import { briefToMarkdown } from './markdown.ts';
import { documentOf, has, noteWordsOf, placesOf, spaced, trickyLine } from './testing.ts';

interface Reading {
  readonly places: string[];
  readonly notes: string[];
}

test('a rich brief reads back by GitHub’s rules with every word and note', () => {
  const brief = composed(RICH_BRIEF, true);
  const read = byCommonMark(markdownOf(brief));
  expect(read.places).toEqual(placesOf(brief));
  expect(read.notes).toEqual(noteWordsOf(brief));
});

test('any text reads back by GitHub’s rules as the same words', () => {
  fc.assert(
    fc.property(fc.array(trickyLine, { minLength: 1, maxLength: 8 }), (lines) => {
      const brief = documentOf(lines);
      const read = byCommonMark(markdownOf(brief));
      expect(read.places).toEqual(placesOf(brief));
      expect(read.notes).toEqual(noteWordsOf(brief));
    }),
  );
});

test('any text reads back by pandoc as the same words', { timeout: 60_000 }, ({ skip }) => {
  skip(!has('pandoc'), 'pandoc is not installed');
  fc.assert(
    fc.property(fc.array(trickyLine, { minLength: 60, maxLength: 60 }), (lines) => {
      const brief = documentOf(lines);
      const read = byPandoc(markdownOf(brief));
      expect(read.places.map(closeQuoted)).toEqual(placesOf(brief).map(closeQuoted));
      expect(read.notes.map(closeQuoted)).toEqual(noteWordsOf(brief).map(closeQuoted));
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

/** pandoc drops a space that stands just inside a quotation mark. */
function closeQuoted(text: string): string {
  return text.replace(/ ?([“”‘’]) ?/g, '$1');
}

test('a rich brief reads back by pandoc with every word and note', ({ skip }) => {
  skip(!has('pandoc'), 'pandoc is not installed');
  const brief = composed(RICH_BRIEF, true);
  const read = byPandoc(markdownOf(brief));
  expect(read.places).toEqual(placesOf(brief));
  expect(read.notes).toEqual(noteWordsOf(brief));
});

function markdownOf(brief: BriefDocument): string {
  return new TextDecoder().decode(briefToMarkdown(brief));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function byCommonMark(markdown: string): Reading {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
  const reading: Reading = { places: [], notes: [] };
  const visit = (node: Node, inNote: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      (inNote ? reading.notes : reading.places).push(spaced(wordsOf(node)));
    } else
      for (const child of node.children ?? []) visit(child, inNote || node.type === 'footnoteDefinition');
  };
  visit(tree, false);
  return reading;
}

function wordsOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'inlineCode' || node.type === 'html') return `{${node.type}: ${node.value}}`;
  return (node.children ?? []).map(wordsOf).join('');
}

/** A node of pandoc's JSON: its tag and its content, whose shape depends on the tag. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

function byPandoc(markdown: string): Reading {
  const json = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: markdown, maxBuffer: 1e9 });
  const { blocks } = JSON.parse(json.toString()) as { blocks: PandocNode[] };
  const reading: Reading = { places: [], notes: [] };
  for (const block of blocks) readBlock(block, reading);
  return reading;
}

function readBlock(value: unknown, reading: Reading): void {
  if (Array.isArray(value)) {
    for (const one of value) readBlock(one, reading);
    return;
  }
  if (!isNode(value)) return;
  if (value.t === 'Para' || value.t === 'Plain' || value.t === 'Header') {
    const inlines = (value.t === 'Header' ? (value.c as unknown[])[2] : value.c) as PandocNode[];
    reading.places.push(spaced(inlines.map((inline) => inlineWords(inline, reading)).join('')));
  } else if (value.t === 'Table') readCells(value.c, reading);
  else readBlock(value.c, reading);
}

/** A cell without words has no block, but is a place all the same. */
function readCells(value: unknown, reading: Reading): void {
  if (!Array.isArray(value)) return;
  const isCell = value.length === 5 && isNode(value[1]) && value[1].t.startsWith('Align');
  if (!isCell) for (const one of value) readCells(one, reading);
  else if ((value[4] as unknown[]).length === 0) reading.places.push('');
  else readBlock(value[4], reading);
}

function inlineWords(inline: PandocNode, reading: Reading): string {
  const words = (value: unknown): string =>
    (value as PandocNode[]).map((one) => inlineWords(one, reading)).join('');
  switch (inline.t) {
    case 'Str':
      return inline.c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    // Only curly marks become this; escaped straight ones stay as they are.
    case 'Quoted': {
      const [type, inner] = inline.c as [PandocNode, unknown];
      return type.t === 'DoubleQuote' ? `“${words(inner)}”` : `‘${words(inner)}’`;
    }
    case 'Emph':
    case 'Strong':
      return words(inline.c);
    case 'Link':
      return words((inline.c as unknown[])[1]);
    case 'Note': {
      const inner: Reading = { places: [], notes: [] };
      readBlock(inline.c, inner);
      reading.notes.push(...inner.places);
      return '';
    }
    default:
      return `{${inline.t}: ${JSON.stringify(inline.c)}}`;
  }
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}
