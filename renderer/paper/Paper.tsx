import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Article } from '#core/contract/nouns.ts';
import { placesOnPage } from '#core/text/on-page.ts';
import type { Page } from '#core/text/pages.ts';
import type { Span } from '#core/text/span.ts';
import { useDesk, type PaneNumber } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useArticle, useArticleText, useOrigin, useScannedWords } from '../connect/matter.tsx';
import { useWidth } from '../pictures/useWidth.ts';
import { readerOf } from '../reader/readers.ts';
import { Button } from '../ui/controls.tsx';
import { speak } from '../ui/Spoken.tsx';
import { written } from '../commands/key-names.ts';
import { words } from '../words.ts';
import { joinedBoxes, scannedBox, type Box } from './boxes.ts';
import { closePaper } from './state.ts';
import { useDrawn } from './useDrawn.ts';
import { usePdf } from './usePdf.ts';
import { useMeant, useReadingPlace } from './usePlace.ts';
import css from './paper.module.css';

/** The page of the PDF that the words of a pane are printed on: it goes where the reporter reads, or is turned by hand. */
export function Paper({ pane }: { pane: PaneNumber }) {
  const articleId = useDesk((desk) => desk.panes[pane]);
  const article = useArticle(articleId);
  const content = useArticleText(articleId);
  if (!article || !content) return <section className={css['paper']} aria-label={words.paper.title} />;
  return <Sheets key={article.id} pane={pane} article={article} text={content.text} pages={content.pages} />;
}

interface Read {
  readonly pane: PaneNumber;
  readonly article: Article;
  readonly text: string;
  readonly pages: readonly Page[];
}

