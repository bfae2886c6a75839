import { outletKey } from '../claims/citations.ts';
import { folded } from '../names/fold.ts';

/** An outlet's name as the matter has it, and in how many articles. */
export interface UsedOutlet {
  readonly name: string;
  readonly articles: number;
}

export type Likeness = 'same name' | 'company name' | 'initials' | 'site';

export interface LikelyOne {
  /** The name that the most articles have; of as many, the fullest. */
  readonly name: string;
  readonly others: readonly { readonly name: string; readonly because: Likeness }[];
}

const COMPANY =
  /,?\s+(?:company|co\.?|inc\.?|llc|ltd\.?|limited|corp\.?|corporation|group|plc|media|newspapers?)$/i;
const SITE =
  /^(?:https?:\/\/)?(?:www\.|m\.|edition\.|amp\.)?([a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,})(?:[/:?#].*)?$/i;

/** The key by which an outlet is looked up: as it is typed, without case, accents and marks. */
export function aliasKey(name: string): string {
  return siteOf(name) ?? folded(name);
}

/** The site of an address, or of a name that is one: without `www.` and what is behind it; `null` for other names. */
export function siteOf(address: string): string | null {
  return SITE.exec(address.trim())?.[1]?.toLowerCase() ?? null;
}

/** Outlets that are likely one, under different names. Nothing is decided by it. */
export function likelyOne(used: readonly UsedOutlet[]): LikelyOne[] {
  const keys = new Map(used.map(({ name }) => [name, plainKey(name)]));
  const fullest = used.toSorted(
    (a, b) => Number(siteOf(a.name) !== null) - Number(siteOf(b.name) !== null) || rank(b) - rank(a),
  );
  const taken = new Set<string>();
  return fullest.flatMap((one): LikelyOne[] => {
    if (taken.has(one.name) || siteOf(one.name) !== null) return [];
    const others = fullest.flatMap(({ name }) => {
      if (name === one.name || taken.has(name)) return [];
      const because = likeness(one.name, keys.get(one.name)!, name, keys.get(name)!);
      return because === null ? [] : [{ name, because }];
    });
    if (others.length === 0) return [];
    for (const { name } of [one, ...others]) taken.add(name);
    return [{ name: one.name, others }];
  });
}

/** Names of several words before initials, then what the most articles have. */
function rank({ name, articles }: UsedOutlet): number {
  return (/^\p{Lu}.*\s/u.test(name) && !COMPANY.test(name) ? 1e9 : 0) + articles + name.length / 1e3;
}

function plainKey(name: string): string {
  let bare = name.trim();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(COMPANY, '');
  }
  return outletKey(bare);
}

function likeness(full: string, key: string, other: string, otherKey: string): Likeness | null {
  if (key === '' || otherKey === '') return null;
  const site = siteOf(other);
  if (site !== null) {
    const label = site.split('.').at(-2)!;
    const squeezed = key.replaceAll(' ', '');
    return label === squeezed || `the${squeezed}` === label || initialsSite(key, label) ? 'site' : null;
  }
  if (key === otherKey) return COMPANY.test(full) || COMPANY.test(other) ? 'company name' : 'same name';
  const letters = other.replaceAll('.', '');
  return /^\p{Lu}{2,6}$/u.test(letters) && initials(full).has(letters.toLowerCase()) ? 'initials' : null;
}

/** “nytimes” is New York Times: initials of the first words, the last in full. */
function initialsSite(key: string, label: string): boolean {
  const words = key.split(' ');
  if (words.length < 2) return false;
  const last = words.at(-1)!;
  return (
    label ===
      `${words
        .slice(0, -1)
        .map((word) => word[0])
        .join('')}${last}` || label === words.map((word) => word[0]).join('')
  );
}

function initials(name: string): Set<string> {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const without = words.filter((word) => !/^The$/i.test(word));
  return new Set(
    [words, without]
      .filter((some) => some.length > 1)
      .map((some) => some.map((word) => word[0]!.toLowerCase()).join('')),
  );
}
