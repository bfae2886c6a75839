import type { Claim } from '#core/contract/nouns.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '#core/contract/vocabulary.ts';
import { dayName, monthName, number } from '#core/words/formats.ts';
import type { Column, ListKind } from '../lists/kind.ts';
import { KindBadge } from '../ui/controls.tsx';
import { dateName } from '../timeline/Timeline.tsx';
import { words } from '../words.ts';

const { ofClaims: own } = words.lists;
const { claimKind: kinds, claimStatus: statuses } = words.vocabulary;
const kindName = (kind: string) => kinds[kind as Claim['kind']];
const statusName = (status: string) => statuses[status as Claim['status']];

/** A claim as long as this, in letters, takes three lines of a narrow list. */
const LONG_CLAIM = 60;

function counting(
  id: 'supports' | 'contradicts' | 'outlets',
  fields: Partial<Column<Claim>> & Pick<Column<Claim>, 'note'>,
): Column<Claim> {
  return {
    id,
    label: own.columns[id],
    keyOf: (claim) => claim[id],
    falling: true,
    cell: (claim) => (claim[id] === 0 ? '' : number(claim[id])),
    width: 66,
    noteWidth: 70,
    ...fields,
  };
}

export const claimKind: ListKind<Claim> = {
  name: 'claims',
  label: words.lists.claims,
  count: words.nouns.claim,
  title: {
    id: 'text',
    label: own.columns.text,
    keyOf: ({ text }) => text,
    cell: ({ text }) => text,
    width: 200,
    grows: true,
  },
  columns: [
    {
      id: 'kind',
      label: own.columns.kind,
      keyOf: ({ kind }) => CLAIM_KINDS.indexOf(kind),
      cell: ({ kind }) => <KindBadge kind={kind} />,
      badge: ({ kind }) => <KindBadge kind={kind} />,
      width: 88,
    },
    {
      id: 'status',
      label: own.columns.status,
      keyOf: ({ status }) => CLAIM_STATUSES.indexOf(status),
      cell: ({ status }) => statusName(status),
      badge: ({ status }) => statusName(status),
      width: 90,
    },
    {
      id: 'date',
      label: own.columns.date,
      keyOf: ({ date }) => (date === null ? null : Number(date.from.replaceAll('-', ''))),
      cell: ({ date }) => (date === null ? '' : dateName(date)),
      note: ({ date }) => (date === null ? words.common.noDate : dateName(date)),
      width: 104,
      noteWidth: 100,
    },
    counting('supports', { note: ({ supports }) => own.supports(supports), noteWidth: 100 }),
    counting('contradicts', { note: ({ contradicts }) => own.contradicts(contradicts) }),
    counting('outlets', { note: ({ outlets }) => own.outlets(outlets) }),
  ],
  groupings: [
    {
      id: 'kind',
      valueOf: ({ kind }) => kind,
      nameOf: kindName,
      none: '',
      place: (kind) => CLAIM_KINDS.findIndex((one) => one === kind),
    },
    {
      id: 'status',
      valueOf: ({ status }) => status,
      nameOf: statusName,
      none: '',
      place: (status) => CLAIM_STATUSES.findIndex((one) => one === status),
    },
    {
      id: 'month',
      valueOf: ({ date }) => date?.from.slice(0, 7) ?? null,
      nameOf: (month) => monthName(`${month}-01`),
      none: words.lists.undated,
      place: (month) => Number(month.replace('-', '')),
    },
    {
      id: 'day',
      valueOf: ({ date }) => date?.from ?? null,
      nameOf: dayName,
      none: words.lists.undated,
      place: (day) => Number(day.replaceAll('-', '')),
    },
  ],
  facets: [
    {
      id: 'kind',
      label: words.lists.kind,
      values: CLAIM_KINDS,
      names: kinds,
      valueOf: ({ kind }) => kind,
    },
    {
      id: 'status',
      label: words.lists.status,
      values: CLAIM_STATUSES,
      names: statuses,
      valueOf: ({ status }) => status,
      whole: true,
    },
  ],
  sortNames: own.sorts,
  groupNames: own.groups,
  wordsOf: ({ text, entities }) => [text, ...entities.map(({ entity }) => entity.name)].join('\n'),
  titleLines: ({ text }) => (text.length > LONG_CLAIM ? 3 : 2),
};