function Sheets({ pane, article, text, pages }: Read) {
  const sheet = useRef<HTMLDivElement>(null);
  const opened = usePdf(article.id);
  const origin = useOrigin(article.id);
  const pdf = typeof opened === 'string' ? null : opened;
  const meant = useMeant(pane, article);
  const place = useReadingPlace(pane);
  const read = meant?.start ?? place;
  const followed = indexAt(pages, read);
  const [turned, setTurned] = useState<{ readonly by: string; readonly index: number } | null>(null);
  // Whoever goes on reading is followed again.
  const by = `${meant ? `${meant.start} ${meant.end}` : ''} ${followed}`;
  const last = (pdf?.count ?? 1) - 1;
  const index = Math.min(turned?.by === by ? turned.index : followed, last);
  const width = useWidth(sheet);
  const drawn = useDrawn(pdf, index, width);
  const label = pages[index]?.label ?? null;
  const at = words.paper.at(label === String(index + 1) ? null : label, index + 1, last + 1);
  const own = drawn?.index === index ? drawn.page : null;
  const printed = useMarks(own, text, pages[index], meant);
  const wanted = printed?.length === 0 && (origin?.choices.scans ?? false);
  const ofPicture = useScanned(article.id, index, wanted, own && { width, height: own.height });
  const scanned = useMarks(ofPicture, text, pages[index], meant);
  const marks = wanted ? scanned : printed;

  const turn = (step: 1 | -1) => {
    const next = Math.min(last, Math.max(0, index + step));
    if (next === index) return;
    setTurned({ by, index: next });
    const printed = pages[next]?.label ?? null;
    speak(words.paper.at(printed === String(next + 1) ? null : printed, next + 1, last + 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') readerOf(pane)?.focus();
    else if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'ArrowRight') turn(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);
  const canvas = drawn?.page?.canvas;
  useEffect(() => {
    const box = sheet.current?.querySelector('[data-canvas]');
    if (!box || !canvas) return;
    canvas.setAttribute('aria-hidden', 'true');
    box.replaceChildren(canvas);
  }, [canvas]);
  const top = marks?.[0]?.top;
  useEffect(() => {
    const box = sheet.current;
    if (box && canvas) box.scrollTop = top === undefined ? 0 : Math.max(0, top - box.clientHeight / 3);
  }, [canvas, top]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are those of the sheet within, which has the focus
    <section className={css['paper']} aria-label={words.paper.title} onKeyDown={onKeyDown}>
      <header className={css['head']}>
        <Button
          aria-label={words.paper.previous}
          title={words.paper.withKey(words.paper.previous, written('ArrowLeft'))}
          disabled={index === 0}
          onClick={() => turn(-1)}
        >
          <ChevronLeft {...SIZE} />
        </Button>
        <h2 className={css['at']}>{at}</h2>
        <Button
          aria-label={words.paper.next}
          title={words.paper.withKey(words.paper.next, written('ArrowRight'))}
          disabled={index === last}
          onClick={() => turn(1)}
        >
          <ChevronRight {...SIZE} />
        </Button>
        <Button
          className={css['close']}
          aria-label={words.paper.hide}
          title={words.paper.hide}
          onClick={closePaper}
        >
          <X {...SIZE} />
        </Button>
      </header>
      <p className={css['told']}>{toldOf(opened, drawn, marks, meant, text, wanted && !ofPicture)}</p>
      <div
        ref={sheet}
        className={css['scroll']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the arrow keys
        tabIndex={0}
        role="group"
        aria-label={words.paper.sheet}
      >
        <div
          className={css['sheet']}
          style={{ height: drawn?.page?.height }}
          data-page={drawn?.page ? drawn.index + 1 : undefined}
        >
          <div data-canvas role="img" aria-label={words.paper.picture(at, articleName(article))} />
          {marks?.map((box) => (
            <span
              data-mark
              key={`${box.left} ${box.top}`}
              aria-hidden
              className={css['mark']}
              style={{ ...box }}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

const SIZE = { size: 15, 'aria-hidden': true } as const;

/** What a page shows, by whatever way it was read off it. */
interface OnPage {
  readonly lines: readonly string[];
  boxOf(line: number, span: Span): Box;
}

/** The words of the picture of a page that is drawn so large; `null` until they are read. */
function useScanned(
  articleId: number,
  index: number,
  wanted: boolean,
  size: { readonly width: number; readonly height: number } | null,
): OnPage | null {
  const found = useScannedWords(articleId, index, wanted);
  const { width = 0, height = 0 } = size ?? {};
  return useMemo(() => {
    if (!found || width === 0) return null;
    return {
      lines: found.map((word) => word.text),
      boxOf: (at, span) => scannedBox(found[at]!, span, width, height),
    };
  }, [found, width, height]);
}

/** Where the words that are meant stand on a page; `null` where none of them belong on it. */
function useMarks(
  drawn: OnPage | null,
  text: string,
  page: Page | undefined,
  meant: Span | null,
): readonly Box[] | null {
  return useMemo(() => {
    if (!drawn || !page || !meant) return null;
    const span = { start: Math.max(meant.start, page.start), end: Math.min(meant.end, page.end) };
    if (span.start >= span.end) return null;
    const places = placesOnPage(drawn.lines, text.slice(page.start, page.end), {
      start: span.start - page.start,
      end: span.end - page.start,
    });
    return joinedBoxes(places.map((one) => drawn.boxOf(one.piece, one)));
  }, [drawn, text, page, meant]);
}

function toldOf(
  opened: ReturnType<typeof usePdf>,
  drawn: ReturnType<typeof useDrawn>,
  marks: readonly Box[] | null,
  meant: Span | null,
  text: string,
  isBeingRead: boolean,
): string {
  if (opened === 'none') return words.paper.noPdf;
  if (opened === 'failed') return words.paper.failed;
  if (!drawn) return words.paper.drawing;
  if (!drawn.page) return words.paper.failed;
  if (!meant) return words.paper.hint(written('ArrowLeft'), written('ArrowRight'), written('Escape'));
  if (isBeingRead) return words.paper.readingPicture;
  if (!marks) return words.paper.elsewhere;
  if (marks.length > 0) return words.paper.marked(text.slice(meant.start, meant.end));
  return drawn.page.lines.length === 0 ? words.paper.noWords : words.paper.notFound;
}

/** The page that holds a place of the text, from 0; the first where none does. */
function indexAt(pages: readonly Page[], place: number): number {
  const index = pages.findIndex(({ start, end }) => place >= start && place < end);
  return Math.max(0, index === -1 && place > 0 ? pages.length - 1 : index);
}
