import { expect, test } from 'vitest';
import { proposeStatus, type Weighed } from './status.ts';

const WEIGHED: Weighed = { status: 'open', archived: false, evidence: [], denials: [], outlets: [] };
const outlet = (articleId: number) => [{ articleId, name: `Outlet ${articleId}` }];
const link = (quoteId: number, stance: 'supports' | 'contradicts' | 'context') => ({
  quoteId,
  stance,
  articleId: quoteId,
});

const CASES: readonly (readonly [why: string, claim: Partial<Weighed>, expected: string | null])[] = [
  ['nothing goes with it', {}, null],
  ['one outlet supports it', { outlets: [outlet(1)] }, null],
  ['two independent outlets support it', { outlets: [outlet(1), outlet(2)] }, 'corroborated: independent'],
  [
    'several that hang together, and one of its own',
    { outlets: [[...outlet(1), ...outlet(3)], outlet(2)] },
    'corroborated: independent',
  ],
  ['a quote contradicts it', { evidence: [link(1, 'contradicts')] }, 'disputed: contradicted'],
  ['quotes that support it or are beside it', { evidence: [link(1, 'supports'), link(2, 'context')] }, null],
  ['a denial meets it', { denials: [{ claimId: 7 }] }, 'disputed: denied'],
  [
    'two outlets support it and a quote contradicts it',
    { outlets: [outlet(1), outlet(2)], evidence: [link(1, 'contradicts')] },
    'disputed: contradicted',
  ],
  ['it is held as corroborated', { status: 'corroborated', outlets: [outlet(1), outlet(2)] }, null],
  [
    'it is held as corroborated, and a quote contradicts it',
    { status: 'corroborated', evidence: [link(1, 'contradicts')] },
    'disputed: contradicted',
  ],
  ['it is held as disputed', { status: 'disputed', evidence: [link(1, 'contradicts')] }, null],
  ['it was retracted', { status: 'retracted', evidence: [link(1, 'contradicts')] }, null],
  ['it was put away', { archived: true, evidence: [link(1, 'contradicts')] }, null],
];

test.each(CASES)('what is proposed where %s', (_why, claim, expected) => {
  const proposal = proposeStatus({ ...WEIGHED, ...claim });
  expect(proposal && `${proposal.status}: ${proposal.reason.kind}`).toBe(expected);
});

test('the key is the same for as long as what speaks for the proposal is', () => {
  const key = (claim: Partial<Weighed>) => proposeStatus({ ...WEIGHED, ...claim })!.key;
  const two = key({ outlets: [outlet(1), outlet(2)] });
  expect(key({ outlets: [outlet(2), outlet(1)] })).toBe(two);
  expect(key({ outlets: [outlet(1), outlet(3)] })).not.toBe(two);
  const against = key({ evidence: [link(1, 'contradicts'), link(2, 'contradicts')] });
  expect(key({ evidence: [link(2, 'contradicts'), link(3, 'context'), link(1, 'contradicts')] })).toBe(
    against,
  );
  expect(key({ evidence: [link(1, 'contradicts')] })).not.toBe(against);
});
