import { useEffect, useMemo, useRef } from 'react';
import { keyName } from '../commands/key-names.ts';
import { Hint, Key, Select } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';
import { GROUPS, gradeOf, wordsOf, type Group, type Row } from './rows.ts';
import { choose, fold, listed, openSource, useDrafting } from './state.ts';
import css from './draft.module.css';

type Line =
  | { readonly kind: 'group'; readonly group: Group; readonly rows: number }
  | { readonly kind: 'row'; readonly row: Row };

/** In pixels. */
const HEAD = 30;
const ROW = 52;
const NONE: ReadonlySet<number> = new Set();
const nothing = () => {};
const EVERYTHING: string = 'everything';

/** All that was found, by its verdict, the worst first. */
export function RowsList({
  rows,
  only,
  chosen,
}: {
  rows: readonly Row[];
  only: Group | null;
  chosen: number | null;
}) {
  const folded = useDrafting((drafting) => drafting.folded);
  const lines = useMemo(() => linesOf(listed(rows, only), folded), [rows, only, folded]);
  const byKey = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const groups = GROUPS.filter((group) => rows.some((row) => row.group === group));
  // Who comes with the keys goes through what was found.
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus(), []);
  return (
    <div
      ref={box}
      className={css['found']}
      onKeyDownCapture={() => (byKey.current = true)}
      onPointerDownCapture={() => (byKey.current = false)}
    >
      <div className={css['filter']}>
        <Select
          aria-label={words.draft.show}
          value={only ?? EVERYTHING}
          values={[EVERYTHING, ...groups] as readonly string[]}
          names={Object.fromEntries([
            [EVERYTHING, words.draft.everything(rows.length)],
            ...groups.map((group) => [group, words.draft.some(group, listed(rows, group).length)] as const),
          ])}
          onChoose={(group) => {
            const next = GROUPS.find((one) => one === group) ?? null;
            useDrafting.setState({ only: next, chosen: listed(rows, next)[0]?.id ?? null });
          }}
        />
      </div>
      <LongList
        label={words.draft.list}
        lines={lines}
        picks={false}
        picked={NONE}
        current={[chosen]}
        revealed={chosen}
        all={() => []}
        onPick={nothing}
        onOpen={(id) => {
          choose(id);
          if (byKey.current) openSource(rows[id]!);
        }}
        onFold={fold}
        onActive={(id) => id !== null && choose(id)}
        draw={draw}
        empty={<Hint>{words.draft.noneLeft}</Hint>}
      />
      <p className={css['keys']}>
        <Phrase
          of={words.draft.keys(
            <Key name={keyName('next-quote')} />,
            <Key name={keyName('previous-quote')} />,
            <Key name="Enter" />,
          )}
        />
      </p>
    </div>
  );
}

function linesOf(rows: readonly Row[], folded: ReadonlySet<string>): LongLine<Line>[] {
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  return [...byGroup].flatMap(([group, own]): LongLine<Line>[] => {
    const isFolded = folded.has(group);
    const head: LongLine<Line> = {
      key: group,
      id: null,
      item: { kind: 'group', group, rows: own.length },
      height: HEAD,
      head: { folded: isFolded, members: own.map(({ id }) => id) },
    };
    if (isFolded) return [head];
    return [
      head,
      ...own.map((row) => ({
        key: `row ${row.id}`,
        id: row.id,
        item: { kind: 'row', row } as const,
        height: ROW,
      })),
    ];
  });
}

function draw(line: Line) {
  if (line.kind === 'group')
    return (
      <span className={css['group']} data-grade={gradeOf(line.group)}>
        <span className={css['sample']} data-grade={gradeOf(line.group)} data-group={line.group} aria-hidden>
          “a”
        </span>
        <strong>{words.draft.some(line.group, line.rows)}</strong>
      </span>
    );
  const { row } = line;
  return (
    <span className={css['row']}>
      <span className={css['rowWords']}>{row.kind === 'quotation' ? `“${wordsOf(row)}”` : wordsOf(row)}</span>
      <span className={css['rowNote']}>{noteOf(row)}</span>
    </span>
  );
}

/** Where it stands in the matter, or what stands there instead. */
function noteOf(row: Row): string {
  if (row.kind === 'finding') return `→ ${row.finding.matter}`;
  const { reason, places } = row.quotation;
  const [first] = places;
  if (reason !== null) return words.draft.why[reason];
  if (!first) return words.draft.means[row.group];
  return first.article.outlet ?? first.article.title ?? first.article.opening;
}
