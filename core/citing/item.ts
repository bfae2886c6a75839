import type { ArticleKind } from '#core/contract/vocabulary.ts';
import type { BriefSource } from '#core/brief/content.ts';
import type { CitedSource } from '#core/brief/cite.ts';
import { beginningOf, titleOf } from '#core/brief/cite.ts';
import { citedDate } from '#core/brief/dates.ts';
import { plainLine } from '#core/brief/plain.ts';
import { ARTICLE_WORDS } from '#core/brief/words.ts';
import { namesIn, type CslName } from './names.ts';

/** The types of CSL that a matter's articles are cited as. */
export const CSL_TYPES = ['article-newspaper', 'webpage', 'legal_case', 'hearing', 'document'] as const;
export type CslType = (typeof CSL_TYPES)[number];

/** A source as citation styles know it, in the shape of CSL-JSON. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  /** The court that ruled. */
  readonly authority?: string;
  /** What it is, where that is no article of a newspaper. */
  readonly genre?: string;
  /** The opening words of a source without a title, for styles of our own. */
  readonly keyword?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
}

/**
 * An outlet's article is of a newspaper or, without an outlet, a page of the web; rulings are cases. Papers of a case,
 * statements and releases say in `genre` what they are.
 */
export function itemOf(source: CitedSource & Pick<BriefSource, 'id'>): CslItem {
  const title = titleOf(source);
  const outlet = fieldOf(source.outlet);
  const names = namesIn(source.byline ?? '');
  const date = datePartsOf(source.published ?? '');
  const url = fieldOf(source.url);
  const beginning = title === '' ? beginningOf(source) : '';
  const genre = genreOf(source.kind, title !== '', beginning !== '');
  return {
    id: String(source.id),
    type: typeOf(source.kind, outlet !== null, url !== null),
    ...calledBy(title, beginning, source.kind),
    ...(names.length > 0 ? { author: names } : {}),
    ...(outlet === null ? {} : { [source.kind === 'ruling' ? 'authority' : 'container-title']: outlet }),
    ...(genre === null ? {} : { genre }),
    ...(date === null ? {} : { issued: { 'date-parts': [date] } }),
    ...(url === null ? {} : { URL: url }),
  };
}

function typeOf(kind: ArticleKind, outlet: boolean, url: boolean): CslType {
  switch (kind) {
    case 'news':
      return outlet || !url ? 'article-newspaper' : 'webpage';
    case 'ruling':
      return 'legal_case';
    case 'transcript':
      return 'hearing';
    case 'filing':
      return 'document';
    case 'statement':
    case 'release':
    case 'note':
    case 'other':
      return url ? 'webpage' : 'document';
  }
}

/** An untitled source is called by its opening words: in a title of its own for styles that know nothing of that. */
function calledBy(title: string, beginning: string, kind: ArticleKind): Pick<CslItem, 'title' | 'keyword'> {
  if (title !== '') return { title: title };
  if (beginning === '') return {};
  return { title: `Untitled ${ARTICLE_WORDS[kind]} beginning “${beginning}”`, keyword: beginning };
}

/** What has neither title nor words is called by nothing else. */
function genreOf(kind: ArticleKind, titled: boolean, begun: boolean): string | null {
  if (!titled) return begun ? ARTICLE_WORDS[kind] : `Untitled ${ARTICLE_WORDS[kind]}`;
  return kind === 'news' ? null : ARTICLE_WORDS[kind];
}

/** Year, month and day as far as they are known; `null` for what a reference would give as no date either. */
function datePartsOf(published: string): number[] | null {
  return citedDate(published) === null ? null : published.split('T', 1)[0]!.trim().split('-').map(Number);
}

function fieldOf(field: string | null): string | null {
  const line = plainLine(field ?? '');
  return line === '' ? null : line;
}
