import search from 'approx-string-match';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchored, type Anchor, type Anchored } from './anchoring.ts';
import { versionDifferences } from './matching/versions.ts';

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function anchors(before: string, after: string, passages: readonly Anchored[]): Anchor[] {
  const changes = finished(versionDifferences(before, after));
  return finished(anchored(before, after, passages, changes, search));
}

const passage = (text: string, words: string, nth = 0): Anchored => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length, exact: words };
};

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const sentence = fc.array(word, { minLength: 6, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 3, maxLength: 8 });
/** A text in sentences, and one of them, half of which is quoted. */
const quoted = fc.tuple(text, fc.nat(), fc.nat(3)).map(([sentences, which, from]) => {
  const at = which % sentences.length;
  const start = sentences.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
  const words = sentences[at]!.split(' ');
  const skipped = words.slice(0, from).join(' ').length + (from === 0 ? 0 : 1);
  const exact = words.slice(from, from + 3).join(' ');
  const passage = { start: start + skipped, end: start + skipped + exact.length, exact };
  return { sentences, at, passage };
});

test('in the same text every passage is where it was', () => {
  fc.assert(
    fc.property(quoted, ({ sentences, passage }) => {
      const whole = sentences.join(' ');
      expect(whole.slice(passage.start, passage.end)).toBe(passage.exact);
      expect(anchors(whole, whole, [passage])).toEqual([
        { kind: 'exact', start: passage.start, end: passage.end },
      ]);
    }),
  );
});

test('what goes in or out elsewhere moves a passage and changes nothing of it', () => {
  fc.assert(
    fc.property(quoted, sentence, fc.nat(), fc.boolean(), ({ sentences, at, passage }, more, where, add) => {
      const others = sentences.filter((_, i) => i !== at);
      fc.pre(!others.join(' ').includes(passage.exact) && !more.includes(passage.exact));
      const changed = [...sentences];
      const spot = where % sentences.length;
      fc.pre(add || spot !== at);
      if (add) changed.splice(spot, 0, more);
      else changed.splice(spot, 1);
      const after = changed.join(' ');
      const start = after.indexOf(passage.exact);
      expect(anchors(sentences.join(' '), after, [passage])).toEqual([
        { kind: 'exact', start, end: start + passage.exact.length },
      ]);
    }),
  );
});

test('whatever the texts are, only the very words count as such, and no place lies outside', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      fc.nat(),
      fc.nat(40),
      (a, b, at, length) => {
        const start = a.length === 0 ? 0 : at % a.length;
        const exact = a.slice(start, start + length);
        fc.pre(exact !== '');
        const [anchor] = anchors(a, b, [{ start, end: start + exact.length, exact }]);
        if (!anchor || anchor.kind === 'lost') return;
        expect(anchor.start >= 0 && anchor.end <= b.length && anchor.start < anchor.end).toBe(true);
        expect(b.slice(anchor.start, anchor.end) === exact).toBe(anchor.kind !== 'changed');
      },
    ),
  );
});

const STORY =
  'The judge denied the motion on Friday. “We look forward to our day in court,” she said. The clerk left.\n\nOn Monday the judge denied the motion again, and the lawyers went home to write another one.';

test.each<readonly [string, string, Anchored, { kind: string; words?: string; reason?: string }]>([
  [
    'a word of it was changed',
    STORY.replace('look forward', 'looked forward'),
    passage(STORY, 'We look forward to our day in court'),
    { kind: 'changed', words: 'We looked forward to our day in court' },
  ],
  [
    'its quotation marks were set otherwise',
    STORY.replace('“', '"').replace('”', '"'),
    passage(STORY, '“We look forward to our day in court,”'),
    { kind: 'changed', words: '"We look forward to our day in court,"' },
  ],
  [
    'the same words stand there twice, and those of the passage were changed',
    STORY.replace('judge denied', 'judge granted'),
    passage(STORY, 'the judge denied the motion'),
    { kind: 'exact', words: 'the judge denied the motion' },
  ],
  [
    'of two that are the same, the first was changed',
    STORY.replace('judge denied', 'judge granted'),
    passage(STORY, 'judge denied the motion'),
    { kind: 'changed', words: 'judge granted the motion' },
  ],
  [
    'of two that are the same, the second is meant',
    `A first line came in. ${STORY}`,
    passage(STORY, 'judge denied the motion', 1),
    { kind: 'exact', words: 'judge denied the motion' },
  ],
  [
    'its paragraph went to the end',
    `${STORY.split('\n\n')[1]}\n\n${STORY.split('\n\n')[0]}`,
    passage(STORY, 'We look forward to our day in court'),
    { kind: 'exact', words: 'We look forward to our day in court' },
  ],
  [
    'it was cut',
    STORY.replace('“We look forward to our day in court,” she said. ', ''),
    passage(STORY, 'We look forward to our day in court'),
    { kind: 'lost', reason: 'gone' },
  ],
  [
    'the very words stand in another story',
    'Nothing of it was left. Elsewhere, others look on: We look forward to our day in court.',
    passage(STORY, 'We look forward to our day in court'),
    { kind: 'elsewhere', words: 'We look forward to our day in court' },
  ],
  [
    'they stand there in two places, among other words',
    'One: We look forward to our day in court! And two? We look forward to our day in court?',
    passage(STORY, 'We look forward to our day in court'),
    { kind: 'lost', reason: 'several' },
  ],
])('%s', (_, after, one, wanted) => {
  const [anchor] = anchors(STORY, after, [one]);
  const { words, ...rest } = wanted;
  expect(anchor).toMatchObject(rest);
  if (words !== undefined && anchor && anchor.kind !== 'lost')
    expect(after.slice(anchor.start, anchor.end)).toBe(words);
});

test('of two that are the same, the one that is found is the one that was meant', () => {
  const after = `A first line came in. ${STORY}`;
  const second = passage(STORY, 'judge denied the motion', 1);
  expect(anchors(STORY, after, [second])).toEqual([
    { kind: 'exact', start: second.start + 22, end: second.end + 22 },
  ]);
});

test('two books and a thousand passages are gone through', () => {
  const book = Array.from(
    { length: 4_000 },
    (_, i) => `Sentence ${i * 7} says what ${i % 97} said of it.`,
  ).join(' ');
  const passages = Array.from({ length: 1_000 }, (_, i) => passage(book, `Sentence ${i * 21} says what`));
  const found = anchors(book, `A new first line. ${book}`, passages);
  expect(found.every((one, i) => one.kind === 'exact' && one.start === passages[i]!.start + 18)).toBe(true);
});
