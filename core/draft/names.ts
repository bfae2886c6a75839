import type { CheckedEntity } from '#core/checks/matter.ts';
import { rightAliases, Spellings } from '#core/checks/spellings.ts';
import { wordsOf } from '#core/checks/text.ts';
import { folded } from '#core/names/fold.ts';
import { withoutTitle } from '#core/names/forms.ts';
import { judgeParts, partsOf, type NameParts } from '#core/names/judge.ts';
import { properNames } from '#core/names/proper.ts';
import { overlaps, type Span } from '#core/text/span.ts';

/** A name that is spelled otherwise than the matter holds it. */
export interface OddName extends Span {
  /** In which of the texts. */
  readonly text: number;
  readonly printed: string;
  readonly held: string;
}

/** The names by which those of a draft are told right or wrong. */
export interface HeldNames {
  readonly entities: readonly CheckedEntity[];
  /** Names that the articles have from which the draft quotes; nobody has decided that they are right. */
  readonly others: readonly string[];
  /** Whether these words stand somewhere in the matter. */
  readonly stands: (words: string) => boolean;
}

/** So much of a text is read at once, in UTF-16 code units. */
const STRETCH = 16_000;
/** And so much in all: who matters is named before that. */
const MOST_TEXT = 1_000_000;

/**
 * The names in some texts that are spelled otherwise than the matter has them, each once: as a misspelling that it knows,
 * with a slip in it, or like enough to one name that stands there, and standing nowhere itself.
 */
export function oddNames(texts: readonly string[], held: HeldNames): OddName[] {
  const spellings = new Spellings(held.entities);
  const known = new Known(held);
  const told = new Set<string>();
  return texts.flatMap((text, at) =>
    oddNamesIn(text, held, spellings, known)
      .filter(({ printed }) => !told.has(folded(printed)) && told.add(folded(printed)))
      .map((one) => ({ ...one, text: at })),
  );
}

function oddNamesIn(
  text: string,
  held: HeldNames,
  spellings: Spellings,
  known: Known,
): Omit<OddName, 'text'>[] {
  const slips = stretches(text).flatMap(({ start, end }) =>
    spellings.slipsIn(wordsOf(text.slice(start, end))).map((slip) => ({
      start: start + slip.start,
      end: start + slip.end,
      printed: text.slice(start + slip.start, start + slip.end),
      held: slip.entity.name,
    })),
  );
  const others = properNames(text).flatMap(({ start, end }) => {
    if (slips.some((slip) => overlaps(slip, { start, end }))) return [];
    const printed = text.slice(start, end).replace(/['’]s?$/, '');
    const meant = known.meantBy(printed);
    if (meant === null || held.stands(printed)) return [];
    return [{ start, end: start + printed.length, printed, held: meant }];
  });
  return [...slips, ...others].toSorted((a, b) => a.start - b.start);
}

/** Stretches that end between lines where they can. */
function stretches(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  while (start < text.length && start < MOST_TEXT) {
    const most = start + STRETCH;
    const line = most >= text.length ? text.length : text.lastIndexOf('\n', most);
    const end = line > start ? line : Math.min(most, text.length);
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** Names, found by their words. */
class Known {
  readonly #exact = new Set<string>();
  readonly #byWord = new Map<string, NameParts[]>();

  constructor({ entities, others }: HeldNames) {
    const own = entities.flatMap(({ name, aliases }) => [name, ...rightAliases(aliases)]);
    // Those of the entities first: the reporter has decided how they are written.
    for (const name of [...own, ...others]) {
      const key = folded(withoutTitle(name));
      if (this.#exact.has(key)) continue;
      this.#exact.add(key);
      const parts = partsOf(name);
      for (const word of new Set(parts.words)) {
        const list = this.#byWord.get(word);
        if (list) list.push(parts);
        else this.#byWord.set(word, [parts]);
      }
    }
  }

  /** The one name that is likely meant by one that is not among them; `null` where it may be right, or another. */
  meantBy(printed: string): string | null {
    if (this.#exact.has(folded(withoutTitle(printed)))) return null;
    const parts = partsOf(printed);
    if (parts.words.length < 2) return null;
    const alike = new Set(parts.words.flatMap((word) => this.#byWord.get(word) ?? []));
    let meant: string | null = null;
    for (const other of alike) {
      const relation = judgeParts(parts, other);
      if (relation === 'different') continue;
      if (relation !== 'likely misspelling') return null;
      if (other.words.length === parts.words.length) meant ??= other.name;
    }
    return meant;
  }
}
