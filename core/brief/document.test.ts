import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { CLAIM_KINDS, CLAIM_STATUSES, SPEECHES, STANCES } from '#core/contract/vocabulary.ts';

import type { BriefContent, BriefQuote } from './content.ts';
import type { Block, BriefDocument, Run } from './document.ts';
import { RICH_BRIEF, briefWith, claimWith, quoteWith, sourceWith, composed } from './testing.ts';

test('the standing line counts sources and quotations, and vouches for them only when they were verified', () => {
  expect(composed(RICH_BRIEF, true).description).toBe(
    'Prepared 15 January 2025 · 4 sources · 8 quotations, each word for word in its source',
  );
  expect(composed(briefWith(), true).description).toBe(
    'Prepared 15 January 2025 · 1 source · 1 quotation, word for word in its source',
  );
  expect(composed(RICH_BRIEF).description).toBe('Prepared 15 January 2025 · 4 sources · 8 quotations');
  expect(composed(briefWith({ entries: [] }), true).description).toBe('Prepared 15 January 2025');
});

test('a claim is the reporter’s sentence, ended and noted, and then its quotations', () => {
  expect(linesOf(composed(briefWith()).blocks)).toEqual([
    'Lindqvist v. Port of Ellery: a backgrounder',
    'Prepared 15 January 2025 · 1 source · 1 quotation',
    '*Allegation.* The city closed the landing without telling the contractor.[1]',
    'Mara Lindqvist: “The landing was closed without notice”[2]',
    'Sources',
    'Port Courier, “Harbor contractor sues city,” by Ada Quill, 10 Jan. 2025, https://courier.example/2025/harbor?a=1&b=2. SHA-256 9bba07e30925.',
  ]);
});

test.each([
  ['allegation', 'open', [], '*Allegation.* '],
  ['allegation', 'corroborated', [], '*Allegation · corroborated.* '],
  ['allegation', 'disputed', ['Mara Lindqvist'], '*Allegation by Mara Lindqvist · disputed.* '],
  ['finding', 'retracted', ['A', 'B', 'C'], '*Finding by A, B and C · retracted.* '],
  ['fact', 'open', [], '*Not yet corroborated.* '],
  ['fact', 'disputed', [], '*Disputed.* '],
  ['fact', 'corroborated', ['Mara Lindqvist'], ''],
] as const)('a claim of kind %s that is %s says so first', (kind, status, by, label) => {
  const entities = by.map((name) => ({ name, role: 'by' as const }));
  expect(claimLine({ kind, status, entities, text: 'So it was.', quotes: [] })).toBe(`${label}So it was.`);
});

test('no claim but a corroborated fact stands without a label', () => {
  for (const kind of CLAIM_KINDS) {
    for (const status of CLAIM_STATUSES) {
      const line = claimLine({ kind, status, text: 'So it was.', quotes: [] });
      expect(line.startsWith('*')).toBe(kind !== 'fact' || status !== 'corroborated');
    }
  }
});

test.each([
  ['direct speech is its speaker’s', {}, 'Mara Lindqvist: '],
  [
    'words retold are those of the outlet that retold them, never the speaker’s',
    { speech: 'indirect' },
    'Port Courier, reporting Mara Lindqvist: ',
  ],
  [
    'nor are words that are no speech, whoever is named for them',
    { speech: 'none' },
    'Port Courier, reporting Mara Lindqvist: ',
  ],
  [
    'a contradicting retelling is the outlet’s too',
    { stance: 'contradicts', speech: 'indirect' },
    '*Disputed by* Port Courier, reporting Mara Lindqvist: ',
  ],
  [
    'an outlet that the article credits is named',
    { reportedVia: 'Harbor Wire' },
    'Mara Lindqvist, via Harbor Wire: ',
  ],
  ['a speaker not known is not made up', { speaker: null }, 'Quoted in Port Courier: '],
  ['nobody’s speech is the outlet’s', { speaker: null, speech: 'none' }, 'Port Courier: '],
  ['a contradicting quote says so', { stance: 'contradicts' }, '*Disputed by* Mara Lindqvist: '],
  [
    'a contradicting outlet says so',
    { stance: 'contradicts', speaker: null, speech: 'none' },
    '*Disputed by* Port Courier: ',
  ],
  [
    'a contradicting speaker not known says so',
    { stance: 'contradicts', speaker: null },
    '*Disputed,* quoted in Port Courier: ',
  ],
  ['a quote for context says so', { stance: 'context' }, '*Context* · Mara Lindqvist: '],
] as const)('%s', (_, fields, lead) => {
  expect(quoteLine(quoteWith(fields))).toBe(`${lead}“The landing was closed without notice”[1]`);
});

