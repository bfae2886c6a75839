import type { ReactNode } from 'react';
import type { ClaimKind } from '#core/contract/vocabulary.ts';
import { inspect } from '../app/desk.ts';
import { showMenu, spotOf } from '../commands/menu.ts';
import { inspectMenu } from '../commands/menus.ts';
import { words } from '../words.ts';
import { KindBadge } from '../ui/controls.tsx';
import css from './inspector.module.css';

/** A claim in a list: its kind, what else is to be said beside it, and its words, which show it when pressed. */
export function ClaimCard({
  claim,
  note,
}: {
  claim: { readonly id: number; readonly text: string; readonly kind: ClaimKind };
  note: ReactNode;
}) {
  return (
    <li className={css['card']}>
      <div className={css['cardHead']}>
        <KindBadge kind={claim.kind} />
        {note}
      </div>
      <button
        type="button"
        className={css['cardText']}
        onContextMenu={(event) =>
          showMenu(event, inspectMenu({ kind: 'claim', id: claim.id }, words.keys.menu.claim), spotOf(event))
        }
        onClick={() => inspect({ kind: 'claim', id: claim.id })}
      >
        {claim.text}
      </button>
    </li>
  );
}
