import { useEffect, useState } from 'react';
import type { DrawnPage, Pdf } from './pdf.ts';

/** One page as it was drawn last; it stays until the next one is there. */
export interface Drawn {
  readonly pdf: Pdf;
  readonly index: number;
  /** `null` where it could not be drawn. */
  readonly page: DrawnPage | null;
}

/** Draws a page as wide as there is room, anew whenever one of them changes; `null` until one is there. */
export function useDrawn(pdf: Pdf | null, index: number, width: number): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (!pdf || width <= 0) return;
    const drawing = new AbortController();
    const put = (page: DrawnPage | null) => {
      if (!drawing.signal.aborted) setDrawn({ pdf, index, page });
    };
    pdf.draw(index, width, drawing.signal).then(put, () => put(null));
    return () => drawing.abort();
  }, [pdf, index, width]);
  return drawn?.pdf === pdf ? drawn : null;
}
