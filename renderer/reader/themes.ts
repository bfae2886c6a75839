import type { ClaimKind } from '#core/contract/vocabulary.ts';

/** Monaco's colours in the three themes: what it draws itself; all else takes the window's own. */

export type Theme = 'light' | 'dark' | 'contrast';

interface Colours {
  readonly base: 'vs' | 'vs-dark' | 'hc-black';
  readonly selection: string;
  readonly numbers: string;
  /** On the strip beside the words, where a mark is a few pixels high: stronger than behind words. */
  readonly marks: Readonly<Record<ClaimKind | 'none' | 'proposed' | 'found', string>>;
}

const THEMES: Readonly<Record<Theme, Colours>> = {
  light: {
    base: 'vs',
    selection: '#7a2a2d38',
    numbers: '#736b60',
    marks: {
      allegation: '#c4911a',
      denial: '#c25f43',
      admission: '#cb7d2b',
      testimony: '#3f78bb',
      ruling: '#7461bb',
      finding: '#629255',
      fact: '#359068',
      opinion: '#83837a',
      none: '#a8966a',
      proposed: '#7a2a2d80',
      found: '#d9932f',
    },
  },
  dark: {
    base: 'vs-dark',
    selection: '#d98c8f4a',
    numbers: '#9b9389',
    marks: {
      allegation: '#d0a63c',
      denial: '#d58167',
      admission: '#d08f48',
      testimony: '#74a7e0',
      ruling: '#a191e3',
      finding: '#8abc7c',
      fact: '#5cb890',
      opinion: '#a7a59e',
      none: '#9a8e70',
      proposed: '#e09a98a0',
      found: '#d9932f',
    },
  },
  contrast: {
    base: 'hc-black',
    selection: '#ffff0066',
    numbers: '#ffffff',
    marks: {
      allegation: '#ffd54a',
      denial: '#ff9070',
      admission: '#ffb060',
      testimony: '#80b8ff',
      ruling: '#c0a8ff',
      finding: '#98e080',
      fact: '#60e0a8',
      opinion: '#cccccc',
      none: '#e0d8a8',
      proposed: '#ffff00',
      found: '#ff8000',
    },
  },
};

/** As `monaco.editor.defineTheme` takes them, by name. */
export const readerThemes = Object.entries(THEMES).map(([name, { base, selection, numbers, marks }]) => ({
  name: `pincite-${name}`,
  theme: {
    base,
    inherit: true,
    rules: [],
    colors: {
      // The paper is drawn by the page, in the colours that the rest of the window has.
      'editor.background': '#00000000',
      'editorGutter.background': '#00000000',
      'editor.selectionBackground': selection,
      'editor.inactiveSelectionBackground': selection,
      // Monaco's high contrast would set selected letters in black, on highlights too.
      ...(name === 'contrast' ? { 'editor.selectionForeground': '#ffffff' } : {}),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editorLineNumber.foreground': numbers,
      'editorLineNumber.activeForeground': numbers,
      'editor.rangeHighlightBackground': '#00000000',
      'editor.findMatchBackground': '#d9932f99',
      'editor.findMatchHighlightBackground': '#d9932f4d',
      'editorOverviewRuler.findMatchForeground': marks.found,
      focusBorder: '#00000000',
      ...Object.fromEntries(Object.entries(marks).map(([kind, colour]) => [markColour(kind), colour])),
    },
  },
}));

/** The name of a mark's colour, which each theme has. */
function markColour(kind: string): string {
  return `pincite.mark-${kind}`;
}

/** Monaco's lanes of the strip, by where they stand. */
const LANES = { left: 1, center: 2 } as const;

/** How a highlight is marked on the strip: a quote in the colour of its kind, a proposal at its side; `null` not at all. */
export function overviewOf(className: string): { color: { id: string }; position: 1 | 2 } | null {
  const kind = /^quote kind-(\w+)/.exec(className)?.[1];
  if (kind !== undefined) return { color: { id: markColour(kind) }, position: LANES.center };
  const waits = className.startsWith('proposed');
  return waits ? { color: { id: markColour('proposed') }, position: LANES.left } : null;
}
