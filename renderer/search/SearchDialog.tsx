import { useMemo, useState } from 'react';
import type { SearchHit } from '#core/contract/methods.ts';
import type { SavedSearch } from '#core/contract/nouns.ts';
import { HOW_TO_ASK } from '#core/search/help.ts';
import { parseQuery } from '#core/search/query.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useSavedSearches, useSearch } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { Facets } from './Facets.tsx';
import { goTo } from './goTo.ts';
import { optionOf } from './hits.tsx';
import { SaveBar } from './SaveBar.tsx';
import css from './search.module.css';

const GROUPS: readonly (readonly [SearchHit['kind'], string])[] = [
  ['entity', 'Entities'],
  ['claim', 'Claims'],
  ['quote', 'Quotes'],
  ['brief', 'Briefs'],
  ['article', 'Articles'],
];

/** How many hits are shown at first, and at most. */
const SHOWN = 40;
const MOST = 200;

/** What can be written into the empty field, by key as by mouse. */
const OPERATORS: readonly (readonly [string, string])[] = [
  ['speaker:', 'who said it, as speaker:"Ada Moss"'],
  ['outlet:', 'where it stands'],
  ['kind:', 'quote, claim, filing, allegation…'],
  ['before:', 'a day, a month or a year'],
  ['after:', 'a day, a month or a year'],
  ['has:', 'quotes, claims, note, speaker, date, outlet, proposals, altered'],
];

/** One search for the whole matter: results while typing, Enter goes to the place, Shift and Enter opens it beside. */
export function SearchDialog() {
  const [typed, setTyped] = useTyped(useDesk.getState().query);
  const [limit, setLimit] = useState(SHOWN);
  const type = (query: string) => {
    setTyped(query);
    setLimit(SHOWN);
  };
  const { answer, busy } = useSearch(typed, limit);
  const saved = useSavedSearches() ?? [];
  const terms = useMemo(() => parseQuery(typed).terms, [typed]);
  const asked = typed.trim() !== '';
  const hits = asked ? (answer?.hits ?? []) : [];
  const left = asked && answer ? answer.total - hits.length : 0;

  const choose = (key: string, beside = false) => {
    const gap = key.indexOf(' ');
    const what = key.slice(0, gap);
    const rest = key.slice(gap + 1);
    if (what === 'hit') goTo(hits[Number(rest)]!, beside);
    else if (what === 'more') setLimit(MOST);
    else type(rest);
  };
  const more: Option[] =
    left > 0 && limit < MOST ? [{ key: 'more ', label: 'Show more', text: 'Show more' }] : [];
  const groups = asked
    ? [
        ...GROUPS.map(([kind, title]) => ({
          title,
          options: hits.flatMap((hit, i) => (hit.kind === kind ? [optionOf(hit, `hit ${i}`, terms)] : [])),
        })),
        { title: 'More', options: more },
      ]
    : [
        { title: 'Saved searches', options: saved.map(savedOption) },
        {
          title: 'Narrow it down',
          options: OPERATORS.map(([text, note]): Option => ({
            key: `type ${text}`,
            label: text,
            text,
            note,
          })),
        },
      ];
  return (
    <Finder
      title="Search the matter"
      placeholder="Search articles, quotes, claims, people…"
      query={typed}
      onQuery={type}
      groups={groups}
      onChoose={(key) => choose(key)}
      onBeside={(key) => choose(key, true)}
      onClose={closeDialog}
      empty={answer?.help ?? `Nothing in this matter fits “${typed.trim()}”.`}
      busy={busy}
    >
      <div className={css['tools']}>
        {asked ? (
          <>
            {answer && !busy && answer.help !== null && hits.length > 0 ? <Hint>{answer.help}</Hint> : null}
            {answer?.instead ? (
              <Button look="link" onClick={() => type(answer.instead!)}>
                Search for {answer.instead}
              </Button>
            ) : null}
            {answer ? <Facets facets={answer.facets} query={typed} onQuery={type} /> : null}
            <SaveBar query={typed.trim()} saved={saved}>
              <span role="status">{answer && !busy ? found(answer.total, hits.length) : 'Searching…'}</span>
            </SaveBar>
          </>
        ) : (
          <Hint>{HOW_TO_ASK}</Hint>
        )}
      </div>
    </Finder>
  );
}

function found(total: number, shown: number): string {
  const all = counted(total, 'hit');
  return shown < total ? `${all}, of which ${shown} are shown` : all;
}

function savedOption({ name, query }: SavedSearch): Option {
  return { key: `saved ${query}`, label: name, text: name, note: name === query ? undefined : query };
}
