import { useDesk } from '../app/desk.ts';
import { Hint } from '../ui/controls.tsx';
import { QuestionInspector } from '../compare/QuestionInspector.tsx';
import { CitationInspector } from '../citations/CitationInspector.tsx';
import { ArticleInspector } from './ArticleInspector.tsx';
import { ClaimInspector } from './ClaimInspector.tsx';
import { EntityInspector } from './EntityInspector.tsx';
import { QuotationInspector } from './QuotationInspector.tsx';
import { QuoteInspector } from './QuoteInspector.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** What is selected, every field of it editable in place. */
export function Inspector() {
  const inspected = useDesk((desk) => desk.inspected);
  return (
    <aside className={css['inspector']} aria-label={words.inspector.title}>
      {inspected === null ? (
        <Hint>{words.inspector.empty}</Hint>
      ) : inspected.kind === 'quote' ? (
        <QuoteInspector key={inspected.id} id={inspected.id} />
      ) : inspected.kind === 'quotation' ? (
        <QuotationInspector key={inspected.id} id={inspected.id} articleId={inspected.articleId} />
      ) : inspected.kind === 'citation' ? (
        <CitationInspector position={inspected.id} articleId={inspected.articleId} />
      ) : inspected.kind === 'article' ? (
        <ArticleInspector key={inspected.id} id={inspected.id} />
      ) : inspected.kind === 'quotes' ? (
        <ArticleInspector key={inspected.articleId} id={inspected.articleId} picked={inspected.ids} />
      ) : inspected.kind === 'claim' ? (
        <ClaimInspector key={inspected.id} id={inspected.id} />
      ) : inspected.kind === 'question' ? (
        <QuestionInspector id={inspected.id} />
      ) : (
        <EntityInspector key={inspected.id} id={inspected.id} />
      )}
    </aside>
  );
}
