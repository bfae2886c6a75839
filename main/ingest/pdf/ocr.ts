import type { Signal } from '#core/contract/transport.ts';
import type { PdfPage } from './engine.ts';
import type { Piece } from './pieces.ts';

/** Reads the words of a page's picture, placed as those of the page are. */
export type Ocr = (page: PdfPage, signal: Signal) => Promise<readonly Piece[]>;
