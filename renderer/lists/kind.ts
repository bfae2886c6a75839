import type { ReactNode } from 'react';
import type { ListName } from '#core/contract/vocabulary.ts';

/** What a list of the matter's things is, for all lists: their rows, columns, groups, and what cuts them down. */

export interface Listed {
  readonly id: number;
}

/** What a row is sorted by; `null` stands last, whichever way round. */
export type Key = string | number | null;

export interface Column<Row> {
  readonly id: string;
  /** Over the column. */
  readonly label: string;
  readonly keyOf: (row: Row) => Key;
  /** Whether its keys are of use from the largest down: dates and counts. */
  readonly falling?: boolean;
  /** What stands in the column; nothing where there is nothing to say. */
  readonly cell: (row: Row) => ReactNode;
  /** In pixels, of the column at its narrowest. */
  readonly width: number;
  /** Whether it takes a share of the room that is left. */
  readonly grows?: boolean;
  /** What stands below the name where there are no columns; as in the column unless given. */
  readonly note?: (row: Row) => ReactNode;
  /** In pixels, what it takes below the name; as in the column unless given. */
  readonly noteWidth?: number;
  /** Instead of a note: shown below where there is something to say, else `null`. */
  readonly badge?: (row: Row) => ReactNode;
}

export interface Grouping<Row> {
  readonly id: string;
  readonly valueOf: (row: Row) => string | null;
  readonly nameOf: (value: string) => string;
  /** What those without a value are called together. */
  readonly none: string;
  /** Where a group stands among the others. */
  readonly place: (value: string) => string | number;
}

/** Values of which any may be let through. */
export interface Facet<Row> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly valueOf: (row: Row) => string;
  /** Whether all values are offered, or only those that some row has. */
  readonly whole?: boolean;
}

export interface ListKind<Row extends Listed> {
  readonly name: ListName;
  readonly label: string;
  /** `3 articles` */
  readonly count: (count: number) => string;
  /** Always shown, and the first column. */
  readonly title: Column<Row>;
  readonly columns: readonly Column<Row>[];
  readonly groupings: readonly Grouping<Row>[];
  readonly facets: readonly Facet<Row>[];
  /** As sorts and groupings are called in their fields, by their ids: of the columns, and of `none`. */
  readonly sortNames: Readonly<Record<string, string>>;
  readonly groupNames: Readonly<Record<string, string>>;
  /** All that typed words may be found in. */
  readonly wordsOf: (row: Row) => string;
  /** How many lines the name may take below one another. */
  readonly titleLines: (row: Row) => number;
  /** Said to those who do not see how the row looks, unless a column that is shown says it. */
  readonly spoken?: { readonly column: string; readonly of: (row: Row) => string };
  /** For the looks of a row: its `data-look`. */
  readonly lookOf?: (row: Row) => string;
}
