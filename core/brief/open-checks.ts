import type { Finding } from '#core/checks/finding.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import { quotesOf, type BriefEntry, type OpenCheck } from './content.ts';
import { citationsIn, proseWords } from './prose.ts';

/** What of the matter says which entries a finding is about. */
export interface Ways {
  readonly quotes: ReadonlyMap<number, Span & { readonly articleId: number }>;
  /** The claims that answer a question. */
  readonly answering: (questionId: number) => ReadonlySet<number>;
}

/**
 * The findings of the rules, each at every item that it is about, once there; one of the brief's own words stands at the
 * item that has them, and one of none at the brief as a whole.
 */
export function openChecks(
  entries: readonly BriefEntry[],
  findings: readonly Finding[],
  sentenceOf: (finding: Finding) => string,
  ways: Ways,
): OpenCheck[] {
  const known = entries.map((entry) => ({ entry, quotes: quotesBehind(entry) }));
  return findings.flatMap((finding): OpenCheck[] => {
    const text = sentenceOf(finding);
    const words = finding.reason.words[0] ?? null;
    const at = known.filter(({ entry, quotes }) => isAbout(finding, entry, quotes, ways));
    if (at.length === 0) return [{ entryId: null, words: null, text }];
    return at.map(({ entry }) => ({ entryId: entry.id, words, text }));
  });
}

function quotesBehind(entry: BriefEntry): ReadonlySet<number> {
  const cited =
    entry.kind === 'prose'
      ? citationsIn(entry.text).flatMap((one) => (one.kind === 'quote' ? one.quoteId : []))
      : [];
  return new Set([...cited, ...quotesOf(entry).map(({ id }) => id)]);
}

function isAbout(
  { place: { thing, id, passage }, reason }: Finding,
  entry: BriefEntry,
  quotes: ReadonlySet<number>,
  { quotes: places, answering }: Ways,
): boolean {
  // A table tells what stands elsewhere, and what is said of it stands at the claims and quotes themselves.
  if (entry.kind === 'table' || entry.kind === 'picture') return false;
  const behind = () => [...quotes].flatMap((quote) => places.get(quote) ?? []);
  switch (thing) {
    case 'claim':
      return entry.kind === 'claim' && entry.claim.id === id;
    case 'quote':
      return quotes.has(id);
    case 'article':
      return behind().some(({ articleId }) => articleId === id);
    case 'question':
      return entry.kind === 'claim' && answering(id).has(entry.claim.id);
    case 'entity':
      return (
        passage !== null &&
        behind().some((quote) => quote.articleId === passage.articleId && overlaps(quote, passage))
      );
    case 'brief': {
      const [words] = reason.words;
      return entry.kind === 'prose' && words !== undefined && proseWords(entry.text).includes(words);
    }
  }
}
