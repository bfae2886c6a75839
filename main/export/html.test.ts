import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { BriefDocument } from '#core/brief/document.ts';
import { RICH_BRIEF, composed } from '#core/brief/testing.ts';

import { briefToHtml } from './html.ts';
import { CREATED, documentOf, noteWordsOf, placesOf, spaced, trickyLine } from './testing.ts';

const RICH = composed(RICH_BRIEF, true);

test('a page holds every word and every note of its brief', () => {
  expect(read(htmlOf(RICH))).toEqual({ places: placesOf(RICH), notes: noteWordsOf(RICH) });
});

test('any text stands in the page as text', () => {
  fc.assert(
    fc.property(fc.array(trickyLine, { minLength: 1, maxLength: 10 }), (lines) => {
      const brief = documentOf(lines);
      const html = htmlOf(brief);
      expect(read(html)).toEqual({ places: placesOf(brief), notes: noteWordsOf(brief) });
      expect(html).not.toMatch(
        /<(?!\/?(?:!doctype|html|head|meta|title|style|body|main|h[1-4]|nav|caption|figure|figcaption|colgroup|col|p|blockquote|table|thead|tbody|tr|th|td|ul|ol|li|section|sup|a|i|b|br)\b)/i,
      );
    }),
  );
});

test('every mark leads to its note and every note back to its mark', () => {
  const html = htmlOf(RICH);
  for (const { number } of RICH.notes) {
    for (const piece of [
      `id="mark-${number}"`,
      `id="note-${number}"`,
      `href="#mark-${number}"`,
      `href="#note-${number}"`,
    ]) {
      expect(html.split(piece).length, piece).toBe(2);
    }
  }
});

test('a page fetches nothing, runs nothing, and allows only its own style sheet', () => {
  const html = htmlOf(RICH);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|javascript:/i);
  const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('an address that is not of the web stays text', () => {
  const source = { ...RICH_BRIEF.sources[0]!, url: 'javascript:alert(1)' };
  const html = htmlOf(composed({ ...RICH_BRIEF, sources: [source, ...RICH_BRIEF.sources.slice(1)] }));
  expect(html).toContain('javascript:alert(1)');
  expect(html).not.toContain('href="javascript');
});

function htmlOf(brief: BriefDocument): string {
  return new TextDecoder().decode(briefToHtml(brief, { created: CREATED }));
}

function read(html: string): { places: string[]; notes: string[] } {
  const [body, notes] = html.slice(html.indexOf('<main>')).split('<section');
  const found = [...body!.matchAll(/<(p|h[1-4]|t[hd]|li|caption|figcaption)\b[^>]*>(.*?)<\/\1>/gs)].map(
    (place) => textOf(place[2]!),
  );
  const listed = [...(notes ?? '').matchAll(/<li id="note[^>]*>(.*?)<a class="back"/gs)].map((note) =>
    textOf(note[1]!),
  );
  return { places: found, notes: listed };
}

function textOf(html: string): string {
  const entities = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['amp', '&'],
    ['#39', "'"],
  ]);
  const text = html
    .replace(/<sup.*?<\/sup>/g, '')
    .replaceAll('<br>', ' ')
    .replace(/<[^>]*>/g, '');
  return spaced(text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities.get(name)!));
}
