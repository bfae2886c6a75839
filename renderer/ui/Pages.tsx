import { useState } from 'react';
import { words } from '../words.ts';
import { Button } from './controls.tsx';
import css from './ui.module.css';

/** Goes through a long list page by page: what is not on the page is not drawn. Nothing where all fits on one. */
export function Pages({
  label,
  offset,
  size,
  total,
  onTurn,
}: {
  /** What is gone through. */
  label: string;
  /** Of the first that is shown, from 0. */
  offset: number;
  size: number;
  total: number;
  onTurn: (offset: number) => void;
}) {
  if (total <= size) return null;
  const { previous, next, range } = words.common.pages;
  return (
    <nav className={css['pages']} aria-label={label}>
      <Button look="bordered" disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - size))}>
        {previous}
      </Button>
      <span role="status">{range(offset + 1, Math.min(total, offset + size), total)}</span>
      <Button look="bordered" disabled={offset + size >= total} onClick={() => onTurn(offset + size)}>
        {next}
      </Button>
    </nav>
  );
}

/** One page of what is all there already, and what turns it. */
export function usePages<One>(all: readonly One[], size: number, label: string) {
  const [wanted, setOffset] = useState(0);
  // Rows may have gone since the page was turned.
  const offset = Math.min(wanted, Math.floor(Math.max(0, all.length - 1) / size) * size);
  return {
    shown: all.slice(offset, offset + size),
    pages: <Pages label={label} offset={offset} size={size} total={all.length} onTurn={setOffset} />,
  };
}
