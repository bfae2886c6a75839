import { useMemo } from 'react';
import { inspect, open, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useClaimsAndArchived } from '../connect/matter.tsx';
import { ItemList } from '../lists/ItemList.tsx';
import css from '../library/library.module.css';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { moveBefore } from './acts.ts';
import { claimKind } from './claim-kind.tsx';

const onOpen = (id: number) => inspect({ kind: 'claim', id });

/** The claims of the matter that are in use, or those that were put away. */
export function ClaimList({ archived = false }: { archived?: boolean }) {
  const act = useAct();
  const all = useClaimsAndArchived();
  const claims = useMemo(() => all?.filter((claim) => claim.archived === archived), [all, archived]);
  const inspected = useDesk((desk) => desk.inspected);
  return (
    <>
      <div className={css['head']}>
        <SectionHead
          action={
            archived ? null : (
              <Button
                onClick={() => {
                  inspect(null);
                  open('claim');
                }}
              >
                {words.claims.make}
              </Button>
            )
          }
        >
          {archived ? words.claims.archive.title(claims?.length ?? 0) : words.lists.claims}
        </SectionHead>
      </div>
      <ItemList
        kind={claimKind}
        rows={claims}
        current={[inspected?.kind === 'claim' ? inspected.id : null]}
        onOpen={onOpen}
        onMove={(id, before) => void moveBefore(act, id, before)}
        {...(archived && { none: <Hint>{words.claims.archive.none(keyWord('archive-claim'))}</Hint> })}
      />
    </>
  );
}
