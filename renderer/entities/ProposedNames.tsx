import { useEffect, useRef } from 'react';
import { judgeNames } from '#core/names/judge.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import { closeDialog, noteRecent, revealPassage } from '../app/desk.ts';
import { sourceLine } from '../app/names.ts';
import { useAct, useProposedNames } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './entities.module.css';

type Group = ResultOf<'names.proposed'>['groups'][number];

const { proposed: saying } = words.entities;

/** Names that stand in the articles and are none of the matter's: each is a proposal, and joins nothing by itself. */
export function ProposedNames() {
  const answer = useProposedNames();
  const list = useRef<HTMLUListElement>(null);
  const acted = useRef<{ readonly row: number; readonly does: string } | null>(null);
  // What was pressed goes with its row: the same of the next row has the keys then.
  useEffect(() => {
    if (!acted.current || list.current?.contains(document.activeElement)) return;
    const { row, does } = acted.current;
    acted.current = null;
    const rows = list.current?.children ?? [];
    const next = rows[Math.min(row, rows.length - 1)];
    (next?.querySelector<HTMLElement>(`[data-does="${does}"]`) ?? list.current?.parentElement)?.focus();
  }, [answer]);
  return (
    <Panel title={saying.title} onClose={closeDialog} wide>
      <Hint>{saying.how}</Hint>
      {answer?.groups.length === 0 ? <Hint>{saying.none}</Hint> : null}
      <ul ref={list} className={css['names']}>
        {answer?.groups.map((group, row) => (
          <NameRow
            key={group.names[0]!.name}
            group={group}
            onActed={(does) => (acted.current = { row, does })}
          />
        ))}
      </ul>
      {answer && answer.groups.length < answer.total ? (
        <Hint>{saying.first(answer.groups.length, answer.total)}</Hint>
      ) : null}
    </Panel>
  );
}

function NameRow({
  group,
  onActed,
}: {
  group: Group;
  /** Which of its buttons did what makes it go. */
  onActed: (does: 'make' | 'dismiss') => void;
}) {
  const act = useAct();
  const { kind, names, likely, first } = group;
  const [{ name }, ...others] = names as [Group['names'][number], ...Group['names']];
  const related = others.map((one) => ({ ...one, relation: judgeNames(name, one.name) }));
  const make = async () => {
    // A likely misspelling stays a proposal: the reporter says of each whether it is one.
    const aliases = related
      .filter(({ relation }) => relation !== 'likely misspelling' && relation !== 'different')
      .map((one) => ({ name: one.name, kind: 'alias' as const }));
    const made = await act('entities.create', { kind, name, aliases });
    if (!made) return;
    onActed('make');
    noteRecent(made.id);
    say(saying.made(name));
  };
  const join = async (entityId: number, nameIs: 'alias' | 'misspelling') => {
    for (const one of names)
      if (!(await act('aliases.add', { entityId, name: one.name, kind: nameIs }))) return;
    onActed('make');
    say(saying.joined(name, likely!.entity.name));
  };
  const dismiss = async () => {
    if (await act('names.dismiss', { names: names.map((one) => one.name) })) onActed('dismiss');
  };
  return (
    <li className={css['name']}>
      <div className={css['nameWords']}>
        <strong>{name}</strong>
        <span className={css['nameNote']}>
          {words.vocabulary.entityKind[kind]} ·{' '}
          {words.nouns.article(names.reduce((most, one) => Math.max(most, one.articles), 0))}
          {related.map((one) => (
            <span key={one.name}>
              {' · '}
              {saying.also(one.name, one.relation === 'likely misspelling')}
            </span>
          ))}
        </span>
        {first ? (
          <Button look="link" onClick={() => revealPassage(first.articleId, first, { beside: true })}>
            <q>
              {first.around.before}
              <mark>{name}</mark>
              {first.around.after.trimEnd()}
            </q>
          </Button>
        ) : null}
        {first ? <span className={css['nameNote']}>{sourceLine(first.article)}</span> : null}
        {likely ? (
          <span className={css['nameLikely']}>
            {saying.likely(likely.entity.name, words.inspector.entity.relation[likely.relation])}
          </span>
        ) : null}
      </div>
      <div className={css['nameTools']}>
        {likely ? (
          <Button
            look="bordered"
            aria-label={saying.joinOf(name, likely.entity.name, likely.relation === 'likely misspelling')}
            onClick={() =>
              void join(likely.entity.id, likely.relation === 'likely misspelling' ? 'misspelling' : 'alias')
            }
          >
            {likely.relation === 'likely misspelling' ? saying.misspelling : saying.otherName}
          </Button>
        ) : null}
        <Button look="bordered" aria-label={saying.makeOf(name)} data-does="make" onClick={() => void make()}>
          {saying.make}
        </Button>
        <Button aria-label={saying.dismissOf(name)} data-does="dismiss" onClick={() => void dismiss()}>
          {saying.dismiss}
        </Button>
      </div>
    </li>
  );
}
