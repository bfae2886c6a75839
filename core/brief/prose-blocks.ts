import type { Citation } from './cite.ts';
import type { BriefQuote, BriefSource } from './content.ts';
import type { Annotate, Block, Run } from './document.ts';
import { plainText } from './plain.ts';
import {
  citationName,
  parseProse,
  type ProseCitation,
  type ProseNode,
  type ProseParagraph,
  type ProsePin,
} from './prose.ts';
import { citationsOf, placeOf } from './statements.ts';
import { LOST_CITATION } from './words.ts';

/** What prose may cite; `null` is what is not there any more. */
export interface Citable {
  quote(id: number): BriefQuote | null;
  source(id: number): BriefSource | null;
}

/** Prose as paragraphs; citations that follow one another are one note. */
export function proseBlocks(text: string, citable: Citable, annotate: Annotate): Block[] {
  return parseProse(plainText(text)).map((nodes) => ({
    kind: 'paragraph',
    role: 'prose',
    runs: runsOf(nodes, citable, annotate),
  }));
}

/** The runs of one paragraph. */
export function runsOf(nodes: ProseParagraph, citable: Citable, annotate: Annotate): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    if (node.kind === 'break') runs.push({ kind: 'break' });
    else if (node.kind === 'text') {
      // The mark of a note stands right behind the words that it belongs to.
      const words = isCitation(nodes[at + 1]) ? node.text.trimEnd() : node.text;
      if (words !== '') runs.push({ ...node, text: words });
    } else {
      const cited: ProseCitation[] = [node];
      for (;;) {
        const next = nodes[at + 1];
        const skipped = next?.kind === 'text' && next.text.trim() === '' ? 1 : 0;
        const other = nodes[at + 1 + skipped];
        if (!isCitation(other)) break;
        cited.push(other);
        at += 1 + skipped;
      }
      runs.push(...notesOf(cited, citable, annotate));
    }
  }
  return runs;
}

function isCitation(node: ProseNode | undefined): node is ProseCitation {
  return node?.kind === 'quote' || node?.kind === 'article';
}

function notesOf(cited: readonly ProseCitation[], citable: Citable, annotate: Annotate): Run[] {
  const places: { readonly source: BriefSource; readonly place: Citation['places'][number] | null }[] = [];
  const lost: Run[] = [];
  for (const citation of cited) {
    const quote = citation.kind === 'quote' ? citable.quote(citation.quoteId) : null;
    const source = citable.source(citation.kind === 'quote' ? (quote?.articleId ?? 0) : citation.articleId);
    if (!source) lost.push({ kind: 'text', text: ` ${LOST_CITATION(citationName(citation))}` });
    else if (quote) places.push({ source, place: placeOf(quote) });
    else if (citation.kind === 'article')
      places.push({ source, place: citation.pin && pinned(citation.pin) });
  }
  return [...(places.length > 0 ? [annotate(citationsOf(places))] : []), ...lost];
}

function pinned({ unit, first, last }: ProsePin): Citation['places'][number] {
  if (unit === 'page') return { first: null, last: null, pages: { first, last: last ?? first } };
  const number = (label: string) => (/^\d{1,9}$/.test(label) ? Number(label) : null);
  return { first: number(first), last: number(last ?? first) };
}
