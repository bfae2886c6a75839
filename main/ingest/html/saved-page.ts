/** The page itself out of a file that holds all that it shows. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  /** WHATWG label, if the part names one. */
  readonly charset: string | null;
  readonly url: string | null;
}
