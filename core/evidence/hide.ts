import type { BriefContent, BriefSource } from '#core/brief/content.ts';
import { ENTITY_WORDS } from '#core/brief/words.ts';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { folded } from '../names/fold.ts';
import { PARTICLES, STARTERS, TITLES } from '../names/forms.ts';
import type { Hidden, Named } from './hidden.ts';
import { Mask } from './mask.ts';

/** An entity of the matter with all that it is called, misspellings and the names of those it was merged with too. */
export interface NamedEntity {
  readonly id: number;
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

/** What a source is known by. */
export interface KnownSource {
  readonly id: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly fileName: string | null;
}

export interface Hiding {
  readonly mask: Mask;
  /** Of each hidden entity, what it is called instead. */
  readonly entities: ReadonlyMap<number, string>;
  /** The same of each hidden source. */
  readonly sources: ReadonlyMap<number, string>;
}

/**
 * What the chosen are called instead, in the order in which they were chosen, so that a name says nothing of the
 * alphabet; with a source go its title, its address, its file's name, its outlet and those who wrote it.
 */
export function hide(
  chosen: { readonly entities: readonly number[]; readonly sources: readonly KnownSource[] },
  all: readonly NamedEntity[],
): Hiding {
  const hidden: Hidden[] = [];
  const entities = new Map<number, string>();
  const sources = new Map<number, string>();
  const counts = new Map<EntityKind, number>();
  for (const id of chosen.entities) {
    const one = all.find((entity) => entity.id === id);
    if (!one || entities.has(id)) continue;
    const count = counts.get(one.kind) ?? 0;
    counts.set(one.kind, count + 1);
    entities.set(id, `${ENTITY_WORDS[one.kind]} ${lettered(count)}`);
  }
  for (const [at, source] of chosen.sources.entries()) {
    const as = `Source ${at + 1}`;
    sources.set(source.id, as);
    // An outlet and a writer may be entities of the matter, known by more names.
    const also = (name: string, called: string): Hidden => {
      const entity = all.find(({ names }) => names.some((one) => folded(one) === folded(name)));
      if (entity && !entities.has(entity.id)) entities.set(entity.id, called);
      return {
        as: entity ? entities.get(entity.id)! : called,
        kind: entity?.kind ?? 'organization',
        names: [name, ...(entity?.names ?? [])],
      };
    };
    if (said(source.outlet)) hidden.push(also(source.outlet.trim(), `Outlet of ${as}`));
    for (const writer of writersOf(source.byline)) {
      const one = also(writer, `Writer of ${as}`);
      hidden.push({ ...one, kind: one.kind === 'organization' ? 'person' : one.kind });
    }
    hidden.push({ as, kind: 'words', names: wordsOf(source) });
  }
  for (const [id, as] of entities) {
    const { kind, names } = all.find((entity) => entity.id === id)!;
    hidden.push({ as, kind, names });
  }
  const others: Named[] = all.filter(({ id }) => !entities.has(id));
  return { mask: new Mask(hidden, others), entities, sources };
}

/** A brief with nothing in it of those who are hidden. `texts` holds the whole text of each source. */
export function hiddenContent(
  content: BriefContent,
  { mask, entities, sources }: Hiding,
  texts: ReadonlyMap<number, string>,
): BriefContent {
  const instead = new Set(entities.values());
  const masked = mask.redactAll(content);
  return {
    ...masked,
    // The pack's own report has it, without the hashes that must not be told.
    parts: { ...content.parts, verification: false },
    // Where they stand in the alphabet would say something of their names, and a role may be known to be one person's.
    entities: masked.entities
      .map((person) => (instead.has(person.name) ? { ...person, role: null, aliases: [] } : person))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    sources: content.sources.map((source): BriefSource => {
      const as = sources.get(source.id);
      const own = masked.sources.find(({ id }) => id === source.id)!;
      if (as !== undefined) {
        const none = { outlet: null, byline: null, published: null, url: null };
        return { ...own, ...none, title: as, opening: '', sha256: '', machineWritten: source.machineWritten };
      }
      return {
        ...own,
        kind: source.kind,
        published: source.published,
        url: own.url === source.url ? source.url : null,
        sha256: isTouched(texts.get(source.id) ?? '', mask) ? '' : source.sha256,
      };
    }),
  };
}

/**
 * Whether a text had to be changed: its hash is then left out, for with it names could be tried in the place of those
 * that were taken out until one fits.
 */
export function isTouched(text: string, mask: Mask): boolean {
  return mask.find(text).length > 0;
}

/** Whether words are a name by themselves: “the contractor” and “She” are none, however they were marked. */
export function isName(words: string): boolean {
  const own = words
    .trim()
    .split(/\s+/)
    .filter((word) => !STARTERS.has(folded(word)) && !TITLES.has(folded(word)));
  return own.length > 0 && own.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(folded(word)));
}

function said(field: string | null): field is string {
  return field !== null && folded(field) !== '';
}

function writersOf(byline: string | null): string[] {
  if (!said(byline)) return [];
  return byline
    .replace(/^\s*(?:written\s+)?by\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b|\bfor\b|\|)\s*/i)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}/u.test(name) && /\s/.test(name));
}

/** A title of two words is said by chance; the whole address, its host and the name of the file are not. */
function wordsOf({ title, url, fileName }: KnownSource): string[] {
  const bare = fileName?.replace(/\.[\p{L}\p{N}]{1,8}$/u, '') ?? '';
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:www\.)?([^/?#:]+)/i.exec(url ?? '')?.[1];
  return [
    ...(said(title) && folded(title).split(' ').length > 2 ? [title] : []),
    ...(said(url) ? [url] : []),
    ...(host === undefined ? [] : [host]),
    ...(folded(bare).length > 5 ? [fileName!, bare] : []),
  ];
}

/** `A` … `Z`, `AA` … */
function lettered(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettered(Math.floor(index / 26) - 1) + last;
}
