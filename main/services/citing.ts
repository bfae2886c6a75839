import { attributions } from '#core/brief/attribution.ts';
import type { Citing } from '#core/brief/content.ts';
import { noteText, type Citation } from '#core/brief/cite.ts';
import type { Cited, Laid, Run } from '#core/brief/document.ts';
import { citeOf } from '#core/citing/cite.ts';
import { itemOf } from '#core/citing/item.ts';
import { runsOf, saysNothing } from '#core/citing/markup.ts';
import { sourceList } from '#core/citing/sources.ts';
import type { CitationStyle } from '#core/contract/styles.ts';
import { Failure } from '#core/contract/failures.ts';
import { getStyle } from '#db/queries/citation-style.ts';
import type { Db } from '#db/sql.ts';
import { CannotCite, Citer } from '../citing/citer.ts';
import type { StyleText } from '../citing/jobs.ts';
import { found, type Desk } from './desk.ts';

const citers = new WeakMap<Desk, Citer>();

/** The one thread that cites for a workbench. */
export function citerOf(desk: Desk): Citer {
  let citer = citers.get(desk);
  if (!citer) citers.set(desk, (citer = new Citer(desk.options)));
  return citer;
}

/** The styles that come with the program, by the names that they give themselves. */
export const OWN: readonly CitationStyle[] = [
  { id: 'newsroom', title: 'Newsroom', form: 'notes', added: false },
  { id: 'us-legal', title: 'US legal', form: 'notes', added: false },
  {
    id: 'chicago-notes',
    title: 'Chicago Manual of Style 17th edition (full note)',
    form: 'notes',
    added: false,
  },
];

export type KnownStyle = Omit<CitationStyle, 'added'> & { readonly text: StyleText };

/** A style by its id; `null` where neither the program nor the matter has it. */
export function findStyle(db: Db, id: string): KnownStyle | null {
  const own = OWN.find((one) => one.id === id);
  if (own) return { id, title: own.title, form: own.form, text: { own: id, csl: null } };
  const added = getStyle(db, id);
  return added && { id, title: added.title, form: added.form, text: { own: null, csl: added.csl } };
}

/**
 * Refuses, for a brief that is to cite so, a style that is not there, and one for citations in the text where notes are
 * asked for.
 */
export function refuseMisfit(db: Db, { notes, style: id }: Citing): void {
  const style = found(findStyle(db, id), 'citation style', id);
  if (style.form === 'text' && notes !== 'text') throw new Failure('style-for-text', { style: style.title });
}

/**
 * The citations of a brief in words, by the brief's style; by the newsroom's where that is no longer in the matter. In
 * the text a style for notes has no words of its own, and sources are attributed as newspapers do it. Throws
 * `style-failed`.
 */
export async function citedOf(desk: Desk, { content, clusters, sources }: Laid): Promise<Cited> {
  if (sources.length === 0 && clusters.length === 0) return { notes: [], sources: [] };
  const { notes, style: styleId } = content.citing;
  const style = findStyle(desk.db(), styleId) ?? findStyle(desk.db(), 'newsroom')!;
  const attributed = notes === 'text' && style.form === 'notes';
  const given = {
    notes: style.form === 'notes',
    items: sources.map(itemOf),
    clusters: attributed ? [] : clusters.map((cluster) => cluster.map(citeOf)),
  };
  try {
    const { clusters: words, bibliography } = await citerOf(desk).render(style.text, given);
    return {
      notes: attributed ? attributions(clusters) : words.map((html, at) => wordsOf(html, clusters[at]!)),
      sources: sourceList(sources, bibliography),
    };
  } catch (error) {
    if (error instanceof CannotCite) throw new Failure('style-failed', { style: style.title });
    throw error;
  }
}

/** What a style has no words for is said as the newsroom says it: a source is never left unnamed. */
function wordsOf(html: string, cluster: readonly Citation[]): Run[] {
  if (saysNothing(html)) return noteText(cluster);
  return runsOf(
    html,
    cluster.flatMap(({ source }) => source.url ?? []),
  );
}
