import { figuresOf, type Figures } from '#core/checks/figures.ts';
import type { CheckedClaim, CheckedEntity } from '#core/checks/matter.ts';
import type { NameFinder } from '#core/checks/names.ts';
import { wordsOf } from '#core/checks/text.ts';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { tokensOf, type Token } from '#core/quotations/wordings/tokens.ts';
import type { Span } from '#core/text/span.ts';
import { tellingStems } from './stem.ts';

/** A name in a claim's text. */
export interface ClaimName extends Span {
  /** The entity, or the name's own words where it is none of the matter. */
  readonly key: string;
  /** `null` for a name that is no entity of the matter. */
  readonly kind: EntityKind | null;
}

/** A claim, read for what another one could say otherwise. */
export interface ReadClaim {
  readonly claim: CheckedClaim;
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  /** Those that are no part of a name, a date or a number: what is said to have happened. */
  readonly deeds: ReadonlySet<string>;
  readonly figures: Figures;
  readonly names: readonly ClaimName[];
  /** Those that it is linked to, and those that it names. */
  readonly entityIds: ReadonlySet<number>;
}

export function readClaim(
  claim: CheckedClaim,
  finder: NameFinder,
  entity: (id: number) => CheckedEntity | undefined,
): ReadClaim {
  const { text } = claim;
  const words = wordsOf(text);
  const tokens = tokensOf(text);
  const known = finder.places(words).map(({ entityId, from, length }): ClaimName & { entityId: number } => ({
    entityId,
    key: String(entityId),
    kind: entity(entityId)?.kind ?? null,
    start: words[from]!.start,
    end: words[from + length - 1]!.end,
  }));
  const names = [
    ...known.map(({ key, kind, start, end }) => ({ key, kind, start, end })),
    ...unknownNames(text, tokens, known),
  ].toSorted((a, b) => a.start - b.start);
  return {
    claim,
    tokens,
    stems: tellingStems(tokens),
    deeds: tellingStems(
      tokens.filter(
        ({ sort, start, end }) =>
          sort !== 'date' && sort !== 'number' && !names.some((name) => start < name.end && name.start < end),
      ),
    ),
    figures: figuresOf(text),
    names,
    entityIds: new Set([
      ...claim.entities.map(({ entityId }) => entityId),
      ...known.map(({ entityId }) => entityId),
    ]),
  };
}

/** Runs of words that look like names and are none of the matter's. */
function unknownNames(text: string, tokens: readonly Token[], known: readonly Span[]): ClaimName[] {
  const names: ClaimName[] = [];
  const free = tokens.filter(
    (token) =>
      token.type === 'word' &&
      token.sort === 'name' &&
      !known.some(({ start, end }) => token.start < end && start < token.end),
  );
  for (const { start, end } of free) {
    const last = names.at(-1);
    if (last && /^[\s.-]*$/.test(text.slice(last.end, start)))
      names[names.length - 1] = { ...last, end, key: text.slice(last.start, end).toLowerCase() };
    else names.push({ key: text.slice(start, end).toLowerCase(), kind: null, start, end });
  }
  return names;
}
