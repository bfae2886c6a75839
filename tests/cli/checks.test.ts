import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedOf, folderOf, pincite, program } from './pincite.ts';

interface Told {
  readonly findings: readonly {
    readonly rule: string;
    readonly key: string;
    readonly reason: string;
    readonly because: { readonly kind: string };
    readonly place: { readonly thing: string; readonly id: number };
    readonly dismissed: unknown;
  }[];
}

test('a terminal reads the matter, or one brief, as a cautious editor would', async () => {
  const folder = folderOf();
  const asked = <Value>(...words: string[]) => askedOf<Value>(program, folder, ...words);
  writeFileSync(join(folder, 'one.txt'), 'The council met on Monday. It rained all day.');
  await program(folder, 'new', 'case');
  expect((await program(folder, 'checks', 'case')).out).toBe('0 findings, 0 dismissed\n');
  await program(folder, 'import', 'case', 'one.txt');
  await program(folder, 'set', 'case', 'article', '1', '--outlet', 'Gazette', '--published', '2025-01-10');
  await program(folder, 'quote', 'case', '1', '--words', 'The council met on Monday');
  await program(folder, 'claim', 'case', 'The council met.', '--kind', 'fact', '--quote', '1:supports');
  await program(folder, 'claim', 'case', 'The fund was emptied.', '--kind', 'fact');
  await program(folder, 'brief', 'case', 'The meeting');
  await program(folder, 'add', 'case', 'The meeting', '--claim', '1');

  const all = await asked<Told>('checks', 'case');
  expect(all.findings).toMatchObject([
    { rule: 'claim-without-quote', place: { thing: 'claim', id: 2 }, because: { kind: 'no-quote' } },
    { rule: 'single-source', place: { thing: 'claim', id: 1 }, dismissed: null },
  ]);
  expect(all.findings[1]!.reason).toBe('It rests on one article alone, of Gazette.');
  const ofBrief = await asked<Told>('checks', 'case', '--brief', 'The meeting');
  expect(ofBrief.findings.map(({ rule, key }) => ({ rule, key }))).toMatchObject([
    { rule: 'single-source', key: all.findings[1]!.key },
  ]);

  const people = await program(folder, 'checks', 'case');
  expect(people).toMatchObject({ code: 0, err: '' });
  expect(people.out).toBe(
    [
      '2 findings, 0 dismissed',
      'Claim without a quote\n- claim 2, “The fund was emptied.”: No quote goes with it: it has no source.',
      'Single source\n- claim 1, “The council met.”: It rests on one article alone, of Gazette.\n',
    ].join('\n\n'),
  );
  const brief = await pincite(folder, 'show', 'case', 'brief', 'The meeting');
  expect(brief.out).toContain('It rests on one article alone, of Gazette.');
  expect((await pincite(folder, 'checks', 'case', '--brief', 'Another')).code).toBe(1);
});
