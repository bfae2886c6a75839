import { sitePart } from './outlets.ts';
import { isSentence, type Page, type PageLine, standsAlone } from './page.ts';
import type { ArticleProposal, Found, FurnitureProposal } from './proposals.ts';

const LONGEST = 200;
const NEAR = 6;
const NOT_A_TITLE =
  /^(?:dear\b|to:|from:|re:|q[.:]\s|a[.:]\s|[•*–—-]\s|\d{1,3}[.)]\s|for (?:immediate )?release|(?:press|news|media) release|(?:media |press )?contacts?:|for more information)|["“][^"“”]*["”]$/i;

/**
 * The headline: the first line that is neither furniture nor running text, which stands alone above longer text or
 * is said twice; and its repetitions near it, which are furniture. `taken` holds the lines already read otherwise.
 */
export function findTitle(page: Page, taken: ReadonlySet<PageLine>): Found {
  const index = page.lines.findIndex((line, at) => !taken.has(line) && !isLabel(line.words, at));
  const line = page.lines[index];
  if (!line || index >= Math.max(page.head, 1) || !couldBeTitle(line.words) || !standsAlone(page, index)) {
    return { proposals: [], furniture: [] };
  }
  const near = page.lines.slice(index + 1, index + 1 + NEAR);
  const site = sitePart(line.words);
  const wanted = new Set([folded(line.words), folded(line.words.slice(0, site?.headline ?? LONGEST))]);
  const repeats = near.filter((other) => other.words.length <= LONGEST && wanted.has(folded(other.words)));
  const next = page.lines[index + 1];
  // A caption or a standfirst may come between the headline and the byline.
  const credited = page.lines.slice(index + 1, index + 4).some((other) => taken.has(other));
  const alone = line.blankAfter || credited || (next !== undefined && isBodyAfter(page, line, next));
  if (!hasBody(page, index) || (!alone && repeats.length === 0)) return { proposals: [], furniture: [] };
  const words = line.words.slice(0, site?.headline ?? line.words.length);
  const reason = repeats.length > 0 ? 'first line, said twice' : 'first line';
  const proposals: ArticleProposal[] = [
    { field: 'title', value: words, reason, start: line.at, end: line.at + words.length },
  ];
  if (site) {
    const start = line.at + site.outletAt;
    proposals.push({
      field: 'outlet',
      value: site.outlet,
      reason: 'page title',
      start,
      end: start + site.outlet.length,
    });
  }
  const furniture = repeats.map(({ start, end }): FurnitureProposal => ({
    start,
    end,
    reason: 'repeated title',
  }));
  return { proposals, furniture };
}

/** Two words or more, not the end of a sentence, not wholly a quotation. */
function couldBeTitle(words: string): boolean {
  if (words.length < 8 || words.length > LONGEST || !/\s/.test(words)) return false;
  return (
    /^["'“‘¿¡]?[\p{Lu}\p{Lo}\p{Nd}$£€]/u.test(words) &&
    !/[.,;:]["'”’]?$/.test(words) &&
    !NOT_A_TITLE.test(words)
  );
}

/** A kicker, a release line or its contact above the headline; only among the first lines. */
function isLabel(words: string, index: number): boolean {
  if (index >= 4 || words.length > 120) return false;
  return /^(?:[\p{L}.]{2,20}|for (?:immediate )?release\b.{0,40}|(?:press|news|media) release:?|breaking news|live updates?|(?:media |press )?contacts?:.*)$/iu.test(
    words,
  );
}

/** In pages saved without blank lines: a much longer paragraph comes next. */
function isBodyAfter(page: Page, line: PageLine, next: PageLine): boolean {
  return !page.wrapped && line.words.length <= 130 && next.words.length >= 160;
}

/** Verse and lists have lines as short as their headings; an article has sentences. */
function hasBody(page: Page, index: number): boolean {
  const after = page.lines.slice(index + 1, index + 13);
  return page.wrapped
    ? after.length >= 3
    : after.some(
        ({ words }) =>
          (words.length >= 120 && /[.!?]/.test(words.slice(40, 4000))) ||
          (isSentence(words) && words.length >= 90),
      );
}

/** Without the differences between two printings of one headline: kinds of quotation marks, blanks, case. */
function folded(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
}
