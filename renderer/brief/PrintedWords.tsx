import { useState } from 'react';
import { alterationOf } from '#core/brief/alteration.ts';
import type { BriefEntry, BriefQuote } from '#core/brief/content.ts';
import { quotesOf } from '#core/brief/content.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { useDraft } from '../ui/drafts.ts';
import { MarkedWords } from '../wordings/MarkedWords.tsx';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { leaveEditor } from './state.ts';
import css from './editor.module.css';

const saying = words.outline.printed;

/** The words that an item prints of each of its quotes, with what may be done to them judged as they are typed. */
export function PrintedWords({ entry }: { entry: BriefEntry }) {
  const [shown, setShown] = useState(0);
  const quotes = quotesOf(entry);
  const quote = quotes[Math.min(shown, quotes.length - 1)];
  if (!quote) return null;
  return (
    <>
      {quotes.length > 1 ? (
        <select
          className={ui['input']}
          aria-label={saying.which}
          value={shown}
          onChange={(event) => setShown(Number(event.target.value))}
        >
          {quotes.map(({ id, exact }, at) => (
            <option key={id} value={at}>
              {words.outline.quoted(exact.slice(0, 90))}
            </option>
          ))}
        </select>
      ) : null}
      <OneQuote key={quote.id} itemId={entry.id} quote={quote} />
    </>
  );
}

function OneQuote({ itemId, quote }: { itemId: number; quote: BriefQuote }) {
  const act = useAct();
  const stored = quote.altered ?? quote.exact;
  const [text, setText] = useState(stored);
  const printed = text.trim();
  useDraft(printed !== stored.trim());
  const { verdict } = alterationOf(quote.exact, printed, false);
  const save = async (altered: string | null) => {
    if (await act('briefs.setQuote', { itemId, quoteId: quote.id, altered })) leaveEditor();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(printed === '' || printed === quote.exact ? null : printed);
      }}
    >
      <textarea
        className={`${ui['input']} ${css['words']}`}
        aria-label={saying.label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by a key or a click a moment ago
        autoFocus
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <p role="status" className={css['judged']} data-verdict={verdict}>
        {saying.verdict[verdict]}
      </p>
      {verdict === 'other' ? (
        <p className={css['marked']}>
          <MarkedWords
            here={quote.exact}
            there={printed}
            differences={compareWordings(quote.exact, printed).differences}
            whole={false}
          />
        </p>
      ) : null}
      <p className={css['does']}>
        <Button look="primary" type="submit" disabled={printed === ''}>
          {words.outline.editor.save}
        </Button>
        <Button disabled={quote.altered === null} onClick={() => void save(null)}>
          {saying.asItIs}
        </Button>
        <Button onClick={leaveEditor}>{words.outline.editor.discard}</Button>
        <span className={css['hint']}>{saying.hint}</span>
      </p>
    </form>
  );
}
