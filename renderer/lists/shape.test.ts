import { expect, test } from 'vitest';
import { ARTICLE_COLUMNS, CLAIM_COLUMNS, ENTITY_COLUMNS } from '#core/contract/vocabulary.ts';
import { claimKind } from '../claims/claim-kind.tsx';
import { entityKind } from '../entities/entity-kind.ts';
import { articleKind } from '../library/article-kind.tsx';
import type { Listed, ListKind } from './kind.ts';
import { nameOf, shapeOf } from './shape.ts';

const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

test('all columns that can be chosen are those of the list, with a name to sort by', () => {
  const all = [
    [articleKind, ARTICLE_COLUMNS],
    [entityKind, ENTITY_COLUMNS],
    [claimKind, CLAIM_COLUMNS],
  ] as const;
  for (const [kind, columns] of all) {
    expect(ids(kind.columns)).toEqual([...columns]);
    for (const id of [kind.title.id, ...columns]) expect(kind.sortNames).toHaveProperty(id);
    for (const { id } of kind.groupings) expect(kind.groupNames).toHaveProperty(id);
  }
});

test('below a name stand lines that a narrow list has room for, and badges below them', () => {
  const chosen = ['outlet', 'date', 'quotes', 'status', 'kind', 'byline', 'machine'];
  const { table, columns, notes, below } = shapeOf(articleKind, chosen, 200);
  expect([table, columns]).toEqual([false, []]);
  expect(notes.map(ids)).toEqual([['outlet', 'date', 'quotes'], ['status', 'kind'], ['byline']]);
  expect(ids(below)).toEqual(['machine']);
});

test('columns never need more room than there is, and nothing that was chosen is lost', () => {
  const needed = <Row extends Listed>(kind: ListKind<Row>, width: number) => {
    const chosen = ids(kind.columns);
    const { title } = kind;
    const { columns, notes, below } = shapeOf(kind, chosen, width);
    expect(ids([...columns, ...notes.flat(), ...below]).sort()).toEqual(chosen.toSorted());
    return [title, ...columns].reduce((sum, column) => sum + column.width + 12, 0);
  };
  for (let width = 430; width < 1_600; width += 10) {
    expect(needed(articleKind, width)).toBeLessThanOrEqual(width);
    expect(needed(entityKind, width)).toBeLessThanOrEqual(width);
    expect(needed(claimKind, width)).toBeLessThanOrEqual(width);
  }
});

test('a list that is drawn a little wider keeps its shape', () => {
  const at = (width: number) => nameOf(shapeOf(articleKind, ['outlet', 'date'], width));
  expect(at(200)).toBe(at(300));
  expect(at(600)).toBe(at(700));
  expect(at(300)).not.toBe(at(600));
});
