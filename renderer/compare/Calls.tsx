import { useState } from 'react';
import type { Question } from '#core/contract/questions.ts';
import { folded } from '#core/names/fold.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { EntityFinder } from '../entities/EntityFinder.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './question.module.css';

const saying = words.compare.inspector;

/** Who is still to be called about a question, and who was: an entity of the matter, or somebody in words alone. */
export function Calls({ question: { id, calls } }: { question: Question }) {
  const act = useAct();
  const entities = useEntities();
  const [name, setName] = useState('');
  const [choosing, setChoosing] = useState(false);
  const add = async () => {
    const wanted = folded(name);
    if (name.trim() === '') return;
    const entity = entities?.find(
      (one) => folded(one.name) === wanted || one.aliases.some((alias) => folded(alias.name) === wanted),
    );
    const call = entity ? { questionId: id, entityId: entity.id } : { questionId: id, name };
    if (await act('questions.call', call)) setName('');
  };
  return (
    <>
      <SectionHead ruled action={<Button onClick={() => setChoosing(true)}>{saying.callEntity}</Button>}>
        {saying.calls}
      </SectionHead>
      <ul className={css['calls']}>
        {calls.map((call) => (
          <li key={call.id}>
            <label>
              <input
                type="checkbox"
                checked={call.done}
                onChange={() => void act('questions.called', { id: call.id, done: !call.done })}
              />
              <span data-done={call.done}>{call.name}</span>
            </label>
            <Button
              aria-label={saying.dropCall(call.name)}
              onClick={() => void act('questions.dropCall', { id: call.id })}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {calls.length === 0 ? <p className={css['soft']}>{saying.noCalls}</p> : null}
      <form
        className={css['add']}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          className={ui['input']}
          aria-label={saying.call}
          placeholder={saying.callPlaceholder}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="bordered" type="submit" disabled={name.trim() === ''}>
          {words.common.add}
        </Button>
      </form>
      {choosing ? (
        <EntityFinder
          title={saying.call}
          articleId={null}
          onClose={() => setChoosing(false)}
          onPick={(entityId) => void act('questions.call', { questionId: id, entityId })}
        />
      ) : null}
    </>
  );
}
