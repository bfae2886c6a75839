import type { Article, Quotation } from '#core/contract/nouns.ts';
import type { Act } from '../connect/matter.tsx';
import { keyWord } from '../commands/key-names.ts';
import { proposalAt } from '../reader/highlights.ts';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { inspect, revealPassage, useDesk } from './desk.ts';
import { words } from '../words.ts';

/** What the keys of proposed quotations do. The reporter decides; each decision is one step that undo takes back. */

/** Makes the proposed quotation that is meant a quote, or dismisses it. */
export async function decide(act: Act, reading: Article | null | undefined, accept: boolean): Promise<void> {
  const { inspected } = useDesk.getState();
  const quotation =
    (inspected?.kind === 'quotation' && reading?.quotations.find((one) => one.id === inspected.id)) ||
    atCaret(reading);
  if (!reading || !quotation) return say(words.app.proposals.chooseFirst, 'problem');
  const result = await act('quotations.decide', { articleId: reading.id, ids: [quotation.id], accept });
  if (!result) return;
  const [quoteId] = result.quotes;
  if (quoteId !== undefined) return inspect({ kind: 'quote', id: quoteId });
  const next = neighbour(waitingIn(reading), quotation.start, 1, quotation.id);
  if (next) show(reading, next);
  else inspect({ kind: 'article', id: reading.id });
}

/** Decides on all of an article's proposed quotations in one step; accepting takes speech only. */
export async function decideAll(
  act: Act,
  reading: Article | null | undefined,
  accept: boolean,
): Promise<void> {
  if (!reading) return say(words.app.proposals.openFirst, 'problem');
  const waiting = waitingIn(reading);
  if (waiting.length === 0) return say(words.app.proposals.none);
  const meant = accept ? waiting.filter(({ speech }) => speech !== 'none') : waiting;
  if (meant.length === 0) return say(words.app.proposals.noSpeech(keyWord('accept')));
  const ids = meant.map(({ id }) => id);
  const result = await act('quotations.decide', { articleId: reading.id, ids, accept });
  if (!result) return;
  inspect({ kind: 'article', id: reading.id });
  if (!accept) return say(words.app.proposals.dismissed(ids.length, keyWord('undo')));
  const others = waiting.length - meant.length;
  say(words.app.proposals.accepted(result.quotes.length, others, keyWord('undo')));
}

/** Goes to the proposed quotation after or before the one that is meant. */
export function goToProposal(reading: Article | null | undefined, step: 1 | -1): void {
  if (!reading) return say(words.app.proposals.openFirst, 'problem');
  const { inspected } = useDesk.getState();
  const chosen =
    inspected?.kind === 'quotation' ? reading.quotations.find((one) => one.id === inspected.id) : undefined;
  const from = chosen?.start ?? readerOf(useDesk.getState().pane)?.caret() ?? 0;
  const next = neighbour(waitingIn(reading), from, step, chosen?.id ?? null);
  if (!next) return say(words.app.proposals.noneLeft);
  show(reading, next);
}

/**
 * The quotations of an article that wait for a decision, in order of place. What lies in page furniture, accepted or
 * proposed, does not: related headlines are folded away, and full of titles in marks.
 */
export function waitingIn({ quotations, furniture }: Pick<Article, 'quotations' | 'furniture'>): Quotation[] {
  const folded = furniture.filter((one) => one.decision !== 'dismissed');
  return quotations
    .filter(
      ({ decision, start, end }) =>
        decision === 'proposed' && !folded.some((one) => one.start < end && start < one.end),
    )
    .sort((a, b) => a.start - b.start);
}

function show(reading: Article, quotation: Quotation): void {
  inspect({ kind: 'quotation', id: quotation.id, articleId: reading.id });
  revealPassage(reading.id, quotation);
}

function atCaret(reading: Article | null | undefined): Quotation | null {
  const caret = readerOf(useDesk.getState().pane)?.caret();
  return reading && caret !== undefined ? proposalAt(reading.quotations, caret) : null;
}

/** The next proposal from an offset in either direction, going round at the ends; `not` is the one that is left. */
export function neighbour(
  quotations: readonly Quotation[],
  from: number,
  step: 1 | -1,
  not: number | null,
): Quotation | null {
  const waiting = quotations
    .filter((one) => one.decision === 'proposed' && one.id !== not)
    .sort((a, b) => step * (a.start - b.start));
  const ahead = waiting.find((one) => (step === 1 ? one.start >= from : one.start <= from));
  return ahead ?? waiting[0] ?? null;
}
