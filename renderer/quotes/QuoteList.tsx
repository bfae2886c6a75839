import { useMemo } from 'react';
import type { Quote } from '#core/contract/nouns.ts';
import { number } from '#core/words/formats.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { kindOf } from '../reader/highlights.ts';
import { Hint, SectionHead } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';
import { pickQuotes } from './many.ts';
import css from './quotes.module.css';

const HEIGHT = 50;
/** So many rows are to be seen at once; the others are scrolled to. */
const ROWS = 5.5;
const nothing = () => {};

interface Item {
  readonly quote: Quote;
  readonly number: number;
}

/** The quotes of an article in the order of their places; each goes to its words, several are picked to be changed together. */
export function QuoteList({
  articleId,
  quotes,
  picked,
}: {
  articleId: number;
  quotes: readonly Quote[];
  picked: ReadonlySet<number>;
}) {
  const lines = useMemo(
    () =>
      quotes.map((quote, i): LongLine<Item> => ({
        key: `quote ${quote.id}`,
        id: quote.id,
        height: HEIGHT,
        item: { quote, number: i + 1 },
      })),
    [quotes],
  );
  if (quotes.length === 0) return null;
  return (
    <>
      <SectionHead>
        {words.quotes.list} <span className={css['count']}>{number(quotes.length)}</span>
      </SectionHead>
      <div data-quotes className={css['list']} style={{ height: Math.min(quotes.length, ROWS) * HEIGHT + 2 }}>
        <LongList
          label={words.quotes.list}
          lines={lines}
          picked={picked}
          current={[]}
          all={() => quotes.map(({ id }) => id)}
          onPick={(ids) => pickQuotes(articleId, ids)}
          onOpen={(id, beside) => {
            const quote = quotes.find((one) => one.id === id);
            if (!quote) return;
            inspect({ kind: 'quote', id });
            revealPassage(articleId, quote, { beside });
          }}
          onFold={nothing}
          onActive={nothing}
          draw={drawQuote}
          empty={null}
        />
      </div>
      {quotes.length > 1 ? <Hint>{words.quotes.hint}</Hint> : null}
    </>
  );
}

function drawQuote({ quote, number: place }: Item) {
  const kind = kindOf(quote);
  return (
    <span className={css['quote']} style={{ borderColor: `var(--kind-${kind ?? 'none'})` }}>
      <span className={css['head']}>
        <span>{number(place)}</span>
        <strong data-none={quote.speaker === null || undefined}>
          {quote.speaker?.name ?? words.quotes.noSpeaker}
        </strong>
        {kind ? <span>{words.vocabulary.claimKind[kind]}</span> : null}
      </span>
      <span className={css['words']}>{quote.exact}</span>
    </span>
  );
}
