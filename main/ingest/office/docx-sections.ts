import { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf, isOn } from '../../packages/xml.ts';
import { numberIn, valueIn } from './docx-styles.ts';

/** How the notes of one kind are numbered. */
export interface NoteNumbers {
  readonly format: string;
  readonly start: number;
  readonly restart: 'continuous' | 'eachSect' | 'eachPage';
}

export interface Section {
  /** 'nextPage' where the section begins a page, 'continuous' where it goes on in one; also 'evenPage' and 'oddPage'. */
  readonly type: string;
  /** The number of its first page, where it begins to count anew. */
  readonly start: number | undefined;
  /** How the numbers of its pages are written. */
  readonly format: string;
  readonly footnotes: NoteNumbers;
  readonly endnotes: NoteNumbers;
  /** Relationships of its running heads and feet; those of a first page of its own apart. */
  readonly heads: readonly string[];
  readonly feet: readonly string[];
  readonly firstHead: string | null;
}

/** The sections of a body in their order: each is described where it ends. */
export function sectionsOf(body: XmlElement, settings: XmlElement | undefined): Section[] {
  const sections: Section[] = [];
  const open: XmlElement[] = [body];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === 'w:sectPr') sections.push(sectionOf(next, settings));
    else if (DEEPER.has(next.name))
      for (const child of next.children.toReversed()) if (child instanceof XmlElement) open.push(child);
  }
  return sections;
}

/** What a section's description can stand in. */
const DEEPER = new Set([
  'w:body',
  'w:p',
  'w:pPr',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
]);

function sectionOf(element: XmlElement, settings: XmlElement | undefined): Section {
  const numbers = childNamed(element, 'w:pgNumType')?.attributes;
  const start = Number(numbers?.['w:start'] ?? Number.NaN);
  const titled = isOn(element, 'w:titlePg');
  const even = isOn(settings, 'w:evenAndOddHeaders');
  const parts = (name: string): [type: string, id: string][] =>
    elementsOf(element)
      .filter((child) => child.name === name)
      .map((child) => [child.attributes['w:type'] ?? 'default', child.attributes['r:id'] ?? '']);
  const shown = (name: string, types: readonly string[]) =>
    parts(name).flatMap(([type, id]) => (types.includes(type) ? [id] : []));
  const usual = ['default', ...(even ? ['even'] : [])];
  return {
    type: valueIn(element, 'w:type') ?? 'nextPage',
    start: Number.isSafeInteger(start) && start >= 0 ? start : undefined,
    format: numbers?.['w:fmt'] ?? 'decimal',
    footnotes: notesOf('w:footnotePr', 'decimal', element, settings),
    endnotes: notesOf('w:endnotePr', 'lowerRoman', element, settings),
    heads: shown('w:headerReference', usual),
    feet: shown('w:footerReference', titled ? [...usual, 'first'] : usual),
    firstHead: titled ? (shown('w:headerReference', ['first'])[0] ?? null) : null,
  };
}

function notesOf(
  name: string,
  format: string,
  section: XmlElement,
  settings: XmlElement | undefined,
): NoteNumbers {
  const own = childNamed(section, name);
  const all = settings && childNamed(settings, name);
  const restart = (own && valueIn(own, 'w:numRestart')) ?? (all && valueIn(all, 'w:numRestart'));
  return {
    format: (own && valueIn(own, 'w:numFmt')) ?? (all && valueIn(all, 'w:numFmt')) ?? format,
    start: (own && numberIn(own, 'w:numStart')) ?? (all && numberIn(all, 'w:numStart')) ?? 1,
    restart: restart === 'eachSect' || restart === 'eachPage' ? restart : 'continuous',
  };
}
