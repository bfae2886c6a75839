import { useId } from 'react';
import type { SearchFacets } from '#core/contract/search.ts';
import type { Operator } from '#core/search/operators.ts';
import { parseQuery } from '#core/search/query.ts';
import { asksFor, toggleFilter } from '#core/search/write.ts';
import { number } from '#core/words/formats.ts';
import { words } from '../words.ts';
import css from './search.module.css';

const FACETS: readonly (readonly [keyof SearchFacets, Operator])[] = [
  ['thing', 'kind'],
  ['kind', 'kind'],
  ['outlet', 'outlet'],
  ['speaker', 'speaker'],
];

/** So many values of each are offered; any other can be typed. */
const OFFERED = 5;

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
  return FACETS.map(([facet, operator]) => {
    const values = facets[facet].filter(({ value }, i) => i < OFFERED || asksFor(query, operator, value));
    const isAsked = asked.some((filter) => filter.operator === operator);
    // One value alone narrows nothing down.
    if (values.length < 2 && !isAsked) return null;
    if (values.length === 0) return null;
    return (
      <div key={facet} role="group" aria-labelledby={`${id}-${facet}`} className={css['facet']}>
        <span id={`${id}-${facet}`} className={css['facetTitle']}>
          {words.search.facets[facet]}
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
              <span className={css['valueName']}>{nameOf(facet, value)}</span>
              <span className={css['count']}>{number(count)}</span>
            </button>
          ))}
        </span>
      </div>
    );
  });
}

/** Things and kinds by their words; outlets and speakers are names. */
function nameOf(facet: keyof SearchFacets, value: string): string {
  const names: Readonly<Record<string, string>> =
    facet === 'thing' ? words.search.facets.things : facet === 'kind' ? words.vocabulary.articleKind : {};
  return Object.hasOwn(names, value) ? names[value]! : value;
}
