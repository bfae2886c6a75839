import type { Claim } from '#core/contract/nouns.ts';
import { archive } from '../claims/acts.ts';
import { open } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { arrange } from '../lists/listing.ts';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** Joins the claim that is shown with another, splits it, and puts it away. */
export function ClaimTools({ claim: { id, archived } }: { claim: Claim }) {
  const act = useAct();
  const { merge, split, archive: away } = words.claims;
  // What is picked in the list is not what these buttons are about.
  const alone = (dialog: 'merge-claims' | 'split-claim') => {
    arrange('claims', { picked: new Set(), active: null });
    open(dialog);
  };
  return (
    <p className={css['tools']}>
      <Button look="bordered" keyHint={keyName('merge-claims')} onClick={() => alone('merge-claims')}>
        {merge.open}
      </Button>
      <Button look="bordered" keyHint={keyName('split-claim')} onClick={() => alone('split-claim')}>
        {split.open}
      </Button>
      <Button
        look="bordered"
        keyHint={keyName('archive-claim')}
        onClick={() => void archive(act, [id], !archived)}
      >
        {archived ? away.restore : away.archive}
      </Button>
    </p>
  );
}
