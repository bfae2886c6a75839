import type { ReturnedQuote } from '#core/contract/returned.ts';
import type { CallContext } from '#core/contract/transport.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import type { Desk } from './desk.ts';
import { checkDraft } from './draft-check.ts';

type Traced = Pick<ReturnedQuote, 'verdict' | 'source'>;

/** How quotations that no quote of the matter stands for are judged by the matter; `spans` are of `text`, as is the answer by its order. */
export async function tracedIn(
  desk: Desk,
  text: string,
  spans: readonly Span[],
  context: CallContext,
): Promise<Traced[]> {
  if (spans.length === 0) return [];
  // Only the paragraphs with these quotations are checked: those around them were the reporter's own.
  const moved: { readonly from: Span; readonly to: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const { start, end } of paragraphsOf(text)) {
    if (!spans.some((span) => overlaps(span, { start, end }))) continue;
    moved.push({ from: { start, end }, to: length });
    pieces.push(text.slice(start, end));
    length += end - start + 2;
  }
  const { quotations } = await checkDraft(desk, { text: pieces.join('\n\n'), notes: [] }, context);
  return spans.map((span) => {
    const { from, to } = moved.find((one) => overlaps(one.from, span))!;
    const here = { start: span.start - from.start + to, end: span.end - from.start + to };
    const found = quotations.find(({ at }) => at.note === null && overlaps(at, here));
    const [place] = found?.places ?? [];
    return {
      verdict: found?.verdict ?? 'cannot be checked',
      source: place
        ? { articleId: place.articleId, start: place.start, end: place.end, exact: place.exact }
        : null,
    };
  });
}

function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    found.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return found;
}
