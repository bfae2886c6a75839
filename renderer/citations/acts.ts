import type { ArticleCitation } from '#core/contract/citations.ts';
import { inspect, otherPane, revealPassage, showArticle, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import type { Act } from '../connect/matter.tsx';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { citationAt } from './marks.ts';

type Target = NonNullable<ArticleCitation['target']>;

/** Shows the article that is cited beside what is read: at the place, or at its beginning where that is not known. */
export function openCited(target: Target): void {
  if (target.end > target.start) return revealPassage(target.articleId, target, { beside: true });
  const { panes, pane } = useDesk.getState();
  showArticle(target.articleId, panes[pane] === null ? pane : otherPane(pane));
}

/** Opens what the citation that is shown, or that the caret stands in, cites. */
export async function openMeantCitation(act: Act): Promise<void> {
  const meant = await meantCitation(act);
  if (meant === null) return say(words.citations.openFirst, 'problem');
  const { one } = meant;
  if (!one) return say(words.citations.chooseFirst(keyWord('next-citation')), 'problem');
  if (!one.target) return say(words.citations.notHere, 'problem');
  openCited(one.target);
}

/** Goes to the citation after or before the one that is shown, or the caret; round at the ends. */
export async function goToCitation(act: Act, step: 1 | -1): Promise<void> {
  const meant = await meantCitation(act);
  if (meant === null) return say(words.citations.openFirst, 'problem');
  const { articleId, citations, one, caret } = meant;
  const from = one?.start ?? caret;
  const next =
    step === 1
      ? (citations.find(({ start }) => start > from) ?? citations[0])
      : (citations.findLast(({ start }) => start < from) ?? citations.at(-1));
  if (!next) return say(words.citations.none);
  inspect({ kind: 'citation', id: next.position, articleId });
  revealPassage(articleId, next);
}

async function meantCitation(act: Act) {
  const { pane, panes, inspected } = useDesk.getState();
  const articleId = panes[pane];
  if (articleId === null) return null;
  const told = await act('citations.ofArticle', { id: articleId });
  if (!told) return null;
  const { citations } = told;
  const caret = readerOf(pane)?.caret() ?? 0;
  const shown =
    inspected?.kind === 'citation' && inspected.articleId === articleId
      ? citations.find(({ position }) => position === inspected.id)
      : undefined;
  return { articleId, citations, caret, one: shown ?? citationAt(citations, caret) };
}
