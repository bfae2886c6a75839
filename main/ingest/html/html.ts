import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { ArticleProposal } from '#core/intake/proposals.ts';
import type { Source, SourceWarning } from '#core/intake/source.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { judge } from './article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { decodePage } from './charset.ts';
import { type Own, recognised } from './own-words.ts';
import { laidOut, type Laid } from './laid-out.ts';
import { articleThing } from './linked-data.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { isDayBefore, printedDay } from './published.ts';
import { factsOf } from './page-facts.ts';
import { readerView } from './reader-view.ts';
import { squeezed } from './squeezed.ts';
import { parsePage } from './tree.ts';

/** Pages of the web as browsers save them. */
export const htmlReader: Reader = {
  format: 'html',
  version: 1,
  async *read({ bytes, choices }: ReaderInput): AsyncGenerator<Met, void> {
    yield readPage(bytes, { format: 'html', chosen: choices.encoding, sent: null, url: null });
  },
};

export interface PageGiven {
  readonly format: SourceFormat;
  /** The encoding that the reporter chose, and that which came with the page; WHATWG labels. */
  readonly chosen: string | null;
  readonly sent: string | null;
  /** Where it was saved from, if what holds the page says so. */
  readonly url: string | null;
}

/** How much of a page is looked at for where it was saved from. */
const HEAD = 4096;

/** A page as the article in it, and around it all else that is seen on the page. */
export function readPage(bytes: Uint8Array, { format, chosen, sent, url }: PageGiven): Met {
  const decoded = decodePage(bytes, chosen, sent);
  if (!decoded.ok) return { kind: 'refused', part: null, refusal: decoded };
  const html = decoded.text;
  const { root, elements, cut } = parsePage(html);
  if (!root) return { kind: 'refused', part: null, refusal: refuse('empty') };
  const blocks = blocksOf(root);
  if (blocks.length === 0) return { kind: 'refused', part: null, refusal: refuse('empty') };
  const facts = factsOf(root, html.slice(0, HEAD));
  const metadata = metadataOf(
    url === null ? facts : { ...facts, savedFrom: { url, reason: 'address it was saved from' } },
    articleThing(root),
    headingsOf(blocks),
  );
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const reasons = judge(blocks, {
    view: readerView(root, facts.title, { elements, characters }),
    body: squeezed(metadata.body),
    titles: new Set(metadata.titles.map(squeezed)),
    authors: metadata.authors,
  });
  const own = recognised(blocks, reasons);
  const laid = laidOut(blocks, own.reasons);
  const warnings: SourceWarning[] = [];
  if (cut) warnings.push({ code: 'cut short', detail: '', pages: [] });
  if (html.includes('\uFFFD'))
    warnings.push({ code: 'characters lost', detail: decoded.encoding, pages: [] });
  const source: Source = {
    format,
    part: null,
    text: laid.text,
    furniture: laid.furniture,
    pages: laid.pages,
    encoding: decoded.encoding,
    proposals: placed(metadata, own, laid),
    warnings,
  };
  return { kind: 'source', source };
}

/** The first headings of the page, which may be its headline. */
function headingsOf(blocks: readonly Block[]): string[] {
  const all = blocks.filter(({ element }) => /^h[12]$/.test(element.tagName)).slice(0, 30);
  return [...all.filter(({ element }) => element.tagName === 'h1'), ...all].map(({ text }) =>
    text.replace(/\s+/g, ' '),
  );
}

/** The title where it is printed; and what only the article's own words say. */
function placed({ proposals: said, utc }: Metadata, own: Own, { text, starts }: Laid): ArticleProposal[] {
  const printed = own.above.map(printedDay).find((day) => day !== null);
  const proposals = said.map((one) => {
    if (utc && one.field === 'published' && printed && isDayBefore(printed, one.value))
      return { ...one, value: printed, reason: 'date line' };
    if (one.field !== 'title' || one.reason !== 'heading') return one;
    const start = text.indexOf(one.value);
    return start === -1 ? one : { ...one, start, end: start + one.value.length };
  });
  for (const one of own.proposals) {
    if (proposals.some(({ field }) => field === one.field)) continue;
    proposals.push(one.end > one.start ? { ...one, ...own.placeOf(one, starts) } : one);
  }
  return proposals;
}
