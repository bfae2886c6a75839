import { fullReference, knownBy } from '#core/brief/cite.ts';
import type { BriefSource } from '#core/brief/content.ts';
import type { Run } from '#core/brief/document.ts';
import { MACHINE_WRITTEN } from './cite.ts';
import { runsOf, saysNothing } from './markup.ts';

/**
 * A brief's list of sources in the order of its style. Behind each reference stands by what the stored text can be known
 * again. A source that the style has no entry for is put at the end as the newsroom names it.
 */
export function sourceList(
  sources: readonly BriefSource[],
  bibliography: readonly { readonly id: string; readonly html: string }[] | null,
): (readonly Run[])[] {
  const left = new Map(sources.map((source) => [String(source.id), source]));
  const listed = (bibliography ?? []).flatMap(({ id, html }) => {
    const source = left.get(id);
    if (!source || saysNothing(html)) return [];
    left.delete(id);
    return [ended(runsOf(html, source.url ? [source.url] : []), source)];
  });
  return [...listed, ...[...left.values()].map(fullReference)];
}

/** The reference with what follows it, and one full stop after each. */
function ended(runs: readonly Run[], source: BriefSource): Run[] {
  const last = runs.at(-1);
  const stop =
    last?.kind === 'text' && last.href === undefined ? (/\.[”’"')]*$/.exec(last.text)?.[0] ?? '') : '';
  const machine = source.machineWritten ? MACHINE_WRITTEN : '';
  if (stop === '.' && last?.kind === 'text') {
    const text = last.text.slice(0, -1);
    return [
      ...runs.slice(0, -1),
      ...(text === '' ? [] : [{ ...last, text }]),
      { kind: 'text', text: `${machine}.${knownBy(source)}` },
    ];
  }
  const end = stop === '' || machine !== '' ? `${machine}.` : '';
  return [...runs, { kind: 'text', text: `${end}${knownBy(source)}` }];
}
