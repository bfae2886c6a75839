import type { ListName } from '#core/contract/vocabulary.ts';
import { useChangeSettings, useSettings } from '../connect/matter.tsx';
import { toggled } from './listing.ts';

/** The columns that are shown of a list, and what shows one more or one less. */
export function useColumns(name: ListName): {
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
} {
  const change = useChangeSettings();
  const columns = useSettings()?.columns;
  return {
    chosen: columns?.[name] ?? NONE,
    toggle: (id) =>
      change((now) => ({ columns: { ...now.columns, [name]: toggled<string>(now.columns[name], id) } })),
  };
}

const NONE: readonly string[] = [];
