import { inspect, open, useDesk } from '../app/desk.ts';
import { useClaims } from '../connect/matter.tsx';
import { ItemList } from '../lists/ItemList.tsx';
import css from '../library/library.module.css';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { claimKind } from './claim-kind.tsx';

const onOpen = (id: number) => inspect({ kind: 'claim', id });

/** The claims of the matter, by kind and status. */
export function ClaimList() {
  const claims = useClaims();
  const inspected = useDesk((desk) => desk.inspected);
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
          {words.lists.claims}
        </SectionHead>
      </div>
      <ItemList
        kind={claimKind}
        rows={claims}
        current={[inspected?.kind === 'claim' ? inspected.id : null]}
        onOpen={onOpen}
      />
    </>
  );
}
