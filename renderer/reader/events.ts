import type { Span } from '#core/text/span.ts';

/** What a reader tells of. */
export interface ReaderEvents {
  readonly onSelect: (selection: Span) => void;
  /** `adding`: with the key held that adds to what is picked. */
  readonly onClick: (offset: number, adding: boolean) => void;
  readonly onFoldClick: () => void;
  readonly onFocus: () => void;
  /** Whatever moves words on the screen: scrolling, wrapping, folding. */
  readonly onMove: () => void;
  /** The mouse rests on words, or has left them. */
  readonly onHover: (offset: number | null) => void;
  /** What goes to the clipboard for a selection. */
  readonly onCopy: (selection: Span) => string;
}
