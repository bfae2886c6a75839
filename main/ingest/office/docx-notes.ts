import type { XmlElement } from '@rgrove/parse-xml';
import { elementsOf, type XmlPart } from '../../packages/xml.ts';
import type { NoteNumbers } from './docx-sections.ts';
import { numeral, raised } from './numerals.ts';

export type NoteKind = 'footnotes' | 'endnotes';

export interface ReferredNote {
  /** As it stands in the text; '' where the author chose a sign, which then begins the note too. */
  readonly mark: string;
  readonly element: XmlElement;
  /** The label of the page on which its mark stands. */
  readonly page: string;
}

/** Where a reference stands: how notes are numbered there, and in which section and on which page it is. */
export interface NotePlace {
  readonly numbers: NoteNumbers;
  readonly section: number;
  readonly page: string;
}

/** The notes of a document in the order of their marks. */
export class Notes {
  readonly #elements: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #place: (kind: NoteKind) => NotePlace;
  readonly #counts = new Map<NoteKind, { number: number; section: number; page: string }>();
  readonly #referred: Readonly<Record<NoteKind, Map<string, ReferredNote>>> = {
    footnotes: new Map(),
    endnotes: new Map(),
  };

  constructor(parts: Readonly<Record<NoteKind, XmlPart | null>>, place: (kind: NoteKind) => NotePlace) {
    this.#elements = { footnotes: elementsById(parts.footnotes), endnotes: elementsById(parts.endnotes) };
    this.#place = place;
  }

  /** The mark of a note that is referred to here; '' for one that the author marks or that is not there. */
  refer(kind: NoteKind, id: string, isCustom: boolean): string {
    const known = this.#referred[kind].get(id);
    if (known) return known.mark;
    const element = this.#elements[kind].get(id);
    if (!element) return '';
    const place = this.#place(kind);
    const mark = isCustom ? '' : this.#next(kind, place);
    this.#referred[kind].set(id, { mark, element, page: place.page });
    return mark;
  }

  referred(kind: NoteKind): readonly ReferredNote[] {
    return [...this.#referred[kind].values()];
  }

  #next(kind: NoteKind, { numbers, section, page }: NotePlace): string {
    const before = this.#counts.get(kind);
    const begins =
      !before ||
      (numbers.restart === 'eachSect' && before.section !== section) ||
      (numbers.restart === 'eachPage' && before.page !== page);
    const number = begins ? numbers.start : before.number + 1;
    this.#counts.set(kind, { number, section, page });
    return raised(numeral(number, numbers.format));
  }
}

/** Without the lines that part notes from the text, which stand among them. */
function elementsById(part: XmlPart | null): ReadonlyMap<string, XmlElement> {
  const notes = (part ? elementsOf(part.root) : []).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  return new Map(notes.map((element) => [element.attributes['w:id'] ?? '', element]));
}
