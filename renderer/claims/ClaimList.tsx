import { useMemo, useState } from 'react';
import type { Claim } from '#core/contract/nouns.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '#core/contract/vocabulary.ts';
import { folded } from '#core/names/fold.ts';
import { byDay } from '#core/words/formats.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { useClaims } from '../connect/matter.tsx';
import { Button, Hint, KindBadge, SectionHead, Select } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import { words } from '../words.ts';
import css from '../library/library.module.css';
import ui from '../ui/ui.module.css';
import claimCss from './list.module.css';

const ALL_KINDS = ['all', ...CLAIM_KINDS] as const;
const KIND_NAMES = { all: words.claims.allKinds, ...words.vocabulary.claimKind };
const ALL_STATUSES = ['any', ...CLAIM_STATUSES] as const;
const STATUS_NAMES = { any: words.claims.anyStatus, ...words.vocabulary.claimStatus };

/** The earliest first, and what is not dated last. */
const byDate = (a: Claim, b: Claim) => byDay(a.date?.from ?? '9', b.date?.from ?? '9') || a.id - b.id;
const ORDERS = {
  made: (a: Claim, b: Claim) => a.id - b.id,
  date: byDate,
  quotes: (a: Claim, b: Claim) => b.supports + b.contradicts - a.supports - a.contradicts || a.id - b.id,
} as const;
const SORTS = ['made', 'date', 'quotes'] as const;

/** The claims of the matter, by kind and status. */
export function ClaimList() {
  const claims = useClaims();
  const inspected = useDesk((desk) => desk.inspected);
  const [kind, setKind] = useState<(typeof ALL_KINDS)[number]>('all');
  const [status, setStatus] = useState<(typeof ALL_STATUSES)[number]>('any');
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<keyof typeof ORDERS>('made');
  const rows = useMemo(
    () =>
      (claims ?? [])
        .filter(
          (claim) =>
            (kind === 'all' || claim.kind === kind) &&
            (status === 'any' || claim.status === status) &&
            folded(typed)
              .split(' ')
              .every((word) => folded(claim.text).includes(word)),
        )
        .sort(ORDERS[sort])
        .map((claim) => ({
          id: claim.id,
          text: claim.text,
          chosen: inspected?.kind === 'claim' && inspected.id === claim.id,
          body: (
            <RowText
              title={claim.text}
              note={words.claims.evidence(claim.supports, claim.contradicts)}
              badges={
                <>
                  <KindBadge kind={claim.kind} />
                  <span className={claimCss['status']}>{words.vocabulary.claimStatus[claim.status]}</span>
                </>
              }
            />
          ),
        })),
    [claims, inspected, kind, status, typed, sort],
  );
  const filtered = kind !== 'all' || status !== 'any' || typed.trim() !== '';
  return (
    <>
      <div className={css['head']}>
        <SectionHead
          action={
            <Button
              onClick={() => {
                inspect(null);
                open('claim');
              }}
            >
              {words.claims.make}
            </Button>
          }
        >
          {words.claims.title}
        </SectionHead>
        <input
          type="search"
          className={`${ui['input']} ${claimCss['filter']}`}
          aria-label={words.claims.filter}
          placeholder={words.common.filter}
          data-list-filter
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
        />
        <div className={claimCss['filters']}>
          <Select
            aria-label={words.common.kind}
            value={kind}
            values={ALL_KINDS}
            names={KIND_NAMES}
            onChoose={setKind}
          />
          <Select
            aria-label={words.common.status}
            value={status}
            values={ALL_STATUSES}
            names={STATUS_NAMES}
            onChoose={setStatus}
          />
          <Select
            aria-label={words.common.sort}
            value={sort}
            values={SORTS}
            names={words.claims.sorts}
            onChoose={setSort}
          />
        </div>
      </div>
      <RowList
        label={words.claims.title}
        rows={rows}
        onOpen={(id) => inspect({ kind: 'claim', id })}
        empty={<Hint>{filtered ? words.claims.noneFits : words.claims.none}</Hint>}
      />
    </>
  );
}
