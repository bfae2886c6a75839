import { useId } from 'react';
import type { ReaderChoices } from '#core/contract/intake.ts';
import type { ListColumns } from '#core/contract/imports.ts';
import { useListColumns } from '../connect/matter.tsx';
import { Choice, Hint } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { choicesFor, choose, isList, type Sheet } from './state.ts';
import css from './importing.module.css';

type Columns = NonNullable<ReaderChoices['columns']>;

/** What an article is told of by a column; the order in which it is asked for. */
const FIELDS = ['text', 'title', 'outlet', 'byline', 'published', 'url'] as const;

/** Which column of the chosen list holds what, beside its first rows. */
export function ListColumnsOf({ sheet }: { sheet: Sheet }) {
  const { chosen, plan } = sheet;
  if (chosen === null || plan === null || !isList(sheet.items[chosen]!.format)) return null;
  const choices = choicesFor(sheet, chosen);
  return <Asked key={chosen} plan={plan} number={chosen} choices={choices} />;
}

function Asked({ plan, number, choices }: { plan: string; number: number; choices: ReaderChoices }) {
  const list = useListColumns(plan, number, choices.encoding);
  return list ? <Mapping list={list} columns={choices.columns ?? list.guess} /> : null;
}

function Mapping({ list, columns }: { list: ListColumns; columns: Columns | null }) {
  const head = useId();
  const names = list.columns.map(({ name }) => name);
  const rows = Math.max(0, ...list.columns.map(({ sample }) => sample.length));
  const options = Object.fromEntries(names.map((name, at) => [String(at), name]));
  const choiceOf = (field: (typeof FIELDS)[number]) => {
    const at = columns?.[field] == null ? -1 : names.indexOf(columns[field]);
    return at === -1 ? 'none' : String(at);
  };
  const put = (field: (typeof FIELDS)[number], value: string) => {
    const name = value === 'none' ? null : names[Number(value)]!;
    if (field !== 'text') choose({ columns: { ...columns!, [field]: name } });
    else if (name !== null) choose({ columns: { ...(columns ?? NONE), text: name } });
  };
  return (
    <section className={css['mapping']} aria-labelledby={head}>
      <h3 id={head}>{words.imports.columns.title}</h3>
      {columns === null ? <Hint>{words.imports.columns.unknown}</Hint> : null}
      <div className={css['fields']}>
        {FIELDS.map((field) =>
          columns === null && field !== 'text' ? null : (
            <Choice
              key={field}
              label={words.imports.columns.fields[field]}
              value={choiceOf(field)}
              values={[
                ...(field === 'text' && columns !== null ? [] : ['none']),
                ...names.map((_, at) => String(at)),
              ]}
              names={{ ...options, none: words.imports.columns.none }}
              onChoose={(value) => put(field, value)}
            />
          ),
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by key */}
      <div className={css['sample']} role="group" aria-label={words.imports.columns.rows} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {list.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(rows, SHOWN_ROWS) }, (_, row) => (
              <tr key={row}>
                {list.columns.map(({ name, sample }) => (
                  <td key={name}>{sample[row] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const SHOWN_ROWS = 3;
const NONE: Omit<Columns, 'text'> = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  url: null,
  id: null,
};
