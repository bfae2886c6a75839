import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { CommandId } from '#core/contract/commands.ts';
import { isHeld, keyOf } from '#core/keys/key.ts';
import { firstKey, PALETTE_ALWAYS } from '#core/keys/keymap.ts';
import { Button, Key } from '../ui/controls.tsx';
import { Spoken } from '../ui/Spoken.tsx';
import { words } from '../words.ts';
import { useChangeKeys, type Told } from './change-keys.ts';
import css from './commands.module.css';
import { keyName, useKeymap, written } from './key-names.ts';

const { sheet } = words.keys;

/** A command and its key. Chosen, the key waits for another to be pressed; Escape leaves it as it was. */
export function KeyRow({
  id,
  changing,
  onChanging,
}: {
  id: CommandId;
  changing: boolean;
  onChanging: (id: CommandId | null) => void;
}) {
  const { give, swap, reset } = useChangeKeys();
  const [told, setTold] = useState<Told | null>(null);
  const { keymap } = useKeymap();
  const keyButton = useRef<HTMLButtonElement>(null);
  const swapButton = useRef<HTMLButtonElement>(null);
  const label = words.commands[id];
  const key = keyName(id);
  const first = firstKey(id);
  const isChanged = keymap.keyOf.get(id) !== first;
  const other = told?.by ?? null;
  useEffect(() => {
    if (other !== null) swapButton.current?.focus();
  }, [other]);

  const leave = () => {
    setTold(null);
    onChanging(null);
    keyButton.current?.focus();
  };
  const answer = (next: Told | null) => {
    if (next) setTold(next);
    else leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on to what else can be done with the key.
    if (!changing || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (!isHeld(event)) answer(give(id, keyOf(event)));
  };
  const onBlur = (event: FocusEvent) => {
    if (!changing || event.currentTarget.contains(event.relatedTarget)) return;
    setTold(null);
    onChanging(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears only of the focus that leaves its buttons
    <li className={css['keyRow']} data-changing={changing || undefined} onBlur={onBlur}>
      <span>{label}</span>
      <span className={css['keyOf']}>
        {isChanged ? <span className={css['changed']}>{sheet.changed}</span> : null}
        {id === 'palette' ? <Key name={sheet.also(written(PALETTE_ALWAYS))} /> : null}
        <button
          ref={keyButton}
          type="button"
          className={css['keyButton']}
          aria-label={changing ? sheet.changing(label) : sheet.change(label, key || sheet.noKey)}
          onKeyDown={onKeyDown}
          onClick={() => {
            setTold(null);
            onChanging(id);
            // Not every browser gives a button the focus that is clicked.
            keyButton.current?.focus();
          }}
        >
          {changing ? '…' : <Key name={key || sheet.noKey} />}
        </button>
      </span>
      {changing ? (
        <div className={css['keyChange']} role="group" aria-label={label}>
          <p data-refused={told ? true : undefined}>{told?.sentence ?? sheet.changing(label)}</p>
          {told ? <Spoken sentence={told.sentence} /> : null}
          {other === null ? null : (
            <button
              ref={swapButton}
              type="button"
              className={css['swap']}
              onClick={() => {
                swap(id, other);
                leave();
              }}
            >
              {sheet.swap}
            </button>
          )}
          <Button look="bordered" onClick={leave}>
            {sheet.leave}
          </Button>
          {other === null && key !== '' ? (
            <Button look="bordered" onClick={() => answer(give(id, null))}>
              {sheet.remove}
            </Button>
          ) : null}
          {other === null && isChanged ? (
            <Button look="bordered" onClick={() => answer(reset(id))}>
              {sheet.reset(written(first))}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
