import { keyOf } from '#core/checks/key.ts';
import type { CheckedQuestion, Rows } from '#core/checks/matter.ts';
import { NameFinder } from '#core/checks/names.ts';
import { clipped } from '#core/checks/text.ts';
import { claimPairs } from './claim-pairs.ts';
import { differInCourt } from './differ/court.ts';
import { differInDate } from './differ/date.ts';
import type { ClaimDifference, Differ } from './differ/difference.ts';
import { differInName } from './differ/name.ts';
import { differInNegation } from './differ/negation.ts';
import { differInNumber } from './differ/number.ts';
import { differInPlace } from './differ/place.ts';
import { DIFFERING, type Differing, type QuestionProposal } from './proposal.ts';
import { readClaim, type ReadClaim } from './read-claim.ts';

/** In what two claims can differ, each told by a rule of its own. */
const DIFFERS: readonly (readonly [Differing, Differ])[] = [
  ['negation', differInNegation],
  ['date', differInDate],
  ['number', differInNumber],
  ['court', differInCourt],
  ['place', differInPlace],
  ['name', differInName],
];

/** More accounts of one thing are not laid side by side. */
const MOST_SIDES = 20;

type Read = Pick<Rows, 'claims' | 'entities' | 'questions'>;

interface Edge {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
  readonly difference: ClaimDifference;
}

/**
 * Questions that claims seem to answer differently: they share entities, a kind and most words, and differ in one respect.
 * Claims that answer a question together are not told again.
 */
export function proposeFromClaims({ claims, entities, questions }: Read): QuestionProposal[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const finder = new NameFinder(entities);
  const read = claims
    .filter(({ status }) => status !== 'retracted')
    .map((claim) => readClaim(claim, finder, (id) => byId.get(id)));
  const asked = togetherIn(questions);
  const edges = new Map<Differing, Edge[]>();
  for (const [a, b] of claimPairs(read)) {
    for (const [differing, differ] of DIFFERS) {
      const difference = differ(a, b);
      if (!difference) continue;
      const known = edges.get(differing);
      if (known) known.push({ a, b, difference });
      else edges.set(differing, [{ a, b, difference }]);
    }
  }
  return DIFFERING.flatMap((differing) =>
    groupsOf(edges.get(differing) ?? []).flatMap((group) => proposalOf(differing, group, asked)),
  );
}

/** The questions that each claim answers. */
function togetherIn(questions: readonly CheckedQuestion[]): ReadonlyMap<number, ReadonlySet<number>> {
  const asked = new Map<number, Set<number>>();
  for (const { id, answers } of questions)
    for (const { claimId } of answers) asked.set(claimId, (asked.get(claimId) ?? new Set<number>()).add(id));
  return asked;
}

function proposalOf(
  differing: Differing,
  edges: readonly Edge[],
  asked: ReadonlyMap<number, ReadonlySet<number>>,
): QuestionProposal[] {
  const answers = new Map<ReadClaim, string>();
  for (const { a, b, difference } of edges) {
    if (!answers.has(a)) answers.set(a, difference.answers[0]);
    if (!answers.has(b)) answers.set(b, difference.answers[1]);
  }
  const sides = [...answers].toSorted(([x], [y]) => x.claim.id - y.claim.id).slice(0, MOST_SIDES);
  const questionId = sharedQuestion(
    sides.map(([{ claim }]) => claim.id),
    asked,
  );
  const fresh =
    questionId === null ? sides : sides.filter(([{ claim }]) => !asked.get(claim.id)?.has(questionId));
  if (fresh.length === 0) return [];
  const [{ a, difference }] = edges as readonly [Edge];
  return [
    {
      key: keyOf([differing, ...sides.flatMap(([{ claim }]) => [claim.uuid, claim.text])]),
      differing,
      about: withGap(a.claim.text, difference),
      questionId,
      sides: sides.map(([{ claim }, answer]) => ({
        claimId: claim.id,
        claim: claim.text,
        answer,
        passages: [],
      })),
    },
  ];
}

/** The question that most of the claims answer, at least two of them. */
function sharedQuestion(
  claimIds: readonly number[],
  asked: ReadonlyMap<number, ReadonlySet<number>>,
): number | null {
  const counts = new Map<number, number>();
  for (const claimId of claimIds)
    for (const id of asked.get(claimId) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].toSorted(([x, most], [y, fewer]) => fewer - most || x - y);
  return best && best[1] >= 2 ? best[0] : null;
}

function withGap(text: string, { gap }: ClaimDifference): string {
  return clipped(gap ? `${text.slice(0, gap.start)}…${text.slice(gap.end)}` : text);
}

/** The claims that hang together by what they differ in, as the pairs of each group, in the order in which they came. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const leads = new Map<ReadClaim, ReadClaim>();
  const leadOf = (one: ReadClaim): ReadClaim => {
    const lead = leads.get(one);
    return lead === undefined || lead === one ? one : leadOf(lead);
  };
  for (const { a, b } of edges) leads.set(leadOf(b), leadOf(a));
  return [...Map.groupBy(edges, ({ a }) => leadOf(a)).values()];
}
