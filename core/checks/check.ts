import { CHECK_RULES, type Finding, type Found, type Passage, type RuleName } from './finding.ts';
import { keyOf } from './key.ts';
import { readable, type Rows } from './matter.ts';
import { RULES } from './rules.ts';

/**
 * What the rules find in a matter, rule by rule, in an order that does not hang on the order of the rows. No two
 * findings have one key.
 */
export function check(rows: Rows): Finding[] {
  const matter = readable(rows);
  return CHECK_RULES.flatMap((rule) => {
    const { severity, find } = RULES[rule];
    const findings = new Map<string, Finding>();
    for (const found of find(matter).toSorted(byPlace)) {
      const finding = findingOf(rule, severity, found);
      if (!findings.has(finding.key)) findings.set(finding.key, finding);
    }
    return [...findings.values()];
  });
}

function findingOf(rule: RuleName, severity: Finding['severity'], { place, reason, about }: Found): Finding {
  const { kind, words } = reason;
  return { rule, severity, key: keyOf([rule, kind, ...words, ...about]), place, reason };
}

function byPlace(a: Found, b: Found): number {
  return (
    a.place.thing.localeCompare(b.place.thing) ||
    a.place.id - b.place.id ||
    byPassage(a.place.passage, b.place.passage) ||
    a.reason.kind.localeCompare(b.reason.kind) ||
    compare(a.reason.words.join('\0'), b.reason.words.join('\0'))
  );
}

function byPassage(a: Passage | null, b: Passage | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.articleId - b.articleId || a.start - b.start || a.end - b.end;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
