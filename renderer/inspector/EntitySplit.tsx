import { useState } from 'react';
import type { ParamsOf, ResultOf } from '#core/contract/methods.ts';
import { inspect } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Field } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './inspector.module.css';

type Link = ParamsOf<'entities.split'>['links'][number];

interface Part {
  readonly what: 'alias' | 'spoken' | 'claim' | 'about' | 'mention';
  readonly rows: readonly { readonly label: string; readonly links: readonly Link[] }[];
}

const { entity: saying } = words.inspector;

/** Two namesakes were taken for one: what belongs to the other is ticked, and goes over in one step. */
export function EntitySplit({ answer, onClose }: { answer: ResultOf<'entities.get'>; onClose: () => void }) {
  const act = useAct();
  const { entity } = answer;
  const parts = partsOf(answer).filter(({ rows }) => rows.length > 0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<string | null>(null);
  const rows = parts.flatMap(({ what, rows: all }) =>
    all.map((row, i) => ({ ...row, key: `${what} ${i}`, what })),
  );
  const chosen = rows.filter(({ key }) => ticked.has(key));
  const name = typed ?? chosen.find(({ what }) => what === 'alias')?.label ?? '';
  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const split = async () => {
    const links = chosen.flatMap((row) => [...row.links]);
    const made = await act('entities.split', { id: entity.id, kind: entity.kind, name, links });
    if (!made) return;
    onClose();
    inspect({ kind: 'entity', id: made.id });
    say(saying.splitDone(name, keyWord('undo')));
  };
  return (
    <Panel title={saying.splitTitle(entity.name)} onClose={onClose} wide>
      {parts.map(({ what, rows: all }) => (
        <fieldset key={what} className={css['splitPart']}>
          <legend>{saying.splitParts[what]}</legend>
          {all.map((row, i) => (
            <label key={`${what} ${i}`}>
              <input
                type="checkbox"
                checked={ticked.has(`${what} ${i}`)}
                onChange={() => toggle(`${what} ${i}`)}
              />
              <span>{row.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Field label={saying.splitName}>
        {(id) => (
          <input
            id={id}
            className={ui['input']}
            value={name}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button look="primary" disabled={name.trim() === ''} onClick={() => void split()}>
        {saying.splitDo(chosen.reduce((sum, { links }) => sum + links.length, 0))}
      </Button>
    </Panel>
  );
}

function partsOf({ entity, spoken, about, claims, mentioned }: ResultOf<'entities.get'>): Part[] {
  return [
    {
      what: 'alias',
      rows: entity.aliases.map(({ id, name }) => ({ label: name, links: [{ what: 'alias', rowId: id }] })),
    },
    {
      what: 'spoken',
      rows: spoken.map(({ id, exact }) => ({ label: exact, links: [{ what: 'spoken', rowId: id }] })),
    },
    {
      what: 'claim',
      rows: claims.map((claim) => ({
        label: claim.text,
        links: claim.entities
          .filter((one) => one.entity.id === entity.id)
          .map(({ linkId }) => ({ what: 'claim', rowId: linkId })),
      })),
    },
    {
      what: 'about',
      rows: about.map(({ id, exact }) => ({ label: exact, links: [{ what: 'about', rowId: id }] })),
    },
    {
      what: 'mention',
      rows: mentioned.flatMap(({ id, exact, article }) =>
        id === null
          ? []
          : [
              {
                label: `${exact} (${article.outlet ?? article.title ?? article.opening})`,
                links: [{ what: 'mention', rowId: id }],
              },
            ],
      ),
    },
  ];
}
