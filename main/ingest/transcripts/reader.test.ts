import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { Source } from '#core/intake/source.ts';
import { srtReader, vttReader } from './reader.ts';

async function read(content: string | Uint8Array, reader = srtReader): Promise<Source | string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const signal = new AbortController().signal;
  for await (const met of reader.read({ bytes, fileName: 'a.srt', choices: NO_CHOICES, signal }))
    return met.kind === 'source' ? met.source : met.kind === 'refused' ? met.refusal.code : '';
  return '';
}

async function told(content: string | Uint8Array, reader = srtReader): Promise<[string, string][] | string> {
  const source = await read(content, reader);
  if (typeof source === 'string') return source;
  return source.pages.map(({ label, start, end }) => [label, source.text.slice(start, end).trim()]);
}

test('cues become running text; a time stands for the page of each paragraph', async () => {
  const srt = [
    '1\n00:00:01,000 --> 00:00:03,500\nThe board met on\nTuesday.',
    '2\n00:00:03,600 --> 00:00:06,000\nIt put off <i>the vote</i>, {\\an8}again.',
    '3\n00:01:10,000 --> 00:01:12,000\n- Who asked for it?\n',
    '4\n00:01:12,500 --> 00:01:14,000\n- I did. &amp; so did she.',
  ].join('\n\n');
  expect(await told(srt)).toEqual([
    ['00:00:01', 'The board met on Tuesday. It put off the vote, again.'],
    ['00:01:10', '- Who asked for it?'],
    ['00:01:12', '- I did. & so did she.'],
  ]);
});

test('voices of WebVTT are the names before their words; notes, styles and settings are no words', async () => {
  const vtt = `WEBVTT - Hearing

STYLE
::cue { color: red }

NOTE
not spoken

intro
00:05.000 --> 00:07.000 align:start position:0%
<v.loud Mayor Alder>We <c.yellow>will</c> rebuild,</v>

00:07.100 --> 00:09.000
<v Mayor Alder>and we will pay.</v>

01:00:09.000 --> 01:00:11.000
<v Ines Okafor>When? &lt;laughs&gt;
`;
  expect(await told(vtt, vttReader)).toEqual([
    ['00:00:05', 'Mayor Alder: We will rebuild, and we will pay.'],
    ['01:00:09', 'Ines Okafor: When? <laughs>'],
  ]);
});

test('captions that roll are there once, words that are said twice are there twice', async () => {
  const vtt = `WEBVTT
Kind: captions
Language: en

00:00:00.000 --> 00:00:02.000 align:start position:0%

the<00:00:00.500><c> harbour</c><00:00:01.000><c> board</c>

00:00:02.000 --> 00:00:02.010
the harbour board


00:00:02.010 --> 00:00:04.000
the harbour board
met<00:00:02.500><c> last</c><00:00:03.000><c> night</c>

00:00:04.000 --> 00:00:04.010
met last night

00:00:04.010 --> 00:00:06.000
met last night
and voted.

00:00:07.000 --> 00:00:08.000
No.

00:00:08.000 --> 00:00:09.000
No.
`;
  expect(await told(vtt, vttReader)).toEqual([
    ['00:00:00', 'the harbour board met last night and voted. No. No.'],
  ]);
});

test.each([
  [
    'no blank lines between cues',
    '1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n',
  ],
  ['no numbers', '00:00:01,000 --> 00:00:02,000\nOne.\n\n00:00:02,000 --> 00:00:03,000\nTwo.'],
  ['full stops and short times', '1\n00:01.000 --> 00:02.000\nOne.\n\n2\n00:02.5 --> 00:03.000\nTwo.'],
  [
    'CRLF and a mark',
    '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo.\r\n',
  ],
  ['a blank line within a cue', '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\nTwo.\n'],
  [
    'a cue without words',
    '1\n00:00:00,000 --> 00:00:01,000\n\n2\n00:00:01,000 --> 00:00:02,000\nOne.\n\n3\n00:00:02,000 --> 00:00:03,000\nTwo.',
  ],
])('subtitles with %s', async (_, srt) => {
  expect(await told(srt)).toEqual([['00:00:01', 'One. Two.']]);
});

test('what has no time is told, and the rest goes on', async () => {
  const source = await read(
    '1\n00:00:01,000 -> 00:00:02,000\nOne.\n\n2\n99:99 no time\nTwo.\n\n3\n00:00:03,000 --> 00:00:04,000\nThree.',
  );
  expect(source).toMatchObject({
    text: 'One. Three.',
    warnings: [{ code: 'damaged file', detail: '1 without a time' }],
  });
});

test('older encodings are read, and what holds no words is refused', async () => {
  const srt = Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nHe said \x93no\x94 at the caf\xe9.\n', 'latin1');
  expect(await told(srt)).toEqual([['00:00:01', 'He said “no” at the café.']]);
  expect(await told('WEBVTT\n\n', vttReader)).toBe('empty');
  expect(await told('')).toBe('empty');
});

test('whatever is spoken, its words come out in their order, and pages leave no gap', async () => {
  const word = fc.constantFrom('the', 'pier', 'no', 'état.', '“yes”', 'a<b', '12', 'Mr.', 'x--');
  const cue = fc.array(word, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(cue, { minLength: 1, maxLength: 20 }), async (cues) => {
      const written = cues.map((words, i) => {
        const at = (seconds: number) =>
          `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')},000`;
        // Every fifth second: none is shown while the one before is.
        return `${i + 1}\n${at(5 * i)} --> ${at(5 * i + 2)}\nN${i} ${words.join(' ')}`;
      });
      const source = await read(written.join('\n\n'));
      if (typeof source === 'string') throw new Error(source);
      expect(source.text.split(/\s+/)).toEqual(cues.flatMap((words, i) => [`N${i}`, ...words]));
      let at = 0;
      for (const page of source.pages) {
        expect(page.start).toBe(at);
        expect(page.end).toBeGreaterThan(page.start);
        at = page.end;
      }
      expect(at).toBe(source.text.length);
    }),
    { numRuns: 60 },
  );
});

test('whatever bytes come, reading ends and throws nothing', async () => {
  const piece = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    '1',
    '00:00:01,000',
    ' --> ',
    '<v ',
    '>',
    '<',
    '&#x110000;',
    '&amp;',
    '{\\',
    '}',
    'NOTE',
    'é',
    '\u0000',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
      expect(await read(pieces.join(''), vttReader)).toBeDefined();
    }),
  );
});

test('a recording of sixty thousand cues in one second is read cue by cue', async () => {
  const cue = (i: number) => `${i}\n00:00:01,000 --> 00:00:02,000\nWords ${i}\n`;
  const source = await read(Array.from({ length: 60_000 }, (_, i) => cue(i)).join('\n'));
  expect(typeof source === 'string' ? source : source.text.split(' ').length).toBe(120_000);
});
