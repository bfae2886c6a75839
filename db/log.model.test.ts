import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStep, replayStep, returnToStep } from './log.ts';
import { addAlias, addEntity, removeEntity, updateEntity } from './queries/entity.ts';
import {
  addFurniture,
  addProposal,
  decideFurniture,
  decideProposal,
  removeArticle,
  updateArticle,
} from './queries/article.ts';
import { addBrief, addBriefItem, orderBriefItems, removeBrief, removeBriefItem } from './queries/brief.ts';
import {
  addClaim,
  linkClaimToEntity,
  linkQuoteToClaim,
  removeClaim,
  unlinkQuoteFromClaim,
  updateClaim,
} from './queries/claim.ts';
import { renameMatter } from './queries/matter.ts';
import { addMention, removeMention } from './queries/mention.ts';
import { addQuestion, answerQuestion, removeQuestion, withdrawAnswer } from './queries/question.ts';
import { addSavedSearch, removeSavedSearch, renameSavedSearch } from './queries/saved-search.ts';
import { linkQuoteToEntity, removeQuote, unlinkQuoteFromEntity, updateQuote } from './queries/quote.ts';
import { all } from './sql.ts';
import {
  checkFullText,
  freshMatter,
  snapshot,
  storeArticle,
  storeQuote,
  type Snapshot,
  type TestMatter,
} from './testing.ts';

/**
 * The history against the simplest model of one: a list of pictures of all rows, and a place in it. Whatever is edited,
 * undone, redone and closed in between, the rows are those of the picture.
 */

/** A row of `table` that is there, picked by any number; 999 where there is none, which no row has. */
const pick = ({ db }: TestMatter, table: string, n: number): number => {
  const ids = all<{ id: number }>(db, `SELECT id FROM ${table} ORDER BY id`);
  return ids[n % ids.length]?.id ?? 999;
};

type Edit = (matter: TestMatter, a: number, b: number) => void;

const edits: readonly Edit[] = [
  (m, a, b) =>
    storeArticle(m, `Text ${a}. “Words ${b}.” More words follow here.`, b % 2 ? `Title ${b}` : null),
  (m, a, b) => storeArticle(m, `Text ${a % 3}. “Words.” The same words come again.`, `Title ${b}`),
  (m, a, b) =>
    updateArticle(m.db, pick(m, 'article', a), {
      title: b % 3 ? `Other ${b}` : null,
      machineWritten: b % 2 === 0,
    }),
  (m, a) => removeArticle(m.db, pick(m, 'article', a)),
  (m, a, b) =>
    addProposal(m.db, m.uuid(), pick(m, 'article', a), {
      field: 'title',
      value: `V${b}`,
      start: 0,
      end: 4,
      reason: 'r',
    }),
  (m, a, b) => decideProposal(m.db, pick(m, 'proposal', a), b % 2 ? 'accepted' : 'dismissed'),
  (m, a) =>
    addFurniture(m.db, m.uuid(), pick(m, 'article', a), {
      start: 0,
      end: 4,
      reason: 'menu',
      decision: 'proposed',
    }),
  (m, a, b) => decideFurniture(m.db, pick(m, 'furniture', a), b % 2 ? 'accepted' : 'dismissed'),
  (m, a) => addEntity(m.db, { uuid: m.uuid(), kind: 'person', name: `E${a}`, role: null, note: null }),
  (m, a, b) => updateEntity(m.db, pick(m, 'entity', a), { name: `F${b}`, note: b % 2 ? '🙂' : null }),
  (m, a) => removeEntity(m.db, pick(m, 'entity', a)),
  (m, a, b) => addAlias(m.db, m.uuid(), pick(m, 'entity', a), `A${b % 4}`, 'alias'),
  (m, a, b) => {
    const place = { articleId: pick(m, 'article', a), entityId: pick(m, 'entity', b), start: b % 5, end: 6 };
    addMention(m.db, { uuid: m.uuid(), ...place, exact: 'x' });
  },
  (m, a) => removeMention(m.db, pick(m, 'mention', a)),
  (m, a, b) => storeQuote(m, pick(m, 'article', a), b % 7, 'x'.repeat(1 + (a % 3))),
  (m, a, b) =>
    updateQuote(m.db, pick(m, 'quote', a), {
      speakerId: pick(m, 'entity', b),
      reportedViaId: null,
      note: `n${b}`,
    }),
  (m, a) => removeQuote(m.db, pick(m, 'quote', a)),
  (m, a, b) => linkQuoteToEntity(m.db, m.uuid(), pick(m, 'quote', a), pick(m, 'entity', b)),
  (m, a, b) => unlinkQuoteFromEntity(m.db, pick(m, 'quote', a), pick(m, 'entity', b)),
  (m, a) => {
    const claim = {
      text: `Claim ${a}`,
      kind: 'fact',
      status: 'open',
      date: null,
      note: null,
      createdAt: m.now(),
    } as const;
    addClaim(m.db, { uuid: m.uuid(), ...claim });
  },
  (m, a, b) =>
    updateClaim(m.db, pick(m, 'claim', a), {
      text: `Changed ${b}`,
      date: { from: '2025-01-10', to: null, precision: 'day' },
    }),
  (m, a) => removeClaim(m.db, pick(m, 'claim', a)),
  (m, a, b) =>
    linkQuoteToClaim(m.db, m.uuid(), {
      claimId: pick(m, 'claim', a),
      quoteId: pick(m, 'quote', b),
      stance: a % 2 ? 'supports' : 'context',
    }),
  (m, a, b) => unlinkQuoteFromClaim(m.db, pick(m, 'claim', a), pick(m, 'quote', b)),
  (m, a, b) =>
    linkClaimToEntity(m.db, m.uuid(), pick(m, 'claim', a), pick(m, 'entity', b), a % 2 ? 'by' : 'against'),
  (m, a) => addQuestion(m.db, m.uuid(), `Q${a}?`, null),
  (m, a) => removeQuestion(m.db, pick(m, 'question', a)),
  (m, a) => addSavedSearch(m.db, m.uuid(), `search ${a}`, 'motion'),
  (m, a, b) => renameSavedSearch(m.db, pick(m, 'saved_search', a), `search ${b}`),
  (m, a) => removeSavedSearch(m.db, pick(m, 'saved_search', a)),
  (m, a, b) => answerQuestion(m.db, m.uuid(), pick(m, 'question', a), pick(m, 'claim', b), `answer ${a}`),
  (m, a, b) => withdrawAnswer(m.db, pick(m, 'question', a), pick(m, 'claim', b)),
  (m, a) => addBrief(m.db, m.uuid(), `B${a}`, null),
  (m, a) => removeBrief(m.db, pick(m, 'brief', a)),
  (m, a, b) =>
    addBriefItem(m.db, m.uuid(), pick(m, 'brief', a), { kind: 'claim', claimId: pick(m, 'claim', b) }),
  (m, a, b) =>
    addBriefItem(m.db, m.uuid(), pick(m, 'brief', a), { kind: 'quote', quoteId: pick(m, 'quote', b) }),
  (m, a) => removeBriefItem(m.db, pick(m, 'brief_item', a)),
  (m) =>
    orderBriefItems(
      m.db,
      all<{ id: number }>(m.db, 'SELECT id FROM brief_item ORDER BY id DESC').map(({ id }) => id),
    ),
  (m, a) => renameMatter(m.db, `Matter ${a}`),
];

