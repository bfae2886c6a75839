import { useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Mention } from '#core/contract/nouns.ts';
import { revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { useAct, useMentions } from '../connect/matter.tsx';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { Pages } from '../ui/Pages.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

type Seen = ResultOf<'entities.get'>['seen'];

/** So many articles are shown at a time. */
const SHOWN = 12;
/** Of one article: a book may name somebody on every page. */
const MOST_OF_ONE = 40;

/** Where an entity is named, article by article, the newest first. */
export function EntityMentions({ entityId, seen }: { entityId: number; seen: Seen }) {
  const [offset, setOffset] = useState(0);
  const answer = useMentions(entityId, offset, SHOWN);
  if (seen.mentions === 0 || !answer) return null;
  const title = words.inspector.entity.mentions(seen.mentions, seen.articles);
  return (
    <>
      <SectionHead ruled>{title}</SectionHead>
      {seen.articles > SHOWN ? <Hint>{words.inspector.entity.newestFirst}</Hint> : null}
      <ul>
        {answer.articles.map(({ id, article, mentions }) => (
          <li key={id} className={css['card']}>
            <span className={css['cardTitle']}>{articleName(article)}</span>
            <span className={css['cardNote']}>{sourceLine(article)}</span>
            <ul className={css['mentions']}>
              {mentions.slice(0, MOST_OF_ONE).map((one) => (
                <MentionRow key={one.start} mention={one} entityId={entityId} />
              ))}
              {mentions.length > MOST_OF_ONE ? (
                <li className={css['cardNote']}>
                  {words.inspector.entity.moreHere(mentions.length - MOST_OF_ONE)}
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
      <Pages label={title} offset={offset} size={SHOWN} total={answer.total} onTurn={setOffset} />
    </>
  );
}

function MentionRow({ mention, entityId }: { mention: Mention; entityId: number }) {
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
