import type { ReactNode } from 'react';
import type { ReturnedBrief, ReturnedQuote, ReturnedWords } from '#core/contract/returned.ts';
import { isRight } from '#core/draft/verdict.ts';
import { instantName } from '#core/words/formats.ts';
import { go, revealPassage, useDesk } from '../app/desk.ts';
import { chooseItem } from '../brief/state.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useBrief } from '../connect/matter.tsx';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { stretchesOf } from './spans.ts';
import { closeReturned, useReturning } from './state.ts';
import { takenOver } from './taking.ts';
import css from './returned.module.css';

/** A brief that came back: what its editor changed, each change with its words before and now. */
export function ReturnedDialog() {
  const { cancel, told } = useReturning();
  if (!cancel && !told) return null;
  return (
    <Panel title={words.returned.title} onClose={closeReturned} broad>
      {told ? <Told told={told} /> : <p role="status">{words.returned.reading}</p>}
    </Panel>
  );
}

function Told({ told }: { told: ReturnedBrief }) {
  const { brief, name, exported, quotes, notes, sentences, of } = told;
  return (
    <>
      <p className={css['summary']}>
        {words.returned.summary(brief.title, quotes.length + notes.length + sentences.length)}
      </p>
      <p className={css['file']}>
        <bdi>{name}</bdi> · {words.returned.exported(instantName(new Date(exported)))}
      </p>
      <Group title={words.returned.quotes(quotes.length, of.quotes)}>
        {quotes.map((quote, at) => (
          <Change key={at} change={quote} briefId={brief.id} quote={quote} />
        ))}
      </Group>
      <Group title={words.returned.notes(notes.length, of.notes)}>
        {notes.map((note, at) => (
          <Change key={at} change={note} briefId={brief.id} />
        ))}
      </Group>
      <Group title={words.returned.sentences(sentences.length, of.sentences)}>
        {sentences.map((sentence, at) => (
          <Change key={at} change={sentence} briefId={brief.id} takes />
        ))}
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return (
    <section aria-label={title}>
      <SectionHead ruled>{title}</SectionHead>
      {children.length === 0 ? (
        <Hint>{words.returned.nothing}</Hint>
      ) : (
        <ul className={css['list']}>{children}</ul>
      )}
    </section>
  );
}

function Change({
  change,
  briefId,
  quote = null,
  takes = false,
}: {
  change: ReturnedWords;
  briefId: number;
  quote?: ReturnedQuote | null;
  /** Whether the editor's words can be taken over. */
  takes?: boolean;
}) {
  const { itemId, before, after, differences } = change;
  const source = quote?.source ?? null;
  const verdict = quote?.verdict ?? null;
  const isWrong = verdict !== null && !isRight(verdict);
  return (
    <li className={css['change']}>
      <div className={css['head']}>
        <span className={css['kind']}>{words.returned.became(before, after)}</span>
        {verdict === null ? null : (
          <span className={isWrong ? css['wrong'] : css['right']}>{words.returned.nowIs(verdict)}</span>
        )}
        <span className={css['tools']}>
          {takes ? <TakeOver change={change} briefId={briefId} /> : null}
          {itemId === null ? null : (
            <Button look="link" onClick={() => showItem(briefId, itemId)}>
              {words.returned.toItem}
            </Button>
          )}
          {source === null ? null : (
            <Button
              look="link"
              onClick={() => {
                closeReturned();
                revealPassage(source.articleId, source);
              }}
            >
              {words.returned.toArticle}
            </Button>
          )}
        </span>
      </div>
      <dl className={css['sides']}>
        <Side title={words.returned.before}>
          {stretchesOf(before, differences, 'a').map(({ text, changed }, at) =>
            changed ? <del key={at}>{text}</del> : text,
          )}
        </Side>
        <Side title={words.returned.after}>
          {stretchesOf(after, differences, 'b').map(({ text, changed }, at) =>
            changed ? <ins key={at}>{text}</ins> : text,
          )}
        </Side>
        {source && isWrong ? <Side title={words.returned.inArticle}>{[source.exact]}</Side> : null}
      </dl>
    </li>
  );
}

function Side({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd dir="auto">{children.length === 0 ? '–' : children}</dd>
    </div>
  );
}

function TakeOver({ change, briefId }: { change: ReturnedWords; briefId: number }) {
  const act = useAct();
  const items = useBrief(briefId)?.items;
  const item = items?.find(({ id }) => id === change.itemId);
  const text = takenOver(item, change);
  if (!item || text === null) return null;
  const take = async () => {
    if (await act('briefs.updateItem', { id: item.id, text })) say(words.returned.tookOver(keyWord('undo')));
  };
  return (
    <Button look="link" onClick={() => void take()}>
      {words.returned.takeOver}
    </Button>
  );
}

/** Marks the item in its brief, and brings the keys to its row. */
function showItem(briefId: number, itemId: number): void {
  closeReturned();
  go('brief');
  useDesk.setState({ briefId });
  chooseItem(briefId, itemId);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-outline] [data-at][tabindex="0"]')?.focus(),
  );
}
