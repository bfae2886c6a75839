import { useMemo, useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Entity } from '#core/contract/nouns.ts';
import { ALIAS_KINDS, type AliasKind } from '#core/contract/vocabulary.ts';
import { judgeNames, type NameRelation } from '#core/names/judge.ts';
import { inspect } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { EntityFinder } from '../entities/EntityFinder.tsx';
import { Button, Choice, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { EntitySplit } from './EntitySplit.tsx';
import css from './inspector.module.css';

const saying = words.inspector.entity;

/** Joins another entity with this one, parts what was joined, and splits what was always two. */
export function EntityMerging({ answer }: { answer: ResultOf<'entities.get'> }) {
  const act = useAct();
  const { entity, merged } = answer;
  const entities = useEntities();
  const [finding, setFinding] = useState(false);
  const [from, setFrom] = useState<number | null>(null);
  const [splitting, setSplitting] = useState(false);
  const likely = useMemo(() => likelySame(entity, entities ?? []), [entity, entities]);
  const other = entities?.find(({ id }) => id === from);
  const pick = (id: number) => {
    setFinding(false);
    if (id === entity.id) say(saying.itself, 'problem');
    // The Enter that chose would press the button of a dialog that came up at once.
    else setTimeout(() => setFrom(id));
  };
  const part = async (merge: { id: number; name: string }) => {
    const made = await act('entities.unmerge', { id: merge.id });
    if (made) say(saying.parted(merge.name));
  };
  return (
    <>
      {likely.map(({ one, relation }) => (
        <p key={one.id} className={css['likely']}>
          <span>{saying.likelySame(one.name, saying.relation[relation])}</span>
          <Button look="bordered" onClick={() => setFrom(one.id)}>
            {saying.merge}
          </Button>
        </p>
      ))}
      <ul>
        {merged.map((merge) => (
          <li key={merge.id} className={css['aliasRow']}>
            <span>{saying.wentIn(merge.name)}</span>
            <Button look="link" onClick={() => void part(merge)}>
              {saying.part}
            </Button>
          </li>
        ))}
      </ul>
      <p className={css['tools']}>
        <Button look="bordered" onClick={() => setFinding(true)}>
          {saying.merge}
        </Button>
        <Button look="bordered" onClick={() => setSplitting(true)}>
          {saying.split}
        </Button>
      </p>
      {finding ? (
        <EntityFinder
          title={saying.mergeWhom(entity.name)}
          articleId={null}
          first={entity.kind}
          onPick={pick}
          onClose={() => setFinding(false)}
        />
      ) : null}
      {other ? <MergeDialog into={entity} from={other} onClose={() => setFrom(null)} /> : null}
      {splitting ? <EntitySplit answer={answer} onClose={() => setSplitting(false)} /> : null}
    </>
  );
}

function MergeDialog({ into, from, onClose }: { into: Entity; from: Entity; onClose: () => void }) {
  const act = useAct();
  const [nameIs, setNameIs] = useState<AliasKind>(
    judgeNames(into.name, from.name) === 'likely misspelling' ? 'misspelling' : 'alias',
  );
  const merge = async () => {
    onClose();
    if (!(await act('entities.merge', { into: into.id, from: from.id, nameIs }))) return;
    inspect({ kind: 'entity', id: into.id });
    say(saying.merged(from.name, into.name, keyWord('undo')));
  };
  return (
    <Panel title={saying.mergeTitle(from.name, into.name)} onClose={onClose}>
      <Hint>{saying.mergeWhat(from.name, into.name)}</Hint>
      <Choice
        label={saying.nameStays}
        value={nameIs}
        values={ALIAS_KINDS}
        names={saying.nameIs}
        onChoose={setNameIs}
      />
      <Button look="primary" autoFocus onClick={() => void merge()}>
        {saying.mergeTitle(from.name, into.name)}
      </Button>
    </Panel>
  );
}

interface Likely {
  readonly one: Entity;
  readonly relation: Exclude<NameRelation, 'different'>;
}

/** Those of the same kind whose name may be another way of writing this one's: to be looked at, never to be joined unasked. */
function likelySame(entity: Entity, all: readonly Entity[]): Likely[] {
  return all.flatMap((one) => {
    if (one.id === entity.id || one.kind !== entity.kind) return [];
    const relation = judgeNames(entity.name, one.name);
    return relation === 'different' ? [] : [{ one, relation }];
  });
}
