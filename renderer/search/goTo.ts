import type { SearchHit } from '#core/contract/search.ts';
import { goToQuestion } from '../compare/state.ts';
import { closeDialog, go, inspect, revealPassage, showArticle, useDesk } from '../app/desk.ts';

/** Goes to what was found; `beside` opens its article in the other pane, so that what is being read stays. */
export function goTo(hit: SearchHit, beside: boolean): void {
  closeDialog();
  switch (hit.kind) {
    case 'entity':
      go('entities');
      return inspect({ kind: 'entity', id: hit.entity.id });
    case 'claim':
      go('claims');
      return inspect({ kind: 'claim', id: hit.claim.id });
    case 'question':
      useDesk.setState({ comparing: 'questions' });
      go('compare');
      return goToQuestion(hit.question.id);
    case 'brief':
      useDesk.setState({ briefId: hit.brief.id });
      return go('brief');
    case 'quote':
      revealPassage(hit.quote.articleId, hit.quote, { beside });
      return inspect({ kind: 'quote', id: hit.quote.id });
    case 'article': {
      const { panes, pane } = useDesk.getState();
      if (hit.place) revealPassage(hit.article.id, hit.place, { beside });
      else showArticle(hit.article.id, beside && panes[pane] !== null ? (pane === 0 ? 1 : 0) : pane);
      return inspect({ kind: 'article', id: hit.article.id });
    }
  }
}
