import { dateOf, named, pageCite, pinCite, type Citation, type CitedSource } from './cite.ts';
import type { Run } from './document.ts';

/**
 * Citations as newspapers attribute in the text, each cluster in round brackets: a source at first with outlet and day,
 * later by its outlet alone, with as much more as tells it from the others. Headlines stand in the list of sources; in
 * the text only for what has no outlet.
 */
export function attributions(clusters: readonly (readonly Citation[])[]): Run[][] {
  const sources = new Map(clusters.flat().map(({ source }) => [source.id, source]));
  const called = new Map<string, Set<number>>();
  for (const source of sources.values())
    for (const name of [nameOf(source), datedName(source)])
      called.set(name, (called.get(name) ?? new Set()).add(source.id));
  const before = new Set<number>();
  const said = ({ source, places }: Citation): string => {
    const first = !before.has(source.id);
    before.add(source.id);
    const alone = (name: string) => called.get(name)!.size === 1;
    const dated = first || !alone(nameOf(source));
    const name = dated ? datedName(source) : nameOf(source);
    const headline = dated && !alone(datedName(source)) && source.outlet !== null;
    const parts = [headline ? titled(source) : name, pageCite(places) ?? pinCite(places)];
    return parts.filter((part) => part !== null).join(', ') + (source.machineWritten ? ' [AI-written]' : '');
  };
  return clusters.map((cluster) => [{ kind: 'text', text: `(${cluster.map(said).join('; ')})` }]);
}

/** The outlet; else the title, or what stands in its place. */
function nameOf(source: CitedSource): string {
  return words(named(source, false).slice(0, 1)) || words(named(source, false));
}

function datedName(source: CitedSource): string {
  return words([nameOf(source), dateOf(source)]);
}

function titled(source: CitedSource): string {
  return words([...named(source, false), dateOf(source)]);
}

function words(parts: ReturnType<typeof named>): string {
  return parts
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'string' ? part : `${part.before}“${part.title}”`))
    .join(', ');
}
