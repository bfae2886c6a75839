import type { WordDifference } from './alteration.ts';
import type { CheckedQuote } from './checked.ts';
import { type BriefContent, type BriefEntry, type BriefQuote, quotesOf } from './content.ts';
import { citationName, parseProse, type ProseCitation } from './prose.ts';
import { joinedNodes } from './prose-nodes.ts';

/** Words that are printed as those of a quote, and where. */
interface Printed {
  readonly quoteId: number;
  /** The item of the brief. */
  readonly entryId: number;
  readonly articleId: number;
  readonly paragraph: number | null;
  readonly printed: string;
}

/**
 * Why a brief cannot leave as it is. All else that an editor would look at is found by the rules of `core/checks`, which
 * read the matter that it rests on. What `quote-differs`, `quote-altered` and `quoted-otherwise` name can be signed off.
 */
export type Finding =
  /** A quote that is not what its article has; `at` is as in `Verification`. */
  | (Printed & {
      readonly kind: 'quote-differs';
      readonly at: number;
      readonly expected: string;
      readonly found: string;
    })
  /** Words that the reporter altered beyond what may be done, and words in quotation marks before a citation. */
  | (Printed & {
      readonly kind: 'quote-altered' | 'quoted-otherwise';
      readonly differences: readonly WordDifference[];
    })
  /** A citation in prose, `q12` or `a3`, of what was removed; `words` stand before it. */
  | {
      readonly kind: 'lost-citation';
      readonly entryId: number;
      readonly cited: string;
      readonly words: string;
    }
  | { readonly kind: 'empty-brief' };

/** A finding that the reporter can sign off. */
export type Signable = Extract<Finding, { readonly printed: string }>;

export function isSignable(finding: Finding): finding is Signable {
  return finding.kind !== 'empty-brief' && finding.kind !== 'lost-citation';
}

/** Every quotation that is not what its article has, and every citation of nothing, in the order of the brief. */
export function checkBrief(content: BriefContent): Finding[] {
  if (!content.entries.some(says)) return [{ kind: 'empty-brief' }];
  const differing = Map.groupBy(
    content.checked.filter(({ result }) => result === 'differs'),
    ({ entryId }) => entryId,
  );
  const quotes = new Map(quotesIn(content).map((quote) => [quote.id, quote]));
  const sources = new Set(content.sources.map(({ id }) => id));
  const isLost = (citation: ProseCitation) =>
    citation.kind === 'quote' ? !quotes.has(citation.quoteId) : !sources.has(citation.articleId);
  return content.entries.flatMap((entry): Finding[] => [
    ...(differing.get(entry.id) ?? []).map((one) => findingOf(one, quotes.get(one.quoteId)!)),
    ...(entry.kind === 'prose' ? lostIn(entry.id, entry.text, isLost) : []),
  ]);
}

function findingOf(
  { entryId, quoteId, printed, departs, inSentence, differences }: CheckedQuote,
  { articleId, paragraph }: { readonly articleId: number; readonly paragraph: number | null },
): Finding {
  const at = { quoteId, entryId, articleId, paragraph, printed };
  if (departs) return { kind: 'quote-differs', ...at, ...departs };
  return { kind: inSentence ? 'quoted-otherwise' : 'quote-altered', ...at, differences };
}

/** So much of what stands before a lost citation is told, in UTF-16 code units. */
const BEFORE = 80;

function lostIn(entryId: number, text: string, isLost: (citation: ProseCitation) => boolean): Finding[] {
  return parseProse(text).flatMap((nodes) =>
    nodes.flatMap((node, at): Finding[] => {
      if ((node.kind !== 'quote' && node.kind !== 'article') || !isLost(node)) return [];
      const words = joinedNodes(nodes.slice(0, at)).slice(-BEFORE).toWellFormed().trim();
      return [{ kind: 'lost-citation', entryId, cited: citationName(node), words }];
    }),
  );
}

function quotesIn({ entries, cited }: BriefContent): readonly BriefQuote[] {
  return [...cited, ...entries.flatMap(quotesOf)];
}

function says(entry: BriefEntry): boolean {
  if (entry.kind === 'section') return false;
  return entry.kind === 'prose' ? entry.text.trim() !== '' : true;
}
