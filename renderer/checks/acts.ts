import type { Finding } from '#core/contract/checks.ts';
import { goToQuestion } from '../compare/state.ts';
import { go, inspect, revealPassage, showArticle, useDesk } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { askWhy, show, useChecking } from './state.ts';

/** Shows the list of checks, and gives it the keys. */
export function goToChecks(): void {
  go('claims');
  show('checks');
  useChecking.setState({ wanted: true });
}

/** Shows what a finding is about, and the words of an article that it rests on. */
export function goToFinding(finding: Finding): void {
  const { thing, id, passage } = finding.place;
  useChecking.setState({ current: finding });
  switch (thing) {
    case 'question':
      useDesk.setState({ comparing: 'questions' });
      go('compare');
      return goToQuestion(id);
    case 'brief':
      go('brief');
      return useDesk.setState({ briefId: id });
    case 'article':
      if (!isReading()) go('articles');
      return showArticle(id);
    case 'claim':
    case 'quote':
    case 'entity':
      if (!isReading()) go('claims');
      inspect({ kind: thing, id });
      if (passage) revealPassage(passage.articleId, passage);
  }
}

/** Whether the panes are to be seen. */
function isReading(): boolean {
  return ['articles', 'entities', 'claims'].includes(useDesk.getState().place);
}

/** What D does while the list of checks is shown and a finding is meant: `false` where none is, and D means something else. */
export function dismissMeant(act: Act): boolean {
  const meant = meantFinding();
  if (!meant) return false;
  if (meant.dismissed) void restore(act, meant);
  else askWhy(meant);
  return true;
}

/** The finding whose row has the keys, else the one whose words are being looked at; a proposed quotation goes before that. */
function meantFinding(): Finding | null {
  const { shown, active, current } = useChecking.getState();
  const { place, inspected } = useDesk.getState();
  if (place !== 'claims' || shown !== 'checks') return null;
  return active ?? (inspected?.kind === 'quotation' ? null : current);
}

export async function dismiss(act: Act, { rule, key }: Finding, note: string): Promise<boolean> {
  if (!(await act('checks.dismiss', { rule, key, note: note.trim() || null }))) return false;
  useChecking.setState({ current: null });
  say(words.checks.dismissed);
  return true;
}

export async function restore(act: Act, { rule, key }: Finding): Promise<void> {
  if (!(await act('checks.restore', { rule, key }))) return;
  useChecking.setState({ current: null });
  say(words.checks.restored);
}
