import { useState } from 'react';
import type { CarriedQuote } from '#core/contract/revisions.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useCarriedQuotes } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import css from './revisions.module.css';

const KINDS = ['exact', 'elsewhere', 'changed', 'lost'] as const;
const telling = words.revisions.quotes;

/** The quotes of an earlier revision, each with what stands in its place in the later one; ticked ones are moved. */
export function CarriedQuotes({ earlierId, laterId }: { earlierId: number; laterId: number }) {
  const act = useAct();
  const quotes = useCarriedQuotes(earlierId, laterId);
  // Only those that are the same are ticked before the reporter has said anything.
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  if (!quotes) return <Hint>{telling.working}</Hint>;
  const isChosen = ({ quoteId, found }: CarriedQuote) => chosen.get(quoteId) ?? found === 'exact';
  const moving = quotes.flatMap((one) =>
    one.there && isChosen(one)
      ? [{ quoteId: one.quoteId, start: one.there.start, end: one.there.end, exact: one.there.exact }]
      : [],
  );
  const move = async () => {
    const done = await act('revisions.move', { earlierId, laterId, quotes: moving });
    if (done) say(telling.moved(done.moved, done.left, keyWord('undo')));
  };
  return (
    <form
      className={css['carried']}
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <h3>{telling.title(quotes.length)}</h3>
      <Hint>{telling.hint}</Hint>
      {KINDS.map((kind) => {
        const own = quotes.filter(({ found }) => found === kind);
        return own.length === 0 ? null : (
          <fieldset key={kind}>
            <legend>{telling[kind](own.length)}</legend>
            {own.map((one) => (
              <QuoteRow
                key={one.quoteId}
                quote={one}
                chosen={isChosen(one)}
                onChoose={(yes) => setChosen(new Map([...chosen, [one.quoteId, yes]]))}
              />
            ))}
          </fieldset>
        );
      })}
      <Button look="primary" type="submit" disabled={moving.length === 0}>
        {telling.move(moving.length)}
      </Button>
    </form>
  );
}

function QuoteRow({
  quote: { exact, found, there, why, claims },
  chosen,
  onChoose,
}: {
  quote: CarriedQuote;
  chosen: boolean;
  onChoose: (yes: boolean) => void;
}) {
  if (!there)
    return (
      <p className={css['lost']}>
        {exact} <small>{telling.why[why ?? 'gone']}</small>
      </p>
    );
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>
        {found === 'changed' ? (
          <>
            <small>{telling.before}</small> <del>{exact}</del>
            <br />
            <small>{telling.after}</small> <ins>{there.exact}</ins>
          </>
        ) : (
          exact
        )}{' '}
        <small>{telling.claims(claims)}</small>
      </span>
    </label>
  );
}
