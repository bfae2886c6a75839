import type { BriefContent } from '#core/brief/content.ts';
import { printCitation, type ProseCitation, type ProsePin } from '#core/brief/prose.ts';
import type { SearchHit } from '#core/contract/search.ts';
import { articleName } from '../../app/names.ts';
import { words } from '../../words.ts';
import type { LabelOf } from './convert.ts';

/** What `@` finds: a quote or an article that prose can cite. */
export interface Citable {
  /** Its mark in the prose. */
  readonly id: string;
  /** What stands in the prose while it is written. */
  readonly label: string;
  readonly title: string;
  readonly note: string;
}

const PIN = /\s+(¶{1,2}|pp?\.)\s?([\p{L}\p{N}:.]{1,20})(?:[–-]([\p{L}\p{N}:.]{1,20}))?$/u;

/** What was typed behind the `@`: what to look for, and where in the article. */
export function askedFor(typed: string): { readonly query: string; readonly pin: ProsePin | null } {
  const [all, mark, first, last] = PIN.exec(typed) ?? [];
  if (all === undefined || first === undefined) return { query: typed.trim(), pin: null };
  const unit = mark!.startsWith('¶') ? 'paragraph' : 'page';
  return { query: typed.slice(0, -all.length).trim(), pin: { unit, first, last: last ?? null } };
}

/** The query as the search is asked: the last word may be no more than a beginning. */
export function queryOf(asked: string): string {
  return /[\p{L}\p{N}]$/u.test(asked) ? `${asked}*` : asked;
}

/** Quotes first: their words say where they stand. With a place in the article, articles alone. */
export function citablesOf(hits: readonly SearchHit[], pin: ProsePin | null): Citable[] {
  const quotes = hits.flatMap((hit): Citable[] => {
    if (hit.kind !== 'quote' || pin !== null) return [];
    const { id, exact, speaker, article } = hit.quote;
    const name = articleName(article);
    const note = speaker ? words.outline.prose.said(speaker.name, name) : name;
    return [quoted(id, exact, note)];
  });
  const articles = hits.flatMap((hit): Citable[] => {
    if (hit.kind !== 'article') return [];
    const { id, outlet } = hit.article;
    const name = articleName(hit.article);
    const mark = printCitation({ kind: 'article', articleId: id, pin });
    return [{ id: mark, label: pinned(outlet ?? name, pin), title: name, note: pinned(outlet ?? '', pin) }];
  });
  return [...quotes, ...articles].slice(0, 8);
}

/** The quotes that the brief prints, which are the likeliest to be cited in it. */
export function citedAlready(content: BriefContent | undefined): Citable[] {
  if (!content) return [];
  const outlets = new Map(content.sources.map(({ id, outlet, title }) => [id, outlet ?? title ?? '']));
  const all = content.entries.flatMap((entry) =>
    entry.kind === 'quote' ? [entry.quote] : entry.kind === 'claim' ? entry.claim.quotes : [],
  );
  const seen = new Map(all.map((quote) => [quote.id, quote]));
  return [...seen.values()]
    .slice(-8)
    .reverse()
    .map((quote) => quoted(quote.id, quote.exact, outlets.get(quote.articleId) ?? ''));
}

/** How citations that stand in prose are named while it is written. */
export function labelsOf(content: BriefContent | undefined): LabelOf {
  const quotes = new Map(content?.cited.map((quote) => [quote.id, quote.exact]));
  const sources = new Map(content?.sources.map((source) => [source.id, source.outlet ?? source.title]));
  return (citation: ProseCitation) => {
    if (citation.kind === 'quote') return shortened(quotes.get(citation.quoteId) ?? '…');
    return pinned(sources.get(citation.articleId) ?? '…', citation.pin);
  };
}

function quoted(id: number, exact: string, note: string): Citable {
  const mark = printCitation({ kind: 'quote', quoteId: id });
  return { id: mark, label: shortened(exact), title: words.outline.quoted(exact.slice(0, 160)), note };
}

function pinned(name: string, pin: ProsePin | null): string {
  return pin === null ? name : words.outline.prose.pinned(name, pin);
}

function shortened(exact: string): string {
  return words.outline.quoted(exact.length > 28 ? `${exact.slice(0, 26).trimEnd()} …` : exact);
}
