import { useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import { closeDialog, inspect, useDesk } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { inTurn } from '../app/turn.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useClaim } from '../connect/matter.tsx';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './claims.module.css';

/** Two assertions were taken for one: the quotes of the other are ticked, and go to a claim of their own. */
export function SplitClaim() {
  const inspected = useDesk((desk) => desk.inspected);
  const answer = useClaim(inspected?.kind === 'claim' ? inspected.id : null);
  return answer ? <Choose answer={answer} /> : null;
}

function Choose({ answer: { claim, evidence } }: { answer: ResultOf<'claims.get'> }) {
  const act = useAct();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [text, setText] = useState(claim.text);
  const saying = words.claims.split;
  const toggle = (id: number) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const split = async () => {
    const made = await act('claims.split', { id: claim.id, text: text.trim(), quoteIds: [...ticked] });
    if (!made) return;
    closeDialog();
    inspect({ kind: 'claim', id: made.id });
    say(saying.done(ticked.size, keyWord('undo')));
  };
  return (
    <Panel title={saying.title} onClose={closeDialog} wide>
      {evidence.length === 0 ? (
        <Hint>{saying.noQuotes}</Hint>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void inTurn(split);
          }}
        >
          <fieldset className={css['stays']}>
            <legend>{saying.which}</legend>
            {evidence.map(({ quote, stance }, i) => (
              <label key={quote.id}>
                <input
                  type="checkbox"
                  autoFocus={i === 0}
                  checked={ticked.has(quote.id)}
                  onChange={() => toggle(quote.id)}
                />
                <span>
                  “{quote.exact}”{' '}
                  <small>
                    {quote.article.outlet ?? articleName(quote.article)} · {words.vocabulary.stance[stance]}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
          <Field label={saying.text}>
            {(id) => (
              <textarea
                id={id}
                className={ui['input']}
                rows={3}
                maxLength={10_000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Hint>{saying.what}</Hint>
          <Button look="primary" type="submit" disabled={ticked.size === 0 || text.trim() === ''}>
            {saying.do(ticked.size)}
          </Button>
        </form>
      )}
    </Panel>
  );
}
