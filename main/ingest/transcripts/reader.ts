import { normalise } from '#core/intake/normalise.ts';
import type { Source } from '#core/intake/source.ts';
import type { Page } from '#core/text/pages.ts';
import { decode } from '../decode.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { cuesOf } from './cues.ts';
import { spokenIn, type Spoken } from './speech.ts';

/** Subtitles: what is spoken, in paragraphs by voice and sentence, with the time at which each begins for its page. */
export const srtReader: Reader = { format: 'srt', version: 1, read: (input) => subtitles('srt', input) };
export const vttReader: Reader = { format: 'vtt', version: 1, read: (input) => subtitles('vtt', input) };

/** A paragraph of one voice ends with the sentence after this many UTF-16 units: about a minute of speech. */
const LONG = 700;
/** So long nobody speaks between two paragraphs, in milliseconds. */
const PAUSE = 4_000;
const ENDED = /[.?!…]["'”’)\]]*$/;

async function* subtitles(format: 'srt' | 'vtt', { bytes, choices }: ReaderInput): AsyncGenerator<Met, void> {
  const decoded = decode(bytes, choices.encoding);
  if (!decoded.ok) return yield { kind: 'refused', part: null, refusal: decoded };
  const { cues, lost } = cuesOf(normalise(decoded.text));
  const spoken = spokenIn(cues);
  if (spoken.length === 0) return yield { kind: 'refused', part: null, refusal: refuse('empty') };
  const { text, pages } = laid(spoken);
  const { encoding } = decoded;
  const warnings: Source['warnings'] = [
    ...(text.includes('\uFFFD') ? [{ code: 'characters lost' as const, detail: encoding, pages: [] }] : []),
    ...(lost > 0 ? [{ code: 'damaged file' as const, detail: `${lost} without a time`, pages: [] }] : []),
  ];
  const first = pages[0]!;
  yield {
    kind: 'source',
    source: {
      format,
      part: null,
      text,
      encoding,
      pages,
      proposals: [
        {
          field: 'kind',
          value: 'transcript',
          reason: 'subtitles',
          start: first.start,
          end: Math.min(first.end, 200),
        },
      ],
      furniture: [],
      warnings,
    },
  };
}

/** A recording has no pages: the time at which a paragraph begins is what its words are looked up and cited by. */
function laid(spoken: readonly Spoken[]): { readonly text: string; readonly pages: Page[] } {
  const starts: { readonly label: string; readonly start: number }[] = [];
  let text = '';
  let voice: string | null = null;
  let from = 0;
  let last = 0;
  let ended = false;
  for (const one of spoken) {
    const named = one.voice !== null && one.voice !== voice;
    // A dash at its head is how subtitles tell that another speaks.
    const another = named || (one.voice === null && /^(?:[-–—]\s?\S|>>)/.test(one.words));
    const paused = one.start - last > PAUSE && ended;
    const long = text.length - from > LONG && ended;
    if (text === '' || another || paused || long) {
      if (text !== '') text += '\n\n';
      from = text.length;
      starts.push({ label: clock(one.start), start: from });
      if (named) text += `${one.voice}: `;
    } else text += ' ';
    text += one.words;
    // To look at all of the text for each cue of a long recording would take minutes.
    ended = ENDED.test(one.words.slice(-20));
    voice = one.voice ?? voice;
    last = one.start;
  }
  const pages = starts.map(({ label, start }, i) => ({
    label,
    start,
    end: starts[i + 1]?.start ?? text.length,
  }));
  return { text, pages: apart(pages) };
}

/** Paragraphs that begin in one second are one page: a label names one place. */
function apart(pages: readonly Page[]): Page[] {
  const found: Page[] = [];
  for (const page of pages) {
    const before = found.at(-1);
    if (before?.label === page.label) found[found.length - 1] = { ...before, end: page.end };
    else found.push(page);
  }
  return found;
}

/** 00:12:03 */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
