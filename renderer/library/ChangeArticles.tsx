import { useState } from 'react';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { closeDialog } from '../app/desk.ts';
import { useAct, useArticles } from '../connect/matter.tsx';
import { changeMany, meant } from '../lists/change.ts';
import { ChangePanel, KEPT } from '../lists/ChangePanel.tsx';
import { Button, Choice, Field } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';

const KINDS = [KEPT, ...ARTICLE_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.articleKind };
const STATES = [KEPT, ...TRIAGES] as const;
const STATE_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.triage };

/** Outlet, date, kind and status of all the articles that are meant; or their proposals accepted. */
export function ChangeArticles() {
  const act = useAct();
  const articles = useArticles() ?? [];
  const [ids] = useState(() => [...meant('articles')]);
  const [outlet, setOutlet] = useState('');
  const [published, setPublished] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KEPT);
  const [state, setState] = useState<(typeof STATES)[number]>(KEPT);
  const fields = {
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
    ...(published !== '' && { published }),
    ...(kind !== KEPT && { kind }),
    ...(state !== KEPT && { triage: state }),
  };
  const them = new Set(ids);
  const waiting = articles.filter((one) => them.has(one.id) && one.undecided > 0).length;
  const outlets = [...new Set(articles.flatMap((one) => (one.outlet === null ? [] : [one.outlet])))];
  const { changed, accepted } = words.lists;
  return (
    <ChangePanel
      things={words.nouns.article(ids.length)}
      changes={Object.keys(fields).length > 0}
      onChange={() =>
        void changeMany(act, 'articles', 'articles.updateMany', { ids, fields }, changed.articles)
      }
      more={
        <Button
          look="bordered"
          disabled={waiting === 0}
          onClick={() => {
            closeDialog();
            void changeMany(act, 'articles', 'articles.acceptProposalsOfMany', { ids }, accepted);
          }}
        >
          {waiting > 0 ? words.lists.acceptAllOf(waiting) : words.lists.acceptAll}
        </Button>
      }
    >
      <Field label={words.lists.outlet}>
        {(id) => (
          <>
            <input
              id={id}
              className={ui['input']}
              autoFocus
              list={`${id} known`}
              placeholder={words.lists.asInEach}
              value={outlet}
              onChange={(event) => setOutlet(event.target.value)}
            />
            <datalist id={`${id} known`}>
              {outlets.slice(0, 200).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={words.lists.date}>
        {(id) => (
          <input
            id={id}
            type="date"
            className={ui['input']}
            value={published}
            onChange={(event) => setPublished(event.target.value)}
          />
        )}
      </Field>
      <Choice label={words.lists.kind} value={kind} values={KINDS} names={KIND_NAMES} onChoose={setKind} />
      <Choice
        label={words.lists.status}
        value={state}
        values={STATES}
        names={STATE_NAMES}
        onChoose={setState}
      />
    </ChangePanel>
  );
}
