import type { ArticleRow } from '#core/contract/nouns.ts';
import { open, showArticle, useDesk } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './revisions.module.css';

/** In the inspector: which revision of an article this is, where it has others. */
export function RevisionsOf({ article }: { article: ArticleRow }) {
  const panes = useDesk((desk) => desk.panes);
  if (article.earlier === 0 && article.laterId === null) return null;
  const show = () => {
    if (!panes.includes(article.id)) showArticle(article.id);
    else useDesk.setState({ pane: panes[0] === article.id ? 0 : 1 });
    open('revisions');
  };
  return (
    <>
      <SectionHead
        ruled
        action={
          <Button look="link" title={keyName('revisions')} onClick={show}>
            {words.revisions.all}
          </Button>
        }
      >
        {words.revisions.inspectorTitle}
      </SectionHead>
      <p className={css['facts']}>
        {article.laterId === null
          ? words.revisions.newest(article.earlier)
          : words.revisions.superseded(article.earlier + 1)}
      </p>
    </>
  );
}
