import type { Claim } from '#core/contract/nouns.ts';
import {
  CLAIM_BASES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  LEGAL_FORCES,
  type LegalForce,
} from '#core/contract/vocabulary.ts';
import { claimDateName } from '#core/words/claim-dates.ts';
import { dayName, monthName, number } from '#core/words/formats.ts';
import type { Column, ListKind } from '../lists/kind.ts';
import { KindBadge } from '../ui/controls.tsx';
import { words } from '../words.ts';

const { ofClaims: own } = words.lists;
const { claimKind: kinds, claimStatus: statuses, legalForce: forces, claimBasis: bases } = words.vocabulary;
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
      cell: ({ date }) => (date === null ? '' : claimDateName(date, words)),
      note: ({ date }) => (date === null ? words.common.noDate : claimDateName(date, words)),
      width: 104,
      noteWidth: 100,
    },
    counting('supports', { note: ({ supports }) => own.supports(supports), noteWidth: 100 }),
    counting('contradicts', { note: ({ contradicts }) => own.contradicts(contradicts) }),
    counting('outlets', { note: ({ outlets }) => own.outlets(outlets) }),
    {
      id: 'force',
      label: own.columns.force,
      keyOf: ({ force }) => (force === null ? null : LEGAL_FORCES.indexOf(force)),
      cell: ({ force }) => (force === null ? '' : forces[force]),
      badge: ({ force }) => (force === null ? null : own.force(forces[force])),
      width: 120,
    },
    {
      id: 'basis',
      label: own.columns.basis,
      keyOf: ({ basis }) => (basis === null ? null : CLAIM_BASES.indexOf(basis)),
      cell: ({ basis }) => (basis === null ? '' : bases[basis]),
      badge: ({ basis }) => (basis === null ? null : bases[basis]),
      width: 120,
    },
    {
      id: 'tags',
      label: own.columns.tags,
      keyOf: ({ tags }) => (tags.length === 0 ? null : tags.join(', ')),
      cell: ({ tags }) => tags.join(', '),
      badge: ({ tags }) => (tags.length === 0 ? null : tags.join(', ')),
      width: 120,
    },
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
      id: 'force',
      valueOf: ({ force }) => force,
      nameOf: (force) => forces[force as LegalForce],
      none: own.noForce,
      place: (force) => LEGAL_FORCES.findIndex((one) => one === force),
    },
    {
      id: 'tag',
      valueOf: ({ tags }) => tags[0] ?? null,
      nameOf: (tag) => tag,
      none: own.noTag,
      place: (tag) => tag,
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
    {
      id: 'force',
      label: own.columns.force,
      values: ['none', ...LEGAL_FORCES],
      names: { none: own.noForce, ...forces },
      valueOf: ({ force }) => force ?? 'none',
    },
    {
      id: 'basis',
      label: own.columns.basis,
      values: ['none', ...CLAIM_BASES],
      names: { none: own.noBasis, ...bases },
      valueOf: ({ basis }) => basis ?? 'none',
    },
  ],
  sortNames: own.sorts,
  groupNames: own.groups,
  wordsOf: ({ text, tags, entities }) =>
    [text, ...tags, ...entities.map(({ entity }) => entity.name)].join('\n'),
  titleLines: ({ text }) => (text.length > LONG_CLAIM ? 3 : 2),
};
