import { findKind } from '#core/intake/kinds.ts';
import { pageOf } from '#core/intake/page.ts';
import { type ArticleProposal, type FurnitureProposal, OUTSIDE } from '#core/intake/proposals.ts';
import type { ProposedField } from '#core/contract/vocabulary.ts';
import type { Stamp } from './stamps.ts';

/** What the file keeps of itself beside its pages. */
export interface Info {
  readonly title: string | null;
  readonly author: string | null;
}

/** What the file and the stamps of courts on its pages say of it. */
export function saidOf(
  text: string,
  furniture: readonly FurnitureProposal[],
  stamps: readonly Stamp[],
  info: Info,
): ArticleProposal[] {
  const proposals: ArticleProposal[] = [];
  const filed = stamps.find((stamp) => stamp.filed !== null)?.filed;
  if (filed) {
    const stamped = furniture.filter(({ reason }) => reason === 'docket stamp');
    const at = stamped.find(({ start, end }) => text.slice(start, end).includes(filed.words));
    const start = at ? text.indexOf(filed.words, at.start) : OUTSIDE.start;
    const span = at ? { start, end: start + filed.words.length } : OUTSIDE;
    proposals.push({ field: 'published', value: filed.value, reason: 'docket stamp', ...span });
  }
  const kind = findKind(pageOf(text, 0))?.value ?? null;
  if (kind === null && stamps.length > 0) proposals.push(outside('kind', 'filing', 'docket stamp'));
  const paper = stamps.length > 0 || kind === 'filing' || kind === 'ruling' || kind === 'transcript';
  const title = plausible(info.title);
  // A court's paper is called by its heading; its file often still has the name of the one it was made from.
  if (title !== null && !paper) proposals.push(outside('title', title, 'title in the file'));
  const author = plausible(info.author);
  if (author !== null && !paper && /^\p{Lu}\S* .*\p{Lu}/u.test(author)) {
    proposals.push(outside('byline', author, 'author in the file'));
  }
  return proposals;
}

function outside(field: ProposedField, value: string, reason: string): ArticleProposal {
  return { field, value, reason, ...OUTSIDE };
}

const OF_PROGRAMS =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled\b|document\d*$|unknown$|\(?anonymous\)?$|print(?:er)?\b|scan(?:ned)?\b|slide \d|powerpoint presentation|\$|title$|user$|admin(?:istrator)?$|owner$|none$|null$)/i;
const FILE_NAME = /\.(?:docx?|dotx?|pdf|wpd|rtf|odt|pages|tmp|indd|qxd|xlsx?|pptx?|html?|tex|dvi|txt)\b/i;

/** A title that somebody wrote, and not a program's or a file's name; `null` otherwise. */
export function plausible(given: string | null): string | null {
  const words = given?.replace(/\s+/g, ' ').trim() ?? '';
  if (words.length < 3 || words.length > 300) return null;
  if (OF_PROGRAMS.test(words) || FILE_NAME.test(words) || /[\\/]\S+[\\/]/.test(words)) return null;
  if (/[\u0000-\u001F\uFFFD\uE000-\uF8FF]/.test(words)) return null;
  // Names of files have no blanks, or digits and underscores in their place.
  return /\s/.test(words) && !/_\S*_|\d{6,}/.test(words) ? words : null;
}
