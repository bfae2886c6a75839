import { useEffect } from 'react';
import type { Quote } from '#core/contract/nouns.ts';
import { SPEECHES, type Speech } from '#core/contract/vocabulary.ts';
import { useRun } from '../app/commands.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct, useArticle } from '../connect/matter.tsx';
import { Button, Key, Select } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { changeQuotes, pickQuotes } from './many.ts';
import css from './quotes.module.css';
import ui from '../ui/ui.module.css';

const DOES = ['speaker', 'claim', 'entity', 'brief', 'remove'] as const;
const AS_IT_IS = 'as it is';
const CHOICES = [AS_IT_IS, ...SPEECHES] as const;

/** How many quotes are picked, and what can be done with all of them as one step. */
export function PickedQuotes({
  articleId,
  ids,
  quotes,
}: {
  articleId: number;
  ids: readonly number[];
  /** Those of the article that is listed. */
  quotes: readonly Quote[];
}) {
  const act = useAct();
  const run = useRun();
  useGone(articleId, ids);
  useEscape(articleId);
  const picked = new Set(ids);
  const here = quotes.filter(({ id }) => picked.has(id));
  const elsewhere = ids.length - here.length;
  const speeches = new Set(here.map(({ speech }) => speech));
  const [only] = speeches;
  const speech = elsewhere === 0 && speeches.size === 1 && only ? only : AS_IT_IS;
  return (
    <div role="toolbar" aria-label={words.quotes.tools} className={css['picked']}>
      <div className={css['pickedHead']}>
        <strong role="status">{words.quotes.picked(ids.length)}</strong>
        <Button title={words.quotes.letGo} onClick={() => inspect({ kind: 'article', id: articleId })}>
          <span className={ui['spoken']}>{words.quotes.letGo} </span>
          <Key name="Esc" />
        </Button>
      </div>
      {elsewhere > 0 ? <p className={css['elsewhere']}>{words.quotes.elsewhere(elsewhere)}</p> : null}
      <div className={css['does']}>
        {DOES.map((id) => (
          <Button key={id} look="bordered" keyHint={keyName(id)} onClick={() => run(id)}>
            {words.quotes.do[id]}
          </Button>
        ))}
        <Button look="bordered" onClick={() => open('reportedVia')}>
          {words.quotes.do.via}
        </Button>
        <label className={css['speech']}>
          {words.quotes.speech}{' '}
          <Select<Speech | typeof AS_IT_IS>
            value={speech}
            values={CHOICES}
            names={{ ...words.vocabulary.speech, [AS_IT_IS]: words.quotes.asItIs }}
            onChoose={(chosen) => {
              if (chosen !== AS_IT_IS) void changeQuotes(act, ids, { speech: chosen });
            }}
          />
        </label>
      </div>
    </div>
  );
}

/** Escape lets go of them, wherever the keys are, unless something nearer has a use for it. */
function useEscape(articleId: number): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { dialog, selected, pointed } = useDesk.getState();
      if (event.key !== 'Escape' || event.defaultPrevented || dialog || selected || pointed) return;
      inspect({ kind: 'article', id: articleId });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [articleId]);
}

/** Quotes that are not there any more, after an undo say, are let go of, as far as their articles are open. */
function useGone(articleId: number, ids: readonly number[]): void {
  const panes = useDesk((desk) => desk.panes);
  const listed = useArticle(articleId);
  const left = useArticle(panes[0]);
  const right = useArticle(panes[1]);
  useEffect(() => {
    const open = [listed, left, right].filter((article) => article !== undefined && article !== null);
    const waiting = [listed, panes[0] === null ? null : left, panes[1] === null ? null : right];
    if (waiting.includes(undefined)) return;
    const there = new Set(open.flatMap(({ quoted }) => quoted.map(({ id }) => id)));
    const kept = ids.filter((id) => there.has(id));
    if (kept.length < ids.length) pickQuotes(articleId, kept);
  }, [articleId, ids, listed, left, right, panes]);
}
