import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxOf, odtOf } from '../../packages/testing.ts';
import { docxReader } from './docx-reader.ts';
import { odtReader } from './odt-reader.ts';
import { rtfReader } from './rtf-reader.ts';
import { sourceFrom } from './testing.ts';

/** Documents of any make, written in each format: every word comes through whole, once, in its order. */

interface Paragraph {
  readonly kind: 'paragraph';
  /** Each run's words; a note stands behind its run. */
  readonly runs: readonly {
    readonly words: readonly string[];
    readonly note: string | null;
    readonly behind: Behind;
  }[];
}
interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
}
type Block = Paragraph | Table;
type Behind = 'blank' | 'tab' | 'line';

let count = 0;
const word = fc
  .constantFrom('board', 'Muñoz', '§', '“no”', 'don’t', '25-cv-1', 'naïve', '5.')
  .map((base) => `${base}x${(count += 1)}`);
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constant('paragraph' as const),
  runs: fc.array(
    fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
      note: fc.option(word, { freq: 4 }),
      behind: fc.constantFrom<Behind>('blank', 'tab', 'line'),
    }),
    { maxLength: 4 },
  ),
});
const table: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant('table' as const),
  rows: fc.array(
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});
const document = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: table }), {
  minLength: 1,
  maxLength: 8,
});

const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));

function asDocx(blocks: readonly Block[]): Uint8Array {
  const footnotes: Record<string, string> = {};
  const one = ({ runs }: Paragraph): string =>
    `<w:p>${runs
      .map(({ words, note, behind }) => {
        const id = String(Object.keys(footnotes).length + 1);
        if (note !== null) footnotes[id] = `<w:p><w:r><w:t>${note}</w:t></w:r></w:p>`;
        const sign = { blank: '<w:t xml:space="preserve"> </w:t>', tab: '<w:tab/>', line: '<w:br/>' }[behind];
        return `<w:r><w:t xml:space="preserve">${words.join(' ')}</w:t></w:r>${note === null ? '' : `<w:r><w:footnoteReference w:id="${id}"/></w:r>`}<w:r>${sign}</w:r>`;
      })
      .join('')}</w:p>`;
  const body = blocks.map((block) =>
    block.kind === 'paragraph'
      ? one(block)
      : `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.map(one).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return docxOf({ body: body.join(''), footnotes });
}

function asOdt(blocks: readonly Block[]): Uint8Array {
  let number = 0;
  const one = ({ runs }: Paragraph): string =>
    `<text:p>${runs
      .map(({ words, note, behind }) => {
        const sign = { blank: ' ', tab: '<text:tab/>', line: '<text:line-break/>' }[behind];
        if (note !== null) number += 1;
        return `<text:span>${words.join(' ')}</text:span>${note === null ? '' : `<text:note text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p>${note}</text:p></text:note-body></text:note>`}${sign}`;
      })
      .join('')}</text:p>`;
  return odtOf(
    blocks
      .map((block) =>
        block.kind === 'paragraph'
          ? one(block)
          : `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${cell.map(one).join('')}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`,
      )
      .join(''),
  );
}

function asRtf(blocks: readonly Block[]): Uint8Array {
  const coded = (text: string) =>
    Array.from(text, (char) => (char > '\u007f' ? `\\u${char.charCodeAt(0)}?` : char)).join('');
  const one = ({ runs }: Paragraph): string =>
    runs
      .map(({ words, note, behind }) => {
        const sign = { blank: ' ', tab: '\\tab ', line: '\\line ' }[behind];
        return `{\\b ${coded(words.join(' '))}}${note === null ? '' : `{\\super\\chftn}{\\footnote \\chftn ${coded(note)}}`}${sign}`;
      })
      .join('');
  const body = blocks.map((block) =>
    block.kind === 'paragraph'
      ? `\\pard ${one(block)}\\par\n`
      : block.rows
          .map(
            (row) =>
              `\\trowd\\pard\\intbl ${row.map((cell) => `${cell.map(one).join('\\par ')}\\cell `).join('')}\\row\n`,
          )
          .join(''),
  );
  return new TextEncoder().encode(`{\\rtf1\\ansi ${body.join('')}}`);
}

const FORMATS = [
  ['DOCX', docxReader, asDocx],
  ['ODT', odtReader, asOdt],
  ['RTF', rtfReader, asRtf],
] as const;

test.each(FORMATS)(
  'every word of a document comes out of %s whole, once, in its order',
  async (_, reader, write) => {
    await fc.assert(
      fc.asyncProperty(document, async (blocks) => {
        const runs = paragraphsOf(blocks).flatMap((one) => one.runs);
        fc.pre(runs.length > 0);
        const { text } = await sourceFrom(reader, write(blocks));
        const words = text.split(/[\s⁰¹²³⁴⁵⁶⁷⁸⁹]+/).filter((one) => one !== '');
        expect(words).toEqual([
          ...runs.flatMap((run) => run.words),
          ...runs.flatMap(({ note }) => (note === null ? [] : [note])),
        ]);
      }),
      { numRuns: 150 },
    );
  },
);
