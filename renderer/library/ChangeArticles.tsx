import { useState } from 'react';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { number } from '#core/words/formats.ts';
import { closeDialog } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useAct, useArticles } from '../connect/matter.tsx';
import { Button, Field, Hint, Select } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { acceptProposals, change, meantArticles } from './change.ts';
import css from './library.module.css';

const KEPT = 'kept';
const KINDS = [KEPT, ...ARTICLE_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.library.asItIs, ...words.vocabulary.articleKind };
const STATES = [KEPT, ...TRIAGES] as const;
const STATE_NAMES = { [KEPT]: words.library.asItIs, ...words.vocabulary.triage };

/** Fields of all the articles that are meant, set as one step; what is left alone stays as it is in each. */
export function ChangeArticles() {
  const act = useAct();
  const articles = useArticles() ?? [];
  const [ids] = useState(() => new Set(meantArticles()));
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
  const waiting = articles.filter((one) => ids.has(one.id) && one.undecided > 0).length;
  const outlets = [...new Set(articles.flatMap((one) => (one.outlet === null ? [] : [one.outlet])))];
  return (
    <Panel title={`Change ${counted(ids.size, 'article')}`} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(fields).length === 0) return;
          closeDialog();
          void change(act, fields, 'changed');
        }}
      >
        <Field label="Outlet">
          {(id) => (
            <>
              <input
                id={id}
                className={ui['input']}
                autoFocus
                list={`${id} known`}
                placeholder="As it is in each"
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
        <Field label="Date">
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
        <Field label="Kind">
          {(id) => <Select id={id} value={kind} values={KINDS} names={KIND_NAMES} onChoose={setKind} />}
        </Field>
        <Field label="Status">
          {(id) => <Select id={id} value={state} values={STATES} names={STATE_NAMES} onChoose={setState} />}
        </Field>
        <Hint>What you leave alone stays as it is in each article. One undo takes all of it back.</Hint>
        <div className={css['changeDo']}>
          <Button look="primary" type="submit" disabled={Object.keys(fields).length === 0}>
            Change {counted(ids.size, 'article')}
          </Button>
          <Button
            look="bordered"
            disabled={waiting === 0}
            onClick={() => {
              closeDialog();
              void acceptProposals(act);
            }}
          >
            Accept all proposals{waiting > 0 ? ` of ${number(waiting)}` : ''}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
