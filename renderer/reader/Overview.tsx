import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Article, Quotation, Quote } from '#core/contract/nouns.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { waitingIn } from '../app/proposals.ts';
import { words } from '../words.ts';
import { kindOf } from './highlights.ts';
import type { Reader } from './monaco.ts';
import css from './reader.module.css';

/** A mark is told, and gone to, from so near, in CSS pixels: the smallest are hard to hit. */
const REACH = 5;
/** As many marks of one spot are told. */
const MOST = 4;
/** As much of a mark's words is told, in UTF-16 code units; they stand on one line. */
const WORDS = 120;

type Mark =
  | { readonly kind: 'quote'; readonly start: number; readonly quote: Quote }
  | { readonly kind: 'proposal'; readonly start: number; readonly quotation: Quotation };

/**
 * What the strip beside the words shows, told where the mouse is, and gone to by a click. J and K go from quote to quote,
 * P from proposal to proposal.
 */
export function Overview({
  box,
  reader,
  article,
}: {
  box: RefObject<HTMLElement | null>;
  reader: Reader;
  article: Article;
}) {
  const [at, setAt] = useState<{ readonly y: number; readonly marks: readonly Mark[] } | null>(null);
  const marks = useMemo(
    () =>
      [
        ...article.quoted.map((quote): Mark => ({ kind: 'quote', start: quote.start, quote })),
        ...waitingIn(article).map((quotation): Mark => ({
          kind: 'proposal',
          start: quotation.start,
          quotation,
        })),
      ].sort((a, b) => a.start - b.start),
    [article],
  );
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const over = (event: PointerEvent) =>
      event.target instanceof Element && event.target.closest('.editor-scrollable > .scrollbar.vertical');
    const yOf = (event: PointerEvent) => event.clientY - element.getBoundingClientRect().top;
    let pressed: number | null = null;
    const onMove = (event: PointerEvent) => {
      const near = over(event) && event.buttons === 0 ? marksNear(reader, marks, yOf(event)) : [];
      setAt(near.length === 0 ? null : { y: yOf(event), marks: near });
    };
    const onDown = (event: PointerEvent) => (pressed = over(event) ? yOf(event) : null);
    const onUp = (event: PointerEvent) => {
      const y = yOf(event);
      // Who drags the slider goes elsewhere.
      const [mark] = pressed !== null && Math.abs(y - pressed) < 3 ? marksNear(reader, marks, pressed) : [];
      pressed = null;
      if (mark) goTo(article.id, mark);
    };
    const onLeave = () => setAt(null);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerdown', onDown, true);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerdown', onDown, true);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [box, reader, marks, article.id]);
  if (!at) return null;
  return (
    <div role="tooltip" className={css['overviewTip']} style={{ top: at.y }}>
      {at.marks.slice(0, MOST).map((mark) => (
        <MarkLine key={`${mark.kind} ${mark.start}`} reader={reader} mark={mark} />
      ))}
      {at.marks.length > MOST ? <p>{words.reader.tip.more(at.marks.length - MOST)}</p> : null}
    </div>
  );
}

function MarkLine({ reader, mark }: { reader: Reader; mark: Mark }) {
  if (mark.kind === 'proposal')
    return (
      <p>
        <em>{words.overview.proposed}</em> <q>{reader.words(mark.quotation)?.slice(0, WORDS)}</q>
      </p>
    );
  const { quote } = mark;
  const kind = kindOf(quote);
  return (
    <p>
      <i style={{ background: `var(--kind-${kind ?? 'none'})` }} />
      {kind === null ? words.overview.noClaim : words.vocabulary.claimKind[kind]}
      {quote.speaker ? ` · ${quote.speaker.name}` : ''} <q>{quote.exact.slice(0, WORDS)}</q>
    </p>
  );
}

function goTo(articleId: number, mark: Mark): void {
  if (mark.kind === 'quote') {
    inspect({ kind: 'quote', id: mark.quote.id });
    revealPassage(articleId, mark.quote);
  } else {
    inspect({ kind: 'quotation', id: mark.quotation.id, articleId });
    revealPassage(articleId, mark.quotation);
  }
}

/** The marks in reach of a height of the strip, the nearest first. They stand in order, so few are asked for their place. */
function marksNear(reader: Reader, marks: readonly Mark[], y: number): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reader.heightOnStrip(marks[middle]!.start) < y - REACH) low = middle + 1;
    else high = middle;
  }
  const near: { mark: Mark; away: number }[] = [];
  for (let i = low; i < marks.length; i += 1) {
    const away = reader.heightOnStrip(marks[i]!.start) - y;
    if (away > REACH) break;
    near.push({ mark: marks[i]!, away: Math.abs(away) });
  }
  return near.sort((a, b) => a.away - b.away).map(({ mark }) => mark);
}
