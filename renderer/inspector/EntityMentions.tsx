import { useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import { revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

type Answer = ResultOf<'entities.get'>;
type Mentioned = Answer['mentioned'][number];

/** So many articles are shown at first; most entities are looked up for what was said of them lately. */
const SHOWN = 8;

/** Where an entity is named, article by article, the newest first. */
export function EntityMentions({
  entityId,
  mentioned,
  seen,
}: {
  entityId: number;
  mentioned: Answer['mentioned'];
  seen: Answer['seen'];
}) {
  const [all, setAll] = useState(false);
  if (seen.mentions === 0) return null;
  const articles = [...Map.groupBy(mentioned, ({ articleId }) => articleId).values()];
  const shown = all ? articles : articles.slice(0, SHOWN);
  return (
    <>
      <SectionHead ruled>{words.inspector.entity.mentions(seen.mentions, seen.articles)}</SectionHead>
      {seen.first !== null && seen.last !== null ? (
        <Hint>{words.inspector.entity.seen(seen.first, seen.last)}</Hint>
      ) : null}
      {mentioned.length < seen.mentions ? (
        <Hint>{words.inspector.entity.newest(mentioned.length)}</Hint>
      ) : null}
      <ul>
        {shown.map((group) => (
          <li key={group[0]!.articleId} className={css['card']}>
            <span className={css['cardTitle']}>{articleName(group[0]!.article)}</span>
            <span className={css['cardNote']}>{sourceLine(group[0]!.article)}</span>
            <ul className={css['mentions']}>
              {group.map((one) => (
                <MentionRow key={one.start} mention={one} entityId={entityId} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length < articles.length ? (
        <Button look="bordered" onClick={() => setAll(true)}>
          {words.inspector.entity.showAll(articles.length)}
        </Button>
      ) : null}
    </>
  );
}

function MentionRow({ mention, entityId }: { mention: Mentioned; entityId: number }) {
  const act = useAct();
  const { id, articleId, start, end, exact, entity, form } = mention;
  return (
    <li>
      <Button
        look="link"
        className={form === 'misspelling' ? css['misspelling'] : undefined}
        onClick={() => revealPassage(articleId, mention, { beside: true })}
      >
        {exact}
      </Button>
      {id === null ? (
        <Button
          aria-label={words.inspector.entity.notThis(exact, entity.name)}
          title={words.inspector.entity.notThis(exact, entity.name)}
          onClick={() => void act('mentions.dismiss', { articleId, entityId, start, end })}
        >
          ✕
        </Button>
      ) : (
        <Button
          aria-label={words.inspector.entity.removeMention(exact)}
          onClick={() => void act('mentions.remove', { id })}
        >
          ✕
        </Button>
      )}
    </li>
  );
}
