import type { Found } from './citation.ts';

/** For each citation the place in the list of the full one that it means; `null` for full ones, and where none is meant. */
export function referents(found: readonly Found[]): (number | null)[] {
  const meant: (number | null)[] = [];
  const byVolume = new Map<string, number[]>();
  const byParty = new Map<string, number>();
  for (const [i, { kind, fields }] of found.entries()) {
    meant.push(null);
    const volume = `${fields.volume ?? ''} ${fields.reporter ?? ''}`;
    if (kind === 'id') meant[i] = i === 0 ? null : idMeans(found, meant, i - 1);
    else if (kind === 'supra' || kind === 'reference') meant[i] = partyMeans(byParty, fields.antecedent);
    else if (kind === 'case' && fields.short) {
      const candidates = byVolume.get(volume) ?? [];
      const named = partyMeans(byParty, fields.antecedent);
      meant[i] =
        candidates.length > 0
          ? (candidates.find((one) => one === named) ?? nearestPage(found, candidates, fields.page ?? ''))
          : named;
    } else if (kind === 'case') {
      const same = byVolume.get(volume) ?? [];
      same.push(i);
      byVolume.set(volume, same);
      for (const name of [fields.plaintiff, fields.defendant]) {
        if (name === undefined) continue;
        byParty.set(folded(name), i);
        const first = folded(name).split(' ')[0]!;
        if (first.length > 3 && !COMMON.test(first)) byParty.set(first, i);
      }
    }
  }
  return meant;
}

const COMMON =
  /^(?:united|state|people|commonwealth|city|county|board|national|american|department|estate|matter)$/;

function idMeans(found: readonly Found[], meant: readonly (number | null)[], before: number): number | null {
  const { kind, fields } = found[before]!;
  if (kind === 'unknown') return null;
  return kind === 'id' || kind === 'supra' || kind === 'reference' || fields.short ? meant[before]! : before;
}

function partyMeans(byParty: ReadonlyMap<string, number>, antecedent: string | undefined): number | null {
  if (antecedent === undefined) return null;
  const name = folded(antecedent);
  return (
    byParty.get(name) ?? byParty.get(name.split(' ').at(-1)!) ?? byParty.get(name.split(' ')[0]!) ?? null
  );
}

/** Of several cases in one volume the one that begins last before the page. */
function nearestPage(found: readonly Found[], candidates: readonly number[], page: string): number | null {
  const at = Number.parseInt(page.replace('*', ''), 10);
  let best: number | null = null;
  for (const one of candidates) {
    const begins = Number.parseInt(found[one]!.fields.page ?? '', 10);
    if (begins <= at && (best === null || begins >= Number.parseInt(found[best]!.fields.page ?? '', 10)))
      best = one;
  }
  return best ?? (candidates.length === 1 ? candidates[0]! : null);
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replaceAll(/[.,]/g, '');
}
