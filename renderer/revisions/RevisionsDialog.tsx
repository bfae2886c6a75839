import { useState } from 'react';
import type { RevisionRow } from '#core/contract/revisions.ts';
import { ArticleTitle } from '../app/ArticleTitle.tsx';
import { closeDialog, showArticle, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useRevisions } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { When } from '../ui/When.tsx';
import { words } from '../words.ts';
import { CarriedQuotes } from './CarriedQuotes.tsx';
import { showChanges } from './showing.ts';
import css from './revisions.module.css';

/** All revisions of the article that is read: what changed, and what of its quotes is still on an earlier one. */
export function RevisionsDialog() {
  const act = useAct();
  const [{ panes, pane }] = useState(() => useDesk.getState());
  const articleId = panes[pane]!;
  const other = panes[pane === 0 ? 1 : 0];
  const revisions = useRevisions(articleId);
  if (!revisions) return null;
  const linkable = other !== null && !revisions.some(({ article }) => article.id === other);
  const link = async () => {
    if (!(await act('revisions.link', { earlierId: articleId, laterId: other! }))) return;
    say(words.revisions.linked(keyWord('undo')));
  };
  return (
    <Panel title={words.revisions.title} onClose={closeDialog} wide>
      {revisions.length === 1 ? <Hint>{words.revisions.none}</Hint> : null}
      <ol className={css['revisions']}>
        {revisions.map((one, at) => (
          <Revision key={one.article.id} revisions={revisions} at={at} shownId={articleId} />
        ))}
      </ol>
      {linkable ? (
        <p>
          <Button look="bordered" onClick={() => void link()}>
            {words.revisions.link}
          </Button>
        </p>
      ) : null}
      {revisions.map(({ article }, at) => {
        const later = revisions[at + 1]?.article.id;
        return later !== undefined && article.quotes > 0 ? (
          <CarriedQuotes key={article.id} earlierId={article.id} laterId={later} />
        ) : null;
      })}
    </Panel>
  );
}

function Revision({
  revisions,
  at,
  shownId,
}: {
  revisions: readonly RevisionRow[];
  at: number;
  shownId: number;
}) {
  const act = useAct();
  const { article, reason } = revisions[at]!;
  const before = revisions[at - 1]?.article.id;
  const telling = words.revisions;
  const part = async () => {
    if (await act('revisions.part', { laterId: article.id })) say(telling.parted(keyWord('undo')));
  };
  return (
    <li>
      <div>
        <strong>{telling.place(at + 1, revisions.length)}</strong> <ArticleTitle article={article} />
        <small>
          <Phrase
            of={telling.imported(
              <When at={article.importedAt} />,
              reason === null ? null : telling.reason[reason],
            )}
          />
        </small>
      </div>
      <span className={css['acts']}>
        {article.id === shownId ? (
          <small>{telling.showing}</small>
        ) : (
          <Button
            look="link"
            aria-label={`${telling.show}: ${telling.place(at + 1, revisions.length)}`}
            onClick={() => {
              showArticle(article.id);
              closeDialog();
            }}
          >
            {telling.show}
          </Button>
        )}
        {before === undefined ? null : (
          <>
            <Button
              look="bordered"
              autoFocus={at === revisions.length - 1}
              title={telling.changedTitle(at + 1)}
              onClick={() => showChanges(before, article.id)}
            >
              {telling.changed}
            </Button>
            <Button look="link" onClick={() => void part()}>
              {telling.part}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
