import type { CslCite } from '#core/citing/cite.ts';
import type { CslItem } from '#core/citing/item.ts';
import type { StyleHead, StyleProblem } from './style.ts';
import type { Rendered } from './engine.ts';

/** What goes to the thread that cites, and what comes back. */
export type Job =
  | { readonly kind: 'render'; readonly number: number; readonly style: StyleText; readonly cited: ToRender }
  | { readonly kind: 'check'; readonly number: number; readonly bytes: Uint8Array };

export interface StyleText {
  /** One of the program's own by its id, or the words of one that was added. */
  readonly own: string | null;
  readonly csl: string | null;
}

export interface ToRender {
  /** Whether they stand in notes, or in the text. */
  readonly notes: boolean;
  readonly items: readonly CslItem[];
  readonly clusters: readonly (readonly CslCite[])[];
}

export type Checked =
  | { readonly ok: true; readonly head: StyleHead; readonly csl: string }
  | { readonly ok: false; readonly problem: StyleProblem };

export type Done =
  | { readonly number: number; readonly kind: 'rendered'; readonly rendered: Rendered }
  | { readonly number: number; readonly kind: 'checked'; readonly checked: Checked }
  | { readonly number: number; readonly kind: 'failed'; readonly reason: string };
