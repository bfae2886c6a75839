import type { ReactNode } from 'react';
import type { CommandId } from '#core/contract/commands.ts';
import type { EmptyPlace } from '#core/words/english/empty.ts';
import { keyName } from '../commands/key-names.ts';
import { Key } from '../ui/controls.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { words } from '../words.ts';
import css from './empty.module.css';

/** In a place that holds nothing yet: what it is for, and how to begin. */
export function Empty({ of, children }: { of: EmptyPlace; children?: ReactNode }) {
  const { title, what, how } = words.empty[of];
  return (
    <div className={css['empty']} data-empty={of}>
      <p className={css['title']}>{title}</p>
      <p>{what}</p>
      <p>
        <Phrase of={how(drawn)} />
      </p>
      {children}
    </div>
  );
}

function drawn(id: CommandId): ReactNode {
  return <Key name={keyName(id)} />;
}
