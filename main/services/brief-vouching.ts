import { checkBrief } from '#core/brief/check.ts';
import type { Vouching } from '#core/brief/checked.ts';
import type { BriefSource } from '#core/brief/content.ts';
import { verifyQuote } from '#core/brief/verify.ts';
import type { DifferingQuote } from '#core/contract/failure-details.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Quote } from '#core/contract/nouns.ts';
import { listSignOffs } from '#db/queries/brief-sign-off.ts';
import type { Db } from '#db/sql.ts';
import { sha256Of } from '../sha256.ts';
import type { GatheredBrief } from './brief-content.ts';

/** How the quotes of a brief are compared with their articles, and what of them was signed off. */
export function vouchingOf(
  db: Db,
  briefId: number,
  quotes: ReadonlyMap<number, Quote>,
  texts: ReadonlyMap<number, string>,
  sources: readonly BriefSource[],
): Vouching {
  const signed = Map.groupBy(listSignOffs(db, briefId), ({ itemId }) => itemId);
  const hashes = new Map(sources.map(({ id, sha256 }) => [id, sha256]));
  return {
    verify: ({ id, articleId }) => verifyQuote(quotes.get(id)!, texts.get(articleId)!),
    signedOff(entryId, { id, articleId }, printed) {
      const quote = quotes.get(id)!;
      const held = heldOf(quote, texts.get(articleId)!);
      const one = signed
        .get(entryId)
        ?.find(
          (row) =>
            row.quoteId === id && row.printed === printed && row.exact === quote.exact && row.held === held,
        );
      // Nobody can vouch for a text that is not the one that was imported.
      return one && sha256Of(texts.get(articleId)!) === hashes.get(articleId) ? one.reason : null;
    },
  };
}

/** What stands in a quote's article at its place. */
export function heldOf({ start, end }: Pick<Quote, 'start' | 'end'>, text: string): string {
  return text.slice(Math.max(0, start), Math.max(0, end));
}

/** Throws `text-differs` where the text of a source is not the one that was imported. */
export function refuseAltered({ sha256, title, opening }: BriefSource, text: string): void {
  if (sha256Of(text) !== sha256) throw new Failure('text-differs', { article: title ?? opening });
}

/**
 * Throws where a brief cannot leave: a source is not what was imported, a quotation is neither word for word in its
 * article, nor lawfully altered, nor signed off, prose cites what is gone, or the brief says nothing.
 */
export function refuseUnverified({ content, texts }: GatheredBrief): void {
  for (const source of content.sources) refuseAltered(source, texts.get(source.id)!);
  const findings = checkBrief(content);
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const differing = findings.flatMap((finding): DifferingQuote[] => {
    if (finding.kind === 'empty-brief' || finding.kind === 'lost-citation') return [];
    const { quoteId, articleId, paragraph } = finding;
    const { title, opening } = sources.get(articleId)!;
    const words =
      finding.kind === 'quote-differs'
        ? { at: finding.at, expected: finding.expected, found: finding.found }
        : { at: 0, expected: finding.printed, found: '', ...firstOf(finding.differences) };
    return [{ quoteId, articleId, paragraph, article: title ?? opening, ...words }];
  });
  if (differing.length > 0) throw new Failure('quotes-differ', { quotes: differing });
  const citations = findings.flatMap((finding) =>
    finding.kind === 'lost-citation' ? { cited: finding.cited, words: finding.words } : [],
  );
  if (citations.length > 0) throw new Failure('citations-lost', { citations });
  if (findings.some(({ kind }) => kind === 'empty-brief')) throw new Failure('empty-brief', {});
}

function firstOf(differences: readonly { readonly quoted: string; readonly printed: string }[]) {
  const [first] = differences;
  return first ? { expected: first.printed, found: first.quoted } : {};
}
