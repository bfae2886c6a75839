import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerFilter } from '#core/contract/ledger.ts';
import { parseCsv } from '#core/ledger/testing.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const call: TestDesk['client']['call'] = (method, params, options) =>
  desk.client.call(method, params, options);

const SAID = 'We waited a whole year for the papers that the county had promised us';
const FORMULA = '=SUM(1), said the note, and "nobody" added it up';

/** Three articles, of which one has no date: Halloway is quoted in all, altered in the second; Moss once. */
async function filled() {
  const first = await desk.paste(`The first. “${SAID},” said Ruth Halloway. ${FORMULA}.`);
  const second = await desk.paste(
    `The second. “${SAID.replace('a whole year', 'two whole years')},” said Ruth Halloway.`,
  );
  const third = await desk.paste(`The third. “I never saw it,” said Edgar Moss.`);
  const about = (id: number, outlet: string, published: string | null) =>
    call('articles.update', { id, fields: { outlet, published } });
  await about(first.id, 'Gazette', '2025-02-01');
  await about(second.id, 'Docket', '2025-01-09');
  await about(third.id, 'Gazette', null);
  const make = async (kind: 'person' | 'organization', name: string) =>
    (await call('entities.create', { kind, name })).id;
  const ruth = await make('person', 'Ruth Halloway');
  const moss = await make('person', 'Edgar Moss');
  const wire = await make('organization', 'The Wire');
  const mark = async (
    { id, place }: typeof first,
    words: string,
    fields: { speakerId?: number; reportedViaId?: number; speech: 'direct' | 'indirect' | 'none' },
  ) => (await call('quotes.mark', { articleId: id, ...place(words), fields })).id;
  const said = await mark(first, SAID, { speakerId: ruth, speech: 'direct' });
  const note = await mark(first, FORMULA, { speech: 'indirect' });
  const altered = await mark(second, SAID.replace('a whole year', 'two whole years'), {
    speakerId: ruth,
    reportedViaId: wire,
    speech: 'direct',
  });
  const never = await mark(third, 'I never saw it', { speakerId: moss, speech: 'direct' });
  // Neither speech nor anybody’s: no part of who said what.
  await mark(third, 'The third.', { speech: 'none' });
  const claim = await call('claims.create', { text: 'They waited.', kind: 'fact' });
  await call('claims.linkQuote', { claimId: claim.id, quoteId: said, stance: 'supports' });
  await call('claims.linkQuote', { claimId: claim.id, quoteId: never, stance: 'contradicts' });
  return { said, note, altered, never, ruth, moss, wire };
}

const list = async (filter: LedgerFilter = {}, offset = 0, limit = 100) => {
  const { rows, total } = await call('ledger.list', { filter, offset, limit });
  return { ids: rows.map(({ id }) => id), total, rows };
};

test('who said what stands in the order of the days, what has no day last, page by page', async () => {
  const { said, note, altered, never } = await filled();
  expect(await list()).toMatchObject({ ids: [altered, said, note, never], total: 4 });
  expect(await list({}, 1, 2)).toMatchObject({ ids: [said, note], total: 4 });
  expect(await list({}, 4, 2)).toMatchObject({ ids: [], total: 4 });
});

test('each filter leaves what fits it, and several what fits all of them', async () => {
  const { said, note, altered, never, ruth, moss, wire } = await filled();
  const filters: readonly (readonly [LedgerFilter, readonly number[]])[] = [
    [{ speakerId: ruth }, [altered, said]],
    [{ noSpeaker: true }, [note]],
    [{ reportedViaId: wire }, [altered]],
    [{ outlet: 'Gazette' }, [said, note, never]],
    [{ speech: 'indirect' }, [note]],
    [{ stance: 'contradicts' }, [never]],
    [{ from: '2025-02-01' }, [said, note]],
    [{ to: '2025-01-31' }, [altered]],
    [{ from: '2025-01-09', to: '2025-02-01' }, [altered, said, note]],
    [{ altered: true }, [altered, said]],
    [{ speakerId: ruth, outlet: 'Gazette', stance: 'supports' }, [said]],
    [{ speakerId: moss, altered: true }, []],
  ];
  for (const [filter, ids] of filters) expect([filter, (await list(filter)).ids]).toEqual([filter, ids]);
});

test('a row has its source, its stance, and how its words stand elsewhere', async () => {
  const { said } = await filled();
  const { rows } = await list({ stance: 'supports' });
  expect(rows).toMatchObject([
    {
      id: said,
      exact: SAID,
      speaker: { name: 'Ruth Halloway' },
      article: { outlet: 'Gazette', published: '2025-02-01' },
      claims: [{ text: 'They waited.', stance: 'supports' }],
      variant: { elsewhere: 1, altered: 1, verdict: 'altered' },
    },
  ]);
});

test('the CSV of what is filtered reads back letter for letter, and begins no formula', async () => {
  await filled();
  const { file, fileName } = await call('ledger.export', { filter: { outlet: 'Gazette' } });
  expect(fileName).toMatch(/who said what\.csv$/);
  const handed = (await desk.workbench.take(file))!;
  const csv = readFileSync(handed.path, 'utf8');
  expect(csv[0]).toBe('\u{feff}');
  expect(statSync(handed.path).mode & 0o077).toBe(0);
  const [heads, ...rows] = parseCsv(csv.slice(1));
  const asked = (head: string) => rows.map((row) => row[heads!.indexOf(head)]);
  expect(asked('Date')).toEqual(['2025-02-01', '2025-02-01', '']);
  expect(asked('Speaker')).toEqual(['Ruth Halloway', '', 'Edgar Moss']);
  // One tab before what a spreadsheet would reckon with; the words after it are the article’s.
  expect(asked('Words')).toEqual([SAID, `\t${FORMULA}`, 'I never saw it']);
  expect(asked('Claims')).toEqual(['supports: They waited.', '', 'contradicts: They waited.']);
  expect(asked('Altered elsewhere')).toEqual(['1', '0', '0']);
  expect(asked('Verdict')).toEqual(['altered', '', '']);
  expect(csv).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
});
