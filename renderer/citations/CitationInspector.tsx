import type { CitingArticle } from '#core/contract/citations.ts';
import { revealPassage } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { useCitations, useCiting } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { Spoken } from '../ui/Spoken.tsx';
import { words } from '../words.ts';
import { openCited } from './acts.ts';
import css from './citations.module.css';

/** A legal citation: what it cites, the article of the matter that this is, and who else cites it. */
export function CitationInspector({ position, articleId }: { position: number; articleId: number }) {
  const run = useRun();
  const told = useCitations(articleId);
  const citing = useCiting(articleId, position) ?? [];
  const one = told?.citations.find((each) => each.position === position);
  if (!one) return null;
  const others = citing.filter((each) => each.articleId !== articleId);
  const { target } = one;
  return (
    <>
      <SectionHead
        action={
          <Button onClick={() => run('next-citation')} keyHint={keyName('next-citation')}>
            {words.citations.next}
          </Button>
        }
      >
        {words.citations.title}
      </SectionHead>
      <Spoken sentence={one.words} />
      <p className={css['words']}>{one.words}</p>
      <dl className={css['facts']}>
        <dt>{words.common.kind}</dt>
        <dd>{words.citations.kind[one.kind]}</dd>
        {one.means === null ? null : (
          <>
            <dt>{words.citations.means}</dt>
            <dd>{one.means}</dd>
          </>
        )}
        {target ? (
          <>
            <dt>{words.citations.is}</dt>
            <dd>{articleName(target)}</dd>
          </>
        ) : null}
      </dl>
      {target ? (
        <p>
          <Button
            look="bordered"
            aria-label={words.citations.openNamed(articleName(target))}
            onClick={() => openCited(target)}
            keyHint={keyName('open-cited')}
          >
            {words.citations.open}
          </Button>
        </p>
      ) : null}
      <CitingList title={words.citations.cites} articles={others} />
    </>
  );
}

/** The articles that cite an article of the matter, and how many citations it has itself. */
export function CitedIn({ articleId }: { articleId: number }) {
  const run = useRun();
  const told = useCitations(articleId);
  if (!told) return null;
  return (
    <>
      <CitingList title={words.citations.citedIn} articles={told.citedIn} />
      {told.citations.length > 0 ? (
        <SectionHead
          ruled
          action={
            <Button look="link" title={keyName('next-citation')} onClick={() => run('next-citation')}>
              {words.citations.next}
            </Button>
          }
        >
          {words.citations.found(told.citations.length)}
        </SectionHead>
      ) : null}
    </>
  );
}

function CitingList({ title, articles }: { title: string; articles: readonly CitingArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <>
      <SectionHead ruled>{title}</SectionHead>
      <ul className={css['citing']}>
        {articles.map((each) => (
          <li key={each.articleId}>
            <Button look="link" onClick={() => revealPassage(each.articleId, each, { beside: true })}>
              {articleName(each)}
            </Button>
            <span>{words.citations.times(each.times)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
