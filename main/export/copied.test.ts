import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { copiedBrief } from './copied.ts';
import { documentOf, fullDocument, noteWordsOf, placesOf, spaced, trickyLine } from './testing.ts';

test('plain text holds every word, and each note behind its mark and at the end', async () => {
  const brief = fullDocument();
  const { text } = await copiedBrief(brief);
  const words = spaced(text);
  for (const place of placesOf(brief)) expect(spaced(words.replaceAll(/\[\d+\]/g, ''))).toContain(place);
  for (const [index, note] of noteWordsOf(brief).entries()) expect(words).toContain(`[${index + 1}] ${note}`);
});

test('rich text holds the notes with their marks, and its pictures as PNGs with words', async () => {
  const brief = fullDocument();
  const { html } = await copiedBrief(brief);
  expect(html).not.toMatch(/<script|<svg|<style|<link/);
  for (const { number } of brief.notes) {
    expect(html.split(`name="sdfootnote${number}anc" href="#sdfootnote${number}sym"`)).toHaveLength(2);
    expect(html.split(`<div id="sdfootnote${number}">`)).toHaveLength(2);
  }
  expect(html).toMatch(
    /<img width="600" alt="The timeline of the suit\. Two marks[^"]*" src="data:image\/png;base64,/,
  );
});

test('words of a source stand in rich text as text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trickyLine, { minLength: 1, maxLength: 5 }), async (lines) => {
      const { html } = await copiedBrief(documentOf(lines));
      const { html: plain } = await copiedBrief(documentOf(lines.map(() => 'word')));
      expect(html).not.toMatch(/<(?:script|!--)/);
      expect(html.split('<b>')).toHaveLength(plain.split('<b>').length);
      expect(await copiedBrief(documentOf(lines))).toEqual({ html, text: expect.any(String) });
    }),
    { numRuns: 20 },
  );
});
