import { useState } from 'react';
import { ARTICLE_KINDS, TRIAGES, type ProposedField } from '#core/contract/vocabulary.ts';
import { closeDialog } from '../app/desk.ts';
import { useAct, useArticles, useFieldFacts, useOutlets } from '../connect/matter.tsx';
import { changeMany, meant } from '../lists/change.ts';
import { ChangePanel, KEPT } from '../lists/ChangePanel.tsx';
import { Button, Choice, Field } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { FieldFactsLine } from './FieldFactsLine.tsx';
import css from './library.module.css';

const KINDS = [KEPT, ...ARTICLE_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.articleKind };
const STATES = [KEPT, ...TRIAGES] as const;
const STATE_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.triage };
const FIND_IN = ['none', 'title', 'byline', 'outlet'] as const;

/** The fields of all the articles that are meant: what they have, what is proposed for them, and what they are to have. */
export function ChangeArticles() {
  const act = useAct();
  const articles = useArticles() ?? [];
  const [ids] = useState(() => [...meant('articles')]);
  const [outlet, setOutlet] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [byline, setByline] = useState('');
  const [published, setPublished] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KEPT);
  const [state, setState] = useState<(typeof STATES)[number]>(KEPT);
  const [taken, setTaken] = useState<ReadonlySet<ProposedField>>(new Set());
  const [findIn, setFindIn] = useState<(typeof FIND_IN)[number]>('none');
  const [find, setFind] = useState('');
  const [to, setTo] = useState('');
  const facts = useFieldFacts(ids);
  const known = useOutlets();
  const fields = {
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
    ...(byline.trim() !== '' && { byline: byline.trim() }),
    ...(published !== '' && { published }),
    ...(kind !== KEPT && { kind }),
    ...(state !== KEPT && { triage: state }),
  };
  const replace = findIn !== 'none' && find !== '' ? { field: findIn, find, to } : null;
  const accept = [...taken];
  const them = new Set(ids);
  const waiting = articles.filter((one) => them.has(one.id) && one.undecided > 0).length;
  const { changed, accepted, mend } = words.lists;
  const outletFacts = facts?.find(({ field }) => field === 'outlet');
  const theirs = new Set(
    [...(outletFacts?.values ?? []), ...(outletFacts?.proposed ?? [])].flatMap(({ value }) => value ?? []),
  );
  const likely = known?.likely.find(
    (one) => theirs.has(one.name) || one.others.some(({ name }) => theirs.has(name)),
  );
  const line = (field: ProposedField) => (
    <FieldFactsLine
      facts={facts?.find((one) => one.field === field)}
      taken={taken.has(field)}
      onTake={(now) => {
        const next = new Set(taken);
        if (now) next.add(field);
        else next.delete(field);
        setTaken(next);
      }}
    />
  );
  const change = async () => {
    // A state alone is a step that has a name of its own.
    if (accept.length === 0 && !replace && !everywhere && byline === '')
      return changeMany(act, 'articles', 'articles.updateMany', { ids, fields }, changed.articles);
    const done = await act('articles.mend', { ids, accept, replace, fields, outletEverywhere: everywhere });
    if (done) say(replace ? mend.replaced(done.replaced) : changed.articles(ids.length));
  };
  return (
    <ChangePanel
      things={words.nouns.article(ids.length)}
      changes={Object.keys(fields).length > 0 || accept.length > 0 || replace !== null}
      onChange={() => void change()}
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
              {known?.outlets.slice(0, 200).map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      {line('outlet')}
      {likely ? (
        <div className={css['fieldFacts']}>
          <span>{mend.likely(likely.others.map(({ name }) => name).join(', '), likely.name)}</span>
          <Button
            look="link"
            onClick={() => {
              setOutlet(likely.name);
              setEverywhere(true);
            }}
          >
            {mend.useName(likely.name)}
          </Button>
        </div>
      ) : null}
      {outlet.trim() !== '' && theirs.size > 0 ? (
        <div className={css['fieldFacts']}>
          <label>
            <input
              type="checkbox"
              checked={everywhere}
              onChange={(event) => setEverywhere(event.target.checked)}
            />
            <span>{mend.everywhere}</span>
          </label>
        </div>
      ) : null}
      <Field label={words.lists.byline}>
        {(id) => (
          <input
            id={id}
            className={ui['input']}
            placeholder={words.lists.asInEach}
            value={byline}
            onChange={(event) => setByline(event.target.value)}
          />
        )}
      </Field>
      {line('byline')}
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
      {line('published')}
      <div className={ui['field']}>
        <span className={ui['label']}>{words.lists.title}</span>
        {line('title')}
      </div>
      <Choice label={words.lists.kind} value={kind} values={KINDS} names={KIND_NAMES} onChoose={setKind} />
      <Choice
        label={words.lists.status}
        value={state}
        values={STATES}
        names={STATE_NAMES}
        onChoose={setState}
      />
      <Choice label={mend.findIn} value={findIn} values={FIND_IN} names={mend.fields} onChoose={setFindIn} />
      {findIn === 'none' ? null : (
        <>
          <Field label={mend.find}>
            {(id) => (
              <input
                id={id}
                className={ui['input']}
                value={find}
                onChange={(event) => setFind(event.target.value)}
              />
            )}
          </Field>
          <Field label={mend.replace}>
            {(id) => (
              <input
                id={id}
                className={ui['input']}
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ChangePanel>
  );
}