test('a source without an outlet is named by what it is', () => {
  const filing = [sourceWith({ kind: 'filing', outlet: null })];
  expect(quoteLine(quoteWith({ speaker: null, speech: 'none' }), filing)).toMatch(/^The filing: “/);
  expect(quoteLine(quoteWith({ speaker: null, speech: 'none', stance: 'contradicts' }), filing)).toMatch(
    /^\*Disputed by\* the filing: “/,
  );
});

test('a claim’s note names each supporting source once, with its places in order', () => {
  const quotes = [
    quoteWith({ id: 1, paragraph: 7 }),
    quoteWith({ id: 2, paragraph: 2 }),
    quoteWith({ id: 3, articleId: 2, paragraph: 1 }),
    quoteWith({ id: 4, paragraph: 9, stance: 'contradicts' }),
  ];
  const sources = [sourceWith({ url: null }), sourceWith({ id: 2, outlet: 'Digest', url: null })];
  const brief = composed(
    briefWith({ entries: [{ kind: 'claim', id: 1, claim: claimWith({ quotes }) }], sources }),
  );
  expect(words(brief.notes[0]!.runs)).toBe(
    'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶¶\u00a02, 7; Digest, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a01.',
  );
});

test('supporting quotes come first and contradicting ones last', () => {
  const quotes = (['contradicts', 'context', 'supports'] as const).map((stance, id) =>
    quoteWith({ id, stance, exact: stance }),
  );
  const lines = linesOf(
    composed(briefWith({ entries: [{ kind: 'claim', id: 1, claim: claimWith({ quotes }) }] })).blocks,
  );
  expect(lines.slice(3, 6).map((line) => /“(\w+)”/.exec(line)![1])).toEqual([
    'supports',
    'context',
    'contradicts',
  ]);
});

test('a long quotation is set off below its attribution, and stays with it', () => {
  const quote = quoteWith({ exact: 'One.\nTwo.', stance: null, paragraph: 3, lastParagraph: 4 });
  const { blocks } = composed(briefWith({ entries: [{ kind: 'quote', id: 1, quote }] }));
  expect(blocks[2]).toMatchObject({ kind: 'paragraph', leads: true });
  expect(blocks[3]).toMatchObject({
    kind: 'blockquote',
    paragraphs: [[{ text: '“One.' }], [{ text: '“Two.”' }, { number: 1 }]],
  });
});

test('prose is parted at blank lines, and a line end inside it stays one', () => {
  const text = '\n\n One.\nTwo. \r\n \r\n\r\nThree.\n';
  const lines = linesOf(composed(briefWith({ entries: [{ kind: 'prose', id: 1, text }] })).blocks);
  expect(lines.slice(2)).toEqual(['One./Two.', 'Three.']);
});

test('the who’s who and the sources hold what the brief uses and no more', () => {
  const text = linesOf(composed(RICH_BRIEF).blocks).join('\n');
  expect(text).not.toContain('Nobody Whatsoever');
  expect(text).not.toContain('Never cited');
  expect(text).toContain('Name|Role|Also known as');
  expect(text).toContain('Judge Tomas Adeyemi|Presiding judge|');
  expect(text).toContain('Second Circuit Court of Ellery|Court|');
});

