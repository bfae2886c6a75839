import type { Span } from '../text/span.ts';
import type { Operator } from './operators.ts';
import { parseQuery, type Problem } from './query.ts';

/** An operator with its value, in quotation marks where it would fall apart; marks in a value are left out. */
export function writeFilter(operator: Operator, value: string): string {
  const plain = plainOf(value);
  return `${operator}:${/\s/.test(plain) ? `"${plain}"` : plain}`;
}

function plainOf(value: string): string {
  return value
    .replaceAll(/["“”\0\s]+/g, ' ')
    .trim()
    .replace(/^-/, '');
}

/** Whether a query asks for just this. */
export function asksFor(query: string, operator: Operator, value: string): boolean {
  return placesOf(query, operator, value).length > 0;
}

/** The query with an operator that it has not, or without one that it has. */
export function toggleFilter(query: string, operator: Operator, value: string): string {
  const places = placesOf(query, operator, value);
  if (places.length > 0)
    return places.reduceRight(
      (left, { start, end }) => replaceAt(left, { start, end: left[end] === ' ' ? end + 1 : end }, ''),
      query,
    );
  // What is typed on belongs to the words, so they stay at the end, and an open quotation mark would take the rest in.
  return `${writeFilter(operator, value)} ${query}`;
}

/** The query with the nearest of what was meant in the place of what was not understood; `null` where nothing is near. */
export function mended(query: string, problem: Problem): string | null {
  switch (problem.kind) {
    case 'open mark':
      return `${query.trimEnd()}"`;
    case 'operator': {
      const near = problem.near[0];
      return near === undefined
        ? null
        : replaceAt(
            query,
            { ...problem, end: query.indexOf(':', problem.start) + 1 },
            minus(query, problem) + `${near}:`,
          );
    }
    case 'kind':
    case 'has':
    case 'speaker':
    case 'outlet': {
      const near = problem.near[0];
      return near === undefined
        ? null
        : replaceAt(query, problem, minus(query, problem) + writeFilter(problem.kind, near));
    }
    case 'date':
    case 'empty':
      return null;
  }
}

function minus(query: string, { start }: Span): string {
  return query[start] === '-' ? '-' : '';
}

function placesOf(query: string, operator: Operator, value: string): Span[] {
  const wanted = plainOf(value).toLowerCase();
  return parseQuery(query).filters.filter(
    (filter) => !filter.not && filter.operator === operator && filter.value.toLowerCase() === wanted,
  );
}

function replaceAt(query: string, { start, end }: Span, words: string): string {
  return query.slice(0, start) + words + query.slice(end);
}
