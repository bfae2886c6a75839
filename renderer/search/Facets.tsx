import { useId } from 'react';
import type { SearchFacets } from '#core/contract/methods.ts';
import type { Operator } from '#core/search/operators.ts';
import { parseQuery } from '#core/search/query.ts';
import { asksFor, toggleFilter } from '#core/search/write.ts';
import { number } from '#core/words/formats.ts';
import css from './search.module.css';

const FACETS: readonly (readonly [keyof SearchFacets, Operator, string])[] = [
  ['thing', 'kind', 'Found'],
  ['kind', 'kind', 'Article'],
  ['outlet', 'outlet', 'Outlet'],
  ['speaker', 'speaker', 'Speaker'],
];

/** So many values of each are offered; any other can be typed. */
const OFFERED = 5;

const PLURALS: Readonly<Record<string, string>> = {
  article: 'articles',
  quote: 'quotes',
  claim: 'claims',
  entity: 'entities',
  brief: 'briefs',
};

/** What the hits can be narrowed down to, each with how many there are: a press writes it into the query, another takes it out. */
export function Facets({
  facets,
  query,
  onQuery,
}: {
  facets: SearchFacets;
  query: string;
  onQuery: (query: string) => void;
}) {
  const id = useId();
  const asked = parseQuery(query).filters;
  return FACETS.map(([facet, operator, title]) => {
    const values = facets[facet].filter(({ value }, i) => i < OFFERED || asksFor(query, operator, value));
    const isAsked = asked.some((filter) => filter.operator === operator);
    // One value alone narrows nothing down.
    if (values.length < 2 && !isAsked) return null;
    if (values.length === 0) return null;
    return (
      <div key={facet} role="group" aria-labelledby={`${id}-${facet}`} className={css['facet']}>
        <span id={`${id}-${facet}`} className={css['facetTitle']}>
          {title}
        </span>
        <span className={css['values']}>
          {values.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              className={css['value']}
              aria-pressed={asksFor(query, operator, value)}
              title={value}
              onClick={() => onQuery(toggleFilter(query, operator, value))}
            >
              <span className={css['valueName']}>{facet === 'thing' ? PLURALS[value] : value}</span>
              <span className={css['count']}>{number(count)}</span>
            </button>
          ))}
        </span>
      </div>
    );
  });
}