const edit = fc.tuple(fc.nat(edits.length - 1), fc.nat(40), fc.nat(40));
const move = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('return' as const),
      to: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

function play(matter: TestMatter, moves: readonly Move[]): void {
  let past: Snapshot[] = [snapshot(matter.db)];
  let future: Snapshot[] = [];
  for (const one of moves) {
    if (one.kind === 'reopen') matter.reopen();
    else if (one.kind === 'undo' || one.kind === 'redo') {
      const step = replayStep(matter.db, one.kind);
      const [from, to] = one.kind === 'undo' ? [past, future] : [future, past];
      const possible = one.kind === 'undo' ? past.length > 1 : future.length > 0;
      expect(step !== null).toBe(possible);
      if (possible) to.unshift(from.shift()!);
    } else if (one.kind === 'return') {
      const pictures = [...past.toReversed(), ...future];
      const wanted = Math.floor(one.to * pictures.length);
      const steps = all<{ id: number }>(
        matter.db,
        `SELECT id FROM step WHERE state <> 'abandoned' ORDER BY id`,
      );
      const here = past.length - 1;
      expect(returnToStep(matter.db, steps[wanted - 1]?.id ?? null)).toEqual({
        direction: wanted <= here ? 'undo' : 'redo',
        steps: Math.abs(wanted - here),
      });
      past = pictures.slice(0, wanted + 1).reverse();
      future = pictures.slice(wanted + 1);
    } else if (record(matter, one)) {
      past = [snapshot(matter.db), ...past];
      future = [];
    }
    expect(snapshot(matter.db)).toEqual(past[0]);
  }
  checkFullText(matter.db);
  expect(matter.db.pragma('foreign_key_check')).toEqual([]);
  expect(matter.db.pragma('integrity_check', { simple: true })).toBe('ok');
}

/** Whether a step was kept: one that broke a constraint, was made to fail or changed nothing was not. */
function record(matter: TestMatter, { kind, edits: list }: Extract<Move, { edits: unknown }>): boolean {
  const before = nextStep(matter.db, 'undo')?.id;
  try {
    matter.step(() => {
      for (const [which, a, b] of list) edits[which]!(matter, a, b);
      if (kind === 'fail') throw new Error('made to fail');
    });
  } catch (error) {
    if (!/made to fail|constraint failed|never replaced/.test(String(error))) throw error;
    return false;
  }
  return nextStep(matter.db, 'undo')?.id !== before;
}

test('whatever is edited, undone, redone and returned to, and however often it is opened again, all rows are as the history says', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 60, size: 'max' }), (moves) => {
      const matter = freshMatter('file');
      try {
        matter.db.pragma('synchronous = OFF');
        play(matter, moves);
      } finally {
        matter.close();
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
