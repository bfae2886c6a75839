/**
 * What the reader takes of Monaco beyond its interface, as the version that package.json pins has it;
 * wrapping/wrapping.test.ts fails when a newer one does otherwise.
 */

declare module 'monaco-editor/editor/common/modelLineProjectionData.js' {
  /** Where a line is broken, in offsets from its beginning; the last one is its length. */
  export class ModelLineProjectionData {
    constructor(
      injectionOffsets: null,
      injectionOptions: null,
      breakOffsets: number[],
      breakOffsetsVisibleColumn: number[],
      wrappedTextIndentLength: number,
    );
    readonly breakOffsets: number[];
  }
}

declare module 'monaco-editor/editor/browser/view/domLineBreaksComputer.js' {
  import type { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData.js';

  export interface Lines {
    getLineContent(lineNumber: number): string;
    getLineInjectedText(lineNumber: number): readonly unknown[] | null;
  }

  export interface FontInfo {
    readonly pixelRatio: number;
    readonly fontWeight: string;
    readonly fontSize: number;
    readonly letterSpacing: number;
    readonly fontFeatureSettings: string;
    readonly fontVariationSettings: string;
    readonly spaceWidth: number;
    readonly typicalHalfwidthCharacterWidth: number;
    readonly typicalFullwidthCharacterWidth: number;
    getMassagedFontFamily(): string;
  }

  export interface LineBreaksComputer {
    addRequest(lineNumber: number, previous: ModelLineProjectionData | null): void;
    /** One for each line that was asked for; `null` for a line that is not broken. */
    finalize(): (ModelLineProjectionData | null)[];
  }

  export interface LineBreaksComputerFactory {
    createLineBreaksComputer(
      lines: Lines,
      fontInfo: FontInfo,
      tabSize: number,
      /** -1: nothing is wrapped. */
      wrappingColumn: number,
      wrappingIndent: number,
      wordBreak: string,
      wrapOnEscapedLineFeeds: boolean,
      useTwoCellFullwidthCharacters: boolean,
    ): LineBreaksComputer;
  }

  export const DOMLineBreaksComputerFactory: { create(targetWindow: Window): LineBreaksComputerFactory };
}

declare module 'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js' {
  import type { LineBreaksComputerFactory } from 'monaco-editor/editor/browser/view/domLineBreaksComputer.js';

  export const MonospaceLineBreaksComputerFactory: { create(options: unknown): LineBreaksComputerFactory };
}
