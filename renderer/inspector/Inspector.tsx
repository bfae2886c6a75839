import { useDesk } from '../app/desk.ts';
import { Hint } from '../ui/controls.tsx';
import { ArticleInspector } from './ArticleInspector.tsx';
import { ClaimInspector } from './ClaimInspector.tsx';
import { EntityInspector } from './EntityInspector.tsx';
import { QuotationInspector } from './QuotationInspector.tsx';
import { QuoteInspector } from './QuoteInspector.tsx';
import css from './inspector.module.css';

/** What is selected, every field of it editable in place. */
export function Inspector() {
  const inspected = useDesk((desk) => desk.inspected);
  return (
    <aside className={css['inspector']} aria-label="Inspector">
      {inspected === null ? (
        <Hint>
          Choose an article, a highlight, an entity or a claim, and all that is known of it stands here.
        </Hint>
      ) : inspected.kind === 'quote' ? (
        <QuoteInspector key={inspected.id} id={inspected.id} />
      ) : inspected.kind === 'quotation' ? (
        <QuotationInspector key={inspected.id} id={inspected.id} articleId={inspected.articleId} />
      ) : inspected.kind === 'article' ? (
        <ArticleInspector key={inspected.id} id={inspected.id} />
      ) : inspected.kind === 'claim' ? (
        <ClaimInspector key={inspected.id} id={inspected.id} />
      ) : (
        <EntityInspector key={inspected.id} id={inspected.id} />
      )}
    </aside>
  );
}
