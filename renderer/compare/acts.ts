import type { QuestionProposal } from '#core/contract/compare.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { goToQuestion, useComparing } from './state.ts';

/** What keys do with questions, proposed and asked. Each is one step that undo takes back. */

const saying = words.compare.proposed;

/** The words under which a proposed question will be asked. */
export function questionOf({ differing, about }: QuestionProposal): string {
  return saying.question[differing](about);
}

export async function take(act: Act, proposal: QuestionProposal): Promise<void> {
  const taken = await act('questions.take', { key: proposal.key, text: questionOf(proposal) });
  if (!taken) return;
  say((proposal.questionId === null ? saying.taken : saying.joined)(keyWord('undo')));
  goToQuestion(taken.id);
}

export async function dismiss(act: Act, { key }: QuestionProposal): Promise<void> {
  const { proposals } = useComparing.getState();
  const after = proposals[proposals.findIndex((one) => one.key === key) + 1];
  if (!(await act('questions.dismiss', { key }))) return;
  say(saying.dismissed(keyWord('undo')));
  if (after) focusOn(after.key);
}

/** What A and D do while Compare shows questions: `false` where it does not, and they mean something else. */
export async function decideMeant(act: Act, accept: boolean): Promise<boolean> {
  if (!showsQuestions()) return false;
  const proposal = meantProposal() ?? useComparing.getState().proposals[0];
  if (!proposal) say(saying.none);
  else await (accept ? take : dismiss)(act, proposal);
  return true;
}

/** Goes to the proposed question after or before the one that has the keys. */
export function goToProposed(step: 1 | -1): boolean {
  if (!showsQuestions()) return false;
  const { proposals } = useComparing.getState();
  const meant = meantProposal();
  const at = meant ? proposals.indexOf(meant) + step : step === 1 ? 0 : -1;
  const next = proposals.at(at % proposals.length);
  if (next) focusOn(next.key);
  else say(saying.none);
  return true;
}

function showsQuestions(): boolean {
  const { place, comparing } = useDesk.getState();
  return place === 'compare' && comparing === 'questions';
}

function meantProposal(): QuestionProposal | undefined {
  const key = document.activeElement?.closest<HTMLElement>('[data-proposed]')?.dataset['proposed'];
  return useComparing.getState().proposals.find((one) => one.key === key);
}

function focusOn(key: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-proposed="${key}"] button`)?.focus(),
  );
}

export async function removeQuestion(act: Act, id: number): Promise<void> {
  if (!(await act('questions.remove', { id }))) return;
  inspect(null);
  say(words.compare.removed(keyWord('undo')));
}
