import type { ArticleProposal } from '#core/intake/proposals.ts';
import { recognise } from '#core/intake/recognise.ts';
import type { Span } from '#core/text/span.ts';
import type { Judgement } from './article.ts';
import type { Block } from './blocks.ts';

/** What the article's words alone say of it, without the page around them. */
export interface Own {
  readonly proposals: readonly ArticleProposal[];
  /** The lines above the article of who wrote it and when. */
  readonly above: readonly string[];
  /** With the credits, dates and promotions among its words left out too. */
  readonly reasons: Judgement;
  /** A place in the article's words as one in the whole text; `starts` tells where each block begins there. */
  placeOf(span: Span, starts: readonly number[]): Span;
}

const GAP = '\n\n';
/** What is said above an article of who wrote it and when is looked at, though it is no part of it. */
const ABOVE = new Set<string>(['repeated title', 'credit line', 'date line']);
const MOST_ABOVE = 15;

export function recognised(blocks: readonly Block[], reasons: Judgement): Own {
  const kept: { index: number; start: number; end: number }[] = [];
  const pieces: string[] = [];
  const lines: string[] = [];
  let length = 0;
  const first = reasons.indexOf(null);
  blocks.forEach(({ text }, index) => {
    const reason = reasons[index] ?? null;
    const above = index < first && index >= first - MOST_ABOVE && reason !== null && ABOVE.has(reason);
    if (reason !== null && !above) return;
    if (above) lines.push(text);
    kept.push({ index, start: length, end: length + text.length });
    pieces.push(text);
    length += text.length + GAP.length;
  });
  const { proposals, furniture } = recognise(pieces.join(GAP));
  const after = [...reasons];
  let at = 0;
  for (const { start, end, reason } of furniture) {
    while (at < kept.length && kept[at]!.start < start) at += 1;
    for (; at < kept.length && kept[at]!.end <= end; at += 1) after[kept[at]!.index] ??= reason;
  }
  const placeOf = (span: Span, starts: readonly number[]): Span => {
    const block = kept.findLast((one) => one.start <= span.start);
    const shift = block ? starts[block.index]! - block.start : 0;
    return { start: span.start + shift, end: span.end + shift };
  };
  return { proposals, above: lines, reasons: after.includes(null) ? after : reasons, placeOf };
}
