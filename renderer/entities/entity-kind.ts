import type { Entity } from '#core/contract/nouns.ts';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { number } from '#core/words/formats.ts';
import type { Column, ListKind } from '../lists/kind.ts';
import { words } from '../words.ts';

const { ofEntities: own } = words.lists;
const { entityKind: kinds } = words.vocabulary;
const kindName = (kind: string) => kinds[kind as Entity['kind']];

/** A name as long as this, in letters, takes two lines of a narrow list. */
const LONG_NAME = 24;

function counting(
  id: 'articles' | 'quotes' | 'claims' | 'mentions',
  note: (count: number) => string,
): Column<Entity> {
  return {
    id,
    label: own.columns[id],
    keyOf: (entity) => entity[id],
    falling: true,
    cell: (entity) => (entity[id] === 0 ? '' : number(entity[id])),
    note: (entity) => note(entity[id]),
    width: 74,
    noteWidth: 58,
  };
}

const aliasNames = ({ aliases }: Entity) => aliases.map(({ name }) => name).join(', ');

export const entityKind: ListKind<Entity> = {
  name: 'entities',
  label: words.lists.entities,
  count: words.nouns.entity,
  title: {
    id: 'name',
    label: own.columns.name,
    keyOf: ({ name }) => name,
    cell: ({ name }) => name,
    width: 160,
    grows: true,
  },
  columns: [
    {
      id: 'kind',
      label: own.columns.kind,
      keyOf: ({ kind }) => ENTITY_KINDS.indexOf(kind),
      cell: ({ kind }) => kindName(kind),
      width: 92,
      noteWidth: 70,
    },
    {
      id: 'role',
      label: own.columns.role,
      keyOf: ({ role }) => role,
      cell: ({ role }) => role,
      note: ({ role, kind }) => role ?? kindName(kind),
      width: 90,
      noteWidth: 120,
      grows: true,
    },
    counting('articles', words.nouns.article),
    counting('quotes', words.nouns.quote),
    counting('claims', words.nouns.claim),
    counting('mentions', own.mentions),
    {
      id: 'aliases',
      label: own.columns.aliases,
      keyOf: (entity) => aliasNames(entity) || null,
      cell: aliasNames,
      width: 100,
      noteWidth: 120,
      grows: true,
    },
  ],
  groupings: [
    {
      id: 'kind',
      valueOf: ({ kind }) => kind,
      nameOf: kindName,
      none: '',
      place: (kind) => ENTITY_KINDS.findIndex((one) => one === kind),
    },
    {
      id: 'role',
      valueOf: ({ role }) => role,
      nameOf: (role) => role,
      none: own.noRole,
      place: (role) => role,
    },
    {
      id: 'letter',
      valueOf: ({ name }) => /[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase() ?? null,
      nameOf: (letter) => letter,
      none: '…',
      place: (letter) => letter,
    },
  ],
  facets: [
    {
      id: 'kind',
      label: words.lists.kind,
      values: ENTITY_KINDS,
      names: kinds,
      valueOf: ({ kind }) => kind,
    },
  ],
  sortNames: own.sorts,
  groupNames: own.groups,
  wordsOf: (entity) => [entity.name, aliasNames(entity), entity.role ?? ''].join('\n'),
  titleLines: ({ name }) => (name.length > LONG_NAME ? 2 : 1),
};
