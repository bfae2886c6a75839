import { citedWords } from '#core/brief/copied.ts';
import { markableAt } from '#core/quotations/selection.ts';
import { grown, shrunk } from '#core/quotations/growing.ts';
import { edgeMoved } from '#core/text/edges.ts';
import { paragraphAt } from '#core/text/paragraphs.ts';
import type { Span } from '#core/text/span.ts';
import {
  otherPane,
  point,
  revealPassage,
  select,
  useDesk,
  type PaneNumber,
  type Selected,
} from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { speak } from '../ui/Spoken.tsx';
import { copyText } from './clipboard.ts';
import type { Reader } from './monaco.ts';
import { printedIn } from './printed-place.ts';
import { readerOf } from './readers.ts';
import { words } from '../words.ts';
import { keyName } from '../commands/key-names.ts';

/** What the keys do in the text of a pane: selecting, moving a quote's edges, copying, finding. */

/** The reader with the focus, with its words; `null` after the person was told that there is none. */
function readingNow(): { readonly pane: PaneNumber; readonly reader: Reader; readonly text: string } | null {
  const { pane } = useDesk.getState();
  const reader = readerOf(pane);
  const text = reader?.text();
  if (reader && text !== undefined) return { pane, reader, text };
  say(words.reader.openFirst, 'problem');
  return null;
}

/** Where growing began, and what it came to: while that is still selected, shrinking goes the same way back. */
let grew: { readonly articleId: number | null; readonly anchor: number; readonly last: Span } | null = null;

function anchorOf(reader: Reader, selection: Span): number {
  const same =
    grew?.articleId === reader.shown &&
    grew.last.start === selection.start &&
    grew.last.end === selection.end;
  return same && grew ? grew.anchor : selection.start;
}

function take(reader: Reader, anchor: number, span: Span): void {
  grew = { articleId: reader.shown, anchor, last: span };
  reader.select(span);
  reader.focus();
  // Monaco tells a screen reader of the line that the caret is in, not of what a command has selected.
  speak(words.reader.selected(reader.words(span) ?? ''));
}

export function growSelection(): void {
  const now = readingNow();
  const selection = now?.reader.selection();
  if (!now || !selection) return;
  const next = grown(now.text, selection, now.reader.paragraphs());
  if (!next) return say(words.reader.wholeParagraph);
  // A caret between words begins with the next word, and comes back to it.
  const anchor =
    selection.start === selection.end ? clamped(selection.start, next) : anchorOf(now.reader, selection);
  take(now.reader, anchor, next);
}

export function shrinkSelection(): void {
  const now = readingNow();
  const selection = now?.reader.selection();
  if (!now || !selection || selection.start === selection.end) return;
  const anchor = anchorOf(now.reader, selection);
  take(now.reader, anchor, shrunk(now.text, selection, anchor, now.reader.paragraphs()));
}

function clamped(at: number, { start, end }: Span): number {
  return Math.max(start, Math.min(at, end - 1));
}

/** The quote that the inspector shows, with the words of its article; `null` after the person was told why not. */
async function quoteInText(act: Act) {
  const { inspected, pane } = useDesk.getState();
  if (inspected?.kind !== 'quote') {
    say(words.reader.edges.chooseQuote(keyName('next-quote')), 'problem');
    return null;
  }
  const quote = await act('quotes.get', { id: inspected.id });
  if (!quote) return null;
  const reader = [pane, otherPane(pane)]
    .map((one) => readerOf(one))
    .find((one) => one?.shown === quote.articleId);
  const text = reader?.text();
  if (text !== undefined) return { quote, text };
  // Nobody moves an edge that he does not see.
  revealPassage(quote.articleId, quote);
  say(words.reader.edges.hereItIs);
  return null;
}

export async function moveQuoteEdge(act: Act, edge: 'start' | 'end', direction: -1 | 1): Promise<void> {
  const shown = await quoteInText(act);
  if (!shown) return;
  const { quote, text } = shown;
  const span = edgeMoved(text, quote, edge, direction);
  if (!span) return say(words.reader.edges.noWord);
  await resizeQuote(act, quote.id, span);
}

/** Gives the quote that is shown the words that are selected. */
export async function quoteToSelection(act: Act): Promise<void> {
  const { selected } = useDesk.getState();
  const shown = await quoteInText(act);
  if (!shown) return;
  const { quote, text } = shown;
  const span = selected?.articleId === quote.articleId ? markableAt(text, selected) : null;
  if (!span) return say(words.reader.edges.selectWords(keyName('to-selection')), 'problem');
  if (await resizeQuote(act, quote.id, span)) letGo(selected);
}

/** Whether it was done; a refusal has been told. */
export async function resizeQuote(act: Act, id: number, { start, end }: Span): Promise<boolean> {
  return (await act('quotes.resize', { id, start, end })) !== null;
}

/** Puts the selected words, or those of the quote that is shown, on the clipboard with their source. */
export async function copyCited(act: Act): Promise<void> {
  const { selected, inspected } = useDesk.getState();
  const quote =
    !selected && inspected?.kind === 'quote' ? await act('quotes.get', { id: inspected.id }) : null;
  const place = selected ?? quote;
  if (!place) return say(words.reader.copy.nothing, 'problem');
  const reader = [0, 1]
    .map((pane) => readerOf(pane === 0 ? 0 : 1))
    .find((one) => one?.shown === place.articleId);
  const article = await act('articles.get', { id: place.articleId });
  const exact = quote ? quote.exact : reader?.copyOf(place).trim();
  if (!article || !exact) return;
  const at = (offset: number) =>
    reader ? paragraphAt(reader.paragraphs(), offset) : (quote?.paragraph ?? null);
  const pages = printedIn(reader, place);
  const cited = { exact, paragraph: at(place.start), lastParagraph: at(place.end - 1), pages };
  if (await copyText(citedWords(cited, article))) say(words.reader.copy.done);
  else say(words.reader.copy.refused, 'problem');
}

export function findHere(): void {
  readingNow()?.reader.find();
}

/** Shows what is marked at the caret, as the mouse does by resting there; a second time takes it away. */
export function showWhatIsHere(): void {
  const now = readingNow();
  if (!now) return;
  const { pointed } = useDesk.getState();
  point(pointed?.byKey ? null : { pane: now.pane, offset: now.reader.caret(), byKey: true });
}

/** Takes a selection away that was used, unless the next words are being selected already. */
export function letGo(selected: Selected | null): void {
  if (!selected || useDesk.getState().selected !== selected) return;
  select(null);
  readerOf(selected.pane)?.unselect();
}
