import { expect, test } from 'vitest';
import { checkOfBrief } from '../of-brief.ts';
import { briefWith, claimWith, rowsWith, said } from '../testing.ts';

const claim = claimWith({ text: 'It closed', kind: 'fact', status: 'open' });
const AS_IT_IS = { claimId: 1, text: 'It closed', kind: 'fact', status: 'open' } as const;

test.each([
  ['as it is', AS_IT_IS, []],
  ['under other words', { ...AS_IT_IS, text: 'It shut' }, ['reworded | The landing | It shut']],
  ['under another kind', { ...AS_IT_IS, kind: 'allegation' }, ['restated | The landing']],
  ['under another status', { ...AS_IT_IS, status: 'corroborated' }, ['restated | The landing']],
  ['and is not there any more', { ...AS_IT_IS, claimId: 7 }, []],
] as const)('a claim that a brief took in %s', (_, taken, expected) => {
  const briefs = [briefWith({ title: 'The landing', claimIds: [1], taken: [taken] })];
  const rows = rowsWith({ claims: [claim], briefs });
  expect(said('changed-claim', rows)).toEqual(expected);
  expect(checkOfBrief(rows, 1).filter(({ rule }) => rule === 'changed-claim')).toHaveLength(expected.length);
});
