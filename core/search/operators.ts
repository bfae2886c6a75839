import { ARTICLE_KINDS, CLAIM_KINDS, ENTITY_KINDS } from '../contract/vocabulary.ts';

/** What a query may ask of a thing beside its words, as `speaker:Moss`. */
export const OPERATORS = ['speaker', 'outlet', 'kind', 'before', 'after', 'has'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a search finds. */
export const THINGS = ['article', 'quote', 'claim', 'entity', 'question', 'brief'] as const;
export type Thing = (typeof THINGS)[number];

/** What `kind:` takes: a thing, or the kind of an article, of a claim or of an entity. */
export const KINDS: readonly string[] = [
  ...new Set([...THINGS, ...ARTICLE_KINDS, ...CLAIM_KINDS, ...ENTITY_KINDS]),
];

/** What `has:` takes. */
export const HOLDINGS = [
  'quotes',
  'claims',
  'note',
  'speaker',
  'date',
  'outlet',
  'proposals',
  'altered',
  'tags',
] as const;
export type Holding = (typeof HOLDINGS)[number];

const PLURALS: Readonly<Record<string, string>> = {
  entities: 'entity',
  agencies: 'agency',
  people: 'person',
};

/** A kind as it was typed, in the plural say; `null` if there is none of that name. */
export function kindNamed(typed: string): string | null {
  const lower = typed.toLowerCase();
  const name = PLURALS[lower] ?? (KINDS.includes(lower) ? lower : lower.replace(/s$/, ''));
  return KINDS.includes(name) ? name : null;
}

/** The same for what `has:` takes: `quote` is `quotes`. */
export function holdingNamed(typed: string): Holding | null {
  const lower = typed.toLowerCase();
  return HOLDINGS.find((name) => name === lower || name === `${lower}s` || `${name}s` === lower) ?? null;
}
