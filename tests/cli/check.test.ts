import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '#main/packages/testing.ts';
import { askedOf, folderOf, program } from './pincite.ts';

interface Told {
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly note: number | null;
    readonly words: string;
    readonly verdict: string;
    readonly places: readonly { readonly article: number; readonly differences: unknown }[];
  }[];
  readonly findings: readonly { readonly kind: string; readonly draft: string; readonly matter: string }[];
}

const ARTICLE = `The board met on Monday.

“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the auditor.

“We followed every rule that the city ever wrote down for us,” Otis Brandvold said.
`;
const PARAGRAPHS = [
  '“The ferry contract was never put out to tender, and nobody on this board can tell me why,” Calloway said.',
  '“We followed every rule that the state ever wrote down for us,” Otis Brandvold said.',
  '“We followed every rule that the city ever wrote down for us,” Ines Calloway said.',
  '“The bridge was never meant to carry lorries,” Calloway said.',
];

test('a terminal holds a draft against the matter', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'one.txt'), ARTICLE);
  writeFileSync(join(folder, 'draft.txt'), PARAGRAPHS.join('\n\n'));
  writeFileSync(
    join(folder, 'draft.docx'),
    docxOf({ body: PARAGRAPHS.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('') }),
  );
  await program(folder, 'new', 'case');
  await program(folder, 'import', 'case', 'one.txt');

  const told = await askedOf<Told>(program, folder, 'check', 'case', 'draft.txt');
  const text = PARAGRAPHS.join('\n\n');
  expect(told.quotations.map(({ verdict }) => verdict)).toEqual([
    'verbatim',
    'altered',
    'verbatim',
    'not found',
  ]);
  for (const { start, end, note, words } of told.quotations) {
    expect(note).toBeNull();
    expect(text.slice(start, end)).toBe(words);
  }
  expect(told.quotations[1]!.places[0]).toMatchObject({
    article: 1,
    differences: [{ kind: 'substitution', a: 'state', b: 'city' }],
  });
  expect(told.findings).toMatchObject([
    { kind: 'other speaker', draft: 'Ines Calloway', matter: 'Otis Brandvold', quotation: 2 },
  ]);

  const people = await program(folder, 'check', 'case', 'draft.docx', '--comments', 'checked.docx');
  expect(people).toMatchObject({ code: 0, err: '' });
  expect(people.out).toContain(
    '4 quotations in draft.docx, 2 verbatim, 1 altered, 1 not found; 1 article searched.',
  );
  expect(people.out).toContain(
    'Paragraph 2: “We followed every rule that the state ever wrote down for us,”\n  Altered: the words are not those of the source.\n  “state” stands for “city”.',
  );
  const copy = unzipSync(readFileSync(join(folder, 'checked.docx')));
  expect(strFromU8(copy['word/comments.xml']!).match(/<w:comment /g)).toHaveLength(3);
});

test('what is no draft is refused, and nothing is written', async () => {
  const folder = folderOf();
  await program(folder, 'new', 'case');
  writeFileSync(join(folder, 'draft.txt'), '“We have lost the ferry and the bridge,” she said.');
  const refused = await program(folder, 'check', 'case', 'draft.txt', '--comments', 'checked.docx');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('only a DOCX can carry comments');
  expect(existsSync(join(folder, 'checked.docx'))).toBe(false);
  expect((await program(folder, 'check', 'case', 'nothing.docx')).err).toContain('could not be read');
  expect((await program(folder, 'check', 'case', 'draft.txt', '--comments', 'x.txt')).code).toBe(2);
});
