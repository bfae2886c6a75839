import { useMemo, useState } from 'react';
import type { SearchHit } from '#core/contract/search.ts';
import type { SavedSearch } from '#core/contract/nouns.ts';
import { OPERATORS, type Operator } from '#core/search/operators.ts';
import { parseQuery } from '#core/search/query.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { useSavedSearches, useSearch } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { Facets } from './Facets.tsx';
import { goTo } from './goTo.ts';
import { optionOf } from './hits.tsx';
import { SaveBar } from './SaveBar.tsx';
import { words } from '../words.ts';
import css from './search.module.css';

const GROUPS: readonly SearchHit['kind'][] = ['entity', 'claim', 'question', 'quote', 'brief', 'article'];

/** How many hits are shown at first, and at most. */
const SHOWN = 40;
const MOST = 200;

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
  const help = answer?.help ? words.search.help(answer.help) : null;
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
    left > 0 && limit < MOST
      ? [{ key: 'more ', label: words.search.showMore, text: words.search.showMore }]
      : [];
  const groups = asked
    ? [
        ...GROUPS.map((kind) => ({
          title: words.search.things[kind],
          options: hits.flatMap((hit, i) => (hit.kind === kind ? [optionOf(hit, `hit ${i}`, terms)] : [])),
        })),
        { title: words.search.more, options: more },
      ]
    : [
        { title: words.search.saved, options: saved.map(savedOption) },
        {
          title: words.search.narrow,
          options: OPERATORS.map(operatorOption),
        },
      ];
  return (
    <Finder
      title={words.search.title}
      placeholder={words.search.placeholder}
      query={typed}
      onQuery={type}
      groups={groups}
      onChoose={(key) => choose(key)}
      onBeside={(key) => choose(key, true)}
      onClose={closeDialog}
      empty={help ?? words.search.none(typed.trim())}
      busy={busy}
    >
      <div className={css['tools']}>
        {asked ? (
          <>
            {help !== null && !busy && hits.length > 0 ? <Hint>{help}</Hint> : null}
            {answer?.instead ? (
              <Button look="link" onClick={() => type(answer.instead!)}>
                {words.search.searchFor(answer.instead)}
              </Button>
            ) : null}
            {answer ? <Facets facets={answer.facets} query={typed} onQuery={type} /> : null}
            <SaveBar query={typed.trim()} saved={saved}>
              <span role="status">
                {answer && !busy ? words.search.found(answer.total, hits.length) : words.search.searching}
              </span>
            </SaveBar>
          </>
        ) : (
          <Hint>{words.search.howToAsk}</Hint>
        )}
      </div>
    </Finder>
  );
}

/** What can be written into the empty field, by key as by mouse. */
function operatorOption(operator: Operator): Option {
  const text = `${operator}:`;
  // The language of queries is the same for all.
  const label = <span translate="no">{text}</span>;
  return { key: `type ${text}`, label, text, note: words.search.operators[operator] };
}

function savedOption({ name, query }: SavedSearch): Option {
  return { key: `saved ${query}`, label: name, text: name, note: name === query ? undefined : query };
}
