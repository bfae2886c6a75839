import type { EntityKind } from '#core/contract/vocabulary.ts';
import type { Stretch } from './timeline.ts';

/** A picture of the matter with its settings, as it is exported and as a brief keeps it. */
export type Picture =
  /** `view: null` is all of it. */
  | { readonly kind: 'timeline'; readonly view: Stretch | null }
  | {
      readonly kind: 'network';
      readonly without: readonly EntityKind[];
      readonly least: number;
      readonly moved: readonly { readonly id: number; readonly x: number; readonly y: number }[];
    };

/** A picture drawn: an SVG document that needs nothing beside it, and what it shows in words. */
export interface DrawnPicture {
  readonly svg: string;
  /** In pixels, as the SVG says. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
}
