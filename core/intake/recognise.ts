import type { ProposedField } from '#core/contract/vocabulary.ts';
import { findDateline } from './datelines.ts';
import { readHeader } from './headers.ts';
import { findCourtHeading, findKind, findRecordHeading, isLetter } from './kinds.ts';
import { findMenus } from './menus.ts';
import { type PageLine, pageOf } from './page.ts';
import { type ArticleProposal, type FurnitureProposal, NOTHING } from './proposals.ts';
import { findRelated } from './related.ts';
import { readSigns } from './signs.ts';
import { findDatesElsewhere, findFilingDate } from './timestamps.ts';
import { findTitle } from './titles.ts';

export interface Recognised {
  /** At most one for each field: the one with the strongest sign. */
  readonly proposals: readonly ArticleProposal[];
  /** Sorted, without overlaps; whole lines, save a header that the text follows on the same line. */
  readonly furniture: readonly FurnitureProposal[];
}

/** How far a value's sign is to be trusted, by its reason; one that is not listed stands in the middle. */
const STRONGEST = ['header line', 'page title', 'byline', 'date line', 'credit line', 'copyright line'];
const WEAKEST = ['dateline', 'promotion', 'filing stamp', 'date in the address', 'file name'];

/** What a text says of itself, and which parts of it are the page's. Nothing of this is decided: it is proposed. */
export function recognise(
  text: string,
  { fileName }: { readonly fileName?: string | null } = {},
): Recognised {
  const header = readHeader(text);
  const page = pageOf(text, header.end);
  const proposals: ArticleProposal[] = [...header.proposals];
  const furniture: FurnitureProposal[] = [...header.furniture];
  const kind = findKind(page);
  if (kind) proposals.push(kind);
  const taken = new Set<PageLine>();

  // A paper of a court or a record of speech was no web page: what looks like furniture there is evidence.
  const record = kind !== null && ['filing', 'ruling', 'transcript'].includes(kind.value);
  if (record) {
    proposals.push(...findFilingDate(page));
    const heading = kind.value === 'transcript' ? findRecordHeading(page) : findCourtHeading(page);
    if (heading)
      proposals.push({ field: 'title', value: heading.words, reason: 'heading', ...placeOf(heading) });
  } else {
    for (const menu of findMenus(page)) {
      furniture.push(menu);
      for (const line of page.lines) if (menu.start <= line.start && line.end <= menu.end) taken.add(line);
    }
    const letter = isLetter(page);
    const dated = letter || kind?.value === 'statement' || kind?.value === 'release';
    for (const { line, sign } of readSigns(page, taken, dated)) {
      taken.add(line);
      proposals.push(...sign.proposals);
      if (sign.reason) furniture.push({ start: line.start, end: line.end, reason: sign.reason });
    }
    const title = letter ? NOTHING : findTitle(page, taken);
    proposals.push(...title.proposals);
    furniture.push(...title.furniture);
    proposals.push(...findDateline(page).proposals);
    const related = findRelated(page, (index) => taken.has(page.lines[index]!));
    if (related) furniture.push(related);
  }
  proposals.push(...findDatesElsewhere(proposals, fileName ?? ''));
  return { proposals: strongest(proposals), furniture: disjoint(furniture) };
}

/** Of the values for one field the one with the strongest sign; of two that are as strong, the first. */
function strongest(proposals: readonly ArticleProposal[]): ArticleProposal[] {
  const best = new Map<ProposedField, ArticleProposal>();
  for (const proposal of proposals) {
    const before = best.get(proposal.field);
    if (!before || rank(proposal) < rank(before)) best.set(proposal.field, proposal);
  }
  return [...best.values()];
}

function rank({ reason }: ArticleProposal): number {
  const strong = STRONGEST.findIndex((sign) => reason.startsWith(sign));
  if (strong !== -1) return strong;
  const weak = WEAKEST.findIndex((sign) => reason.startsWith(sign));
  return STRONGEST.length + 1 + weak;
}

/** Sorted and without overlaps; where two meet, the longer one stays. */
function disjoint(furniture: readonly FurnitureProposal[]): FurnitureProposal[] {
  const kept: FurnitureProposal[] = [];
  for (const one of [...furniture].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (one.end <= one.start) continue;
    if (!last || last.end <= one.start) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

function placeOf({ at, words }: PageLine): { start: number; end: number } {
  return { start: at, end: at + words.length };
}
