/** Of citeproc 2.4.63 what `main/citing/engine.ts` uses; the package brings no types. */
declare module 'citeproc' {
  export interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly suffix?: string;
  }
  export interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    /** A `noteIndex` of 0 is a citation in the text. */
    readonly properties: { readonly noteIndex: number };
  }
  export interface System {
    /** The XML of a locale; called with a language that may not be there. */
    retrieveLocale(language: string): string;
    /** An item in CSL-JSON. */
    retrieveItem(id: string): unknown;
  }
  export class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'html'): void;
    /** Each citation's id, note and words, for all citations of a document in their order. */
    rebuildProcessorState(
      citations: readonly Citation[],
      format: 'html',
    ): readonly (readonly [id: string, note: number, words: string])[];
    /**
     * The words of a citation that is new, or is done again, and of those that change by it: by their place among all
     * that `before` and `after` name. Citations that neither names are gone.
     */
    processCitationCluster(
      citation: Citation,
      before: readonly (readonly [id: string, note: number])[],
      after: readonly (readonly [id: string, note: number])[],
    ): readonly [unknown, readonly (readonly [at: number, words: string, id: string])[]];
    updateItems(ids: readonly string[]): void;
    /** `false` for a style that has no bibliography. */
    makeBibliography():
      | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
      | false;
  }
  const CSL: { readonly Engine: typeof Engine; debug: (words: string) => void };
  export default CSL;
}