test('a brief has the parts that it is to have', () => {
  const kinds = (parts: BriefContent['parts']) =>
    composed({ ...RICH_BRIEF, parts }).blocks.flatMap((block) =>
      block.kind === 'contents' || block.kind === 'references' ? block.kind : [],
    );
  const none = { contents: false, people: false, sources: false, verification: false, review: false };
  expect(kinds(none)).toEqual([]);
  expect(kinds({ ...none, contents: true, sources: true })).toEqual(['contents', 'references']);
  const text = linesOf(composed({ ...RICH_BRIEF, parts: none }).blocks).join('\n');
  expect(text).not.toContain('Who’s who');
});

test('a quote whose article is missing is a bug and throws', () => {
  expect(() => composed(briefWith({ sources: [] }))).toThrow('its article 1 is not among the sources');
});

test('whatever a brief holds, notes are numbered from one, and each is marked once, in order', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
      const brief = composed(briefWith({ entries: entries.map((entry, id) => ({ ...entry, id })) }));
      const marks = runsOf(brief).flatMap((run) => (run.kind === 'note' ? [run.number] : []));
      expect(marks).toEqual(brief.notes.map((note) => note.number));
      expect(marks).toEqual(marks.map((_, index) => index + 1));
    }),
  );
});

test('whatever a brief holds, its texts are clean lines', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 6 }), anyText, (entries, text) => {
      const brief = composed(
        briefWith({
          title: text,
          standfirst: text,
          matter: text,
          entries,
          sources: [sourceWith({ title: text, outlet: text, url: text })],
        }),
      );
      const texts = [
        brief.title,
        brief.matter,
        brief.description,
        ...linesOf(brief.blocks),
        ...brief.notes.map((note) => words(note.runs)),
      ];
      for (const line of texts)
        expect(line).toMatch(/^[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '\n\n', '\u0000', '\ufffe', 'a\u202e', '\ud800'),
);
const anyQuote = fc.record({
  exact: anyText,
  speech: fc.constantFrom(...SPEECHES),
  speaker: fc.option(anyText),
  reportedVia: fc.option(anyText),
  stance: fc.option(fc.constantFrom(...STANCES)),
  paragraph: fc.option(fc.nat()),
});
const anyEntry: fc.Arbitrary<BriefContent['entries'][number]> = fc.oneof(
  anyText.map((text) => ({ kind: 'prose', id: 1, text }) as const),
  anyText.map((text) => ({ kind: 'section', id: 1, level: 2, text }) as const),
  anyQuote.map((fields) => ({ kind: 'quote', id: 1, quote: quoteWith(fields) }) as const),
  fc
    .record({
      text: anyText,
      kind: fc.constantFrom(...CLAIM_KINDS),
      quotes: fc.array(anyQuote, { maxLength: 4 }),
    })
    .map(
      ({ text, kind, quotes }) =>
        ({
          kind: 'claim',
          id: 1,
          claim: claimWith({ text, kind, quotes: quotes.map((one) => quoteWith(one)) }),
        }) as const,
    ),
);

function claimLine(fields: Parameters<typeof claimWith>[0]): string {
  return linesOf(
    composed(briefWith({ entries: [{ kind: 'claim', id: 1, claim: claimWith(fields) }] })).blocks,
  )[2]!;
}

function quoteLine(quote: BriefQuote, sources = [sourceWith()]): string {
  return linesOf(composed(briefWith({ entries: [{ kind: 'quote', id: 1, quote }], sources })).blocks)[2]!;
}

function words(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'note') return `[${run.number}]`;
      if (run.kind === 'break') return '/';
      return run.kind === 'text' && run.italic ? `*${run.text}*` : run.text;
    })
    .join('');
}

/** One line for each of the document's lines. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if ('text' in block) return [block.text];
    if (block.kind === 'paragraph') return [words(block.runs)];
    if (block.kind === 'table')
      return [block.head.join('|'), ...block.rows.map((row) => row.map(words).join('|'))];
    if (block.kind === 'picture') return [block.picture.title];
    if (block.kind === 'contents') return [block.title];
    return (block.kind === 'blockquote' ? block.paragraphs : block.items).map(words);
  });
}

function runsOf(brief: BriefDocument): Run[] {
  return brief.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs;
    if (block.kind === 'blockquote') return block.paragraphs.flat();
    return block.kind === 'references' ? block.items.flat() : [];
  });
}
