import { useLayoutEffect, useRef, useState } from 'react';
import { moved, shifted, stepOf, withBranches } from '#core/brief/outline.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

export interface Order {
  readonly items: readonly BriefItem[];
  /** One step up or down. */
  readonly step: (ids: ReadonlySet<number>, by: -1 | 1) => void;
  readonly put: (ids: ReadonlySet<number>, before: number | null) => void;
  /** Sections a level deeper or higher. */
  readonly shift: (ids: ReadonlySet<number>, by: -1 | 1) => void;
  readonly takeOut: (ids: ReadonlySet<number>) => Promise<void>;
}

/**
 * The items in their order, and what puts them into another. Keys come faster than answers: each step is shown at once
 * and starts from where the one before it ended.
 */
export function useOrder(stored: readonly BriefItem[]): Order {
  const act = useAct();
  const [ahead, setAhead] = useState<readonly BriefItem[] | null>(null);
  const now = useRef(stored);
  const waiting = useRef(0);
  useLayoutEffect(() => {
    if (waiting.current === 0) now.current = stored;
  });
  const show = async (items: readonly BriefItem[], done: Promise<unknown>) => {
    now.current = items;
    setAhead(items);
    waiting.current += 1;
    await done;
    waiting.current -= 1;
    if (waiting.current === 0) setAhead(null);
  };
  const put = (ids: ReadonlySet<number>, before: number | null) => {
    const going = new Set(withBranches(now.current, ids).map(({ id }) => id));
    const items = moved(now.current, going, before);
    if (going.size === 0 || items.every(({ id }, at) => id === now.current[at]?.id)) return;
    void show(items, act('briefs.moveItems', { ids: [...going], before }));
  };
  const step = (ids: ReadonlySet<number>, by: -1 | 1) => {
    const going = new Set(withBranches(now.current, ids).map(({ id }) => id));
    const before = stepOf(now.current, going, by);
    if (before !== undefined) put(going, before);
  };
  const shift = (ids: ReadonlySet<number>, by: -1 | 1) => {
    const sections = shifted(now.current, ids, by);
    if (sections.length === 0) return say(words.outline.noFurther);
    const levels = new Map(sections.map(({ id, level }) => [id, level]));
    const items = now.current.map((item) => ({ ...item, level: levels.get(item.id) ?? item.level }));
    void show(items, act('briefs.setLevels', { sections }));
  };
  const takeOut = async (ids: ReadonlySet<number>) => {
    const known = now.current.filter(({ id }) => ids.has(id)).map(({ id }) => id);
    if (known.length === 0) return;
    if (await act('briefs.removeItems', { ids: known }))
      say(words.outline.takenOut(known.length, keyWord('undo')));
  };
  return { items: ahead ?? stored, step, put, shift, takeOut };
}
