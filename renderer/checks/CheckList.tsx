import { useEffect, useMemo, useRef } from 'react';
import { CHECK_RULES, type RuleName } from '#core/checks/finding.ts';
import type { Finding } from '#core/contract/checks.ts';
import { number } from '#core/words/formats.ts';
import { keyName } from '../commands/key-names.ts';
import { Hint, Key } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';
import { goToFinding } from './acts.ts';
import { foldRule, nameOf, useChecking } from './state.ts';
import css from './checks.module.css';

type Line =
  | { readonly kind: 'rule'; readonly rule: RuleName; readonly findings: readonly Finding[] }
  | { readonly kind: 'finding'; readonly finding: Finding };

/** In pixels. */
const HEAD = 30;
const PADDING = 19;
const GAP = 3;
/** Of the lines of a finding's parts: how many letters one holds in the list's first width, how many there are at most, how high each is. */
const PARTS = {
  name: { letters: 25, most: 2, height: 18 },
  reason: { letters: 31, most: 5, height: 17 },
  note: { letters: 33, most: 2, height: 17 },
} as const;
const NONE_PICKED: ReadonlySet<number> = new Set();
const NOTHING = () => {};

/** What the rules find, rule by rule, the gravest first. */
export function CheckList({ findings }: { findings: readonly Finding[] | undefined }) {
  const { withDismissed, folded, current, wanted } = useChecking();
  const listed = useMemo(
    () => (findings ?? []).filter(({ dismissed }) => withDismissed || dismissed === null),
    [findings, withDismissed],
  );
  const lines = useMemo(() => linesOf(listed, folded), [listed, folded]);
  useEffect(() => () => useChecking.setState({ active: null }), []);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = wanted && box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if (!row) return;
    row.focus();
    useChecking.setState({ wanted: false });
  });
  const dismissed = findings?.filter((finding) => finding.dismissed !== null).length ?? 0;
  return (
    <div ref={box} className={css['checks']}>
      {dismissed > 0 ? (
        <label className={css['dismissedToo']}>
          <input
            type="checkbox"
            checked={withDismissed}
            onChange={(event) => useChecking.setState({ withDismissed: event.target.checked })}
          />
          {words.checks.showDismissed} · {number(dismissed)}
        </label>
      ) : null}
      <LongList
        label={words.checks.list}
        lines={lines}
        picks={false}
        picked={NONE_PICKED}
        current={[current ? listed.findIndex((finding) => nameOf(finding) === nameOf(current)) : null]}
        all={() => []}
        onPick={NOTHING}
        onOpen={(at) => goToFinding(listed[at]!)}
        onFold={foldRule}
        onActive={(at) => useChecking.setState({ active: at === null ? null : (listed[at] ?? null) })}
        draw={draw}
        empty={
          <Hint>
            {findings === undefined
              ? words.checks.waiting
              : dismissed > 0
                ? words.checks.noneLeft
                : words.checks.none}
          </Hint>
        }
      />
      {lines.length > 0 ? (
        <p className={css['keys']}>
          <Phrase of={words.checks.keys(<Key name="Enter" />, <Key name={keyName('dismiss')} />)} />
        </p>
      ) : null}
    </div>
  );
}

/** A heading for each rule that found something, and below it what it found, by the place in the list. */
function linesOf(listed: readonly Finding[], folded: ReadonlySet<string>): LongLine<Line>[] {
  const places = new Map(listed.map((finding, at) => [finding, at]));
  const byRule = Map.groupBy(listed, ({ rule }) => rule);
  return CHECK_RULES.flatMap((rule): LongLine<Line>[] => {
    const own = byRule.get(rule);
    if (!own) return [];
    const isFolded = folded.has(rule);
    const head: LongLine<Line> = {
      key: rule,
      id: null,
      item: { kind: 'rule', rule, findings: own },
      height: HEAD,
      head: { folded: isFolded, members: own.map((finding) => places.get(finding)!) },
    };
    if (isFolded) return [head];
    return [
      head,
      ...own.map((finding) => ({
        key: nameOf(finding),
        id: places.get(finding)!,
        item: { kind: 'finding', finding } as const,
        height: heightOf(finding),
      })),
    ];
  });
}

function linesFor(part: keyof typeof PARTS, text: string): number {
  const { letters, most } = PARTS[part];
  return Math.min(most, Math.ceil(text.length / letters));
}

function textsOf({ place, reason, dismissed }: Finding): Readonly<Record<keyof typeof PARTS, string>> {
  return {
    name: place.name,
    reason: words.checks.reason(reason),
    note: dismissed ? words.checks.dismissedWith(dismissed.note) : '',
  };
}

function heightOf(finding: Finding): number {
  const texts = textsOf(finding);
  return (['name', 'reason', 'note'] as const).reduce((sum, part) => {
    const lines = linesFor(part, texts[part]);
    return sum + (lines === 0 ? 0 : lines * PARTS[part].height + GAP);
  }, PADDING - GAP);
}

function draw(line: Line) {
  if (line.kind === 'rule') return <RuleHead rule={line.rule} count={line.findings.length} />;
  const { severity, dismissed } = line.finding;
  const texts = textsOf(line.finding);
  return (
    <div className={css['row']} data-severity={severity} data-dismissed={dismissed !== null}>
      {(['name', 'reason', 'note'] as const).map((part) =>
        texts[part] === '' ? null : (
          <span
            key={part}
            className={css[part]}
            style={{ WebkitLineClamp: linesFor(part, texts[part]) }}
            title={texts[part]}
          >
            {texts[part]}
          </span>
        ),
      )}
    </div>
  );
}

function RuleHead({ rule, count }: { rule: RuleName; count: number }) {
  return (
    <span className={css['rule']}>
      <strong>{words.checks.rules[rule]}</strong>
      <span>{number(count)}</span>
    </span>
  );
}
