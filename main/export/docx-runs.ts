import type { Run } from '#core/brief/document.ts';
import type { Relation } from './docx-package.ts';
import { escapeXml } from './escape.ts';
import { isRightToLeft } from './writing-direction.ts';

/** What the runs of one part of the package need to know of it. */
export interface RunContext {
  readonly links: Links;
  /** Whether notes are footnotes or endnotes. */
  readonly notesAt: 'foot' | 'end';
  /** The notes that the text refers to elsewhere, which are bookmarked. */
  readonly referredNotes: ReadonlySet<number>;
  /** The bookmark of what an item of the brief is referred to by; `label` is that of a caption's label and number. */
  readonly bookmarkOf: (entry: number) => { readonly name: string; readonly label: boolean } | null;
  readonly bookmarked: (name: string, xml: string) => string;
}

/** The addresses that a part links to, each with one relationship. */
export class Links {
  readonly #ids = new Map<string, string>();

  idOf(address: string): string {
    const id = this.#ids.get(address) ?? `rIdLink${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return id;
  }

  relations(): readonly Relation[] {
    return [...this.#ids].map(([target, id]) => ({ id, kind: 'hyperlink', target }));
  }
}

export function runsXml(runs: readonly Run[], context: RunContext): string {
  return runs.map((run) => runXml(run, context)).join('');
}

export function textXml(text: string, properties = ''): string {
  if (text === '') return '';
  const direction = isRightToLeft(text) ? '<w:rtl/>' : '';
  const own = properties + direction;
  return `<w:r>${own === '' ? '' : `<w:rPr>${own}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A field with what it last showed: Word does not ask whether to update it. */
export function fieldXml(instruction: string, shown: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}

export function noteBookmark(number: number): string {
  return `Note${number}`;
}

function runXml(run: Run, context: RunContext): string {
  switch (run.kind) {
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'note':
      return noteMark(run.number, context);
    case 'reference':
      return referenceXml(run, context);
    case 'text': {
      const address = run.href !== undefined && URL.canParse(run.href) ? new URL(run.href).href : null;
      const words = textXml(run.text, propertiesOf(run, address !== null));
      return address === null
        ? words
        : `<w:hyperlink r:id="${context.links.idOf(address)}" w:history="1">${words}</w:hyperlink>`;
    }
  }
}

function noteMark(number: number, { notesAt, referredNotes, bookmarked }: RunContext): string {
  const [style, element] =
    notesAt === 'foot'
      ? ['FootnoteReference', 'footnoteReference']
      : ['EndnoteReference', 'endnoteReference'];
  const mark = `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:${element} w:id="${number}"/></w:r>`;
  return referredNotes.has(number) ? bookmarked(noteBookmark(number), mark) : mark;
}

function referenceXml(run: Run & { kind: 'reference' }, context: RunContext): string {
  const words = textXml(run.text);
  if (run.to === 'note') return fieldXml(`NOTEREF ${noteBookmark(run.key)} \\h`, words);
  const place = context.bookmarkOf(run.key);
  if (place === null) return words;
  if (place.label) return fieldXml(`REF ${place.name} \\h`, words);
  return `<w:hyperlink w:anchor="${place.name}" w:history="1">${words}</w:hyperlink>`;
}

/** A run bears one style; what else it needs is said of it directly. */
function propertiesOf(run: Run & { kind: 'text' }, linked: boolean): string {
  const style = linked ? 'Hyperlink' : run.raised ? 'Raised' : run.smallCaps ? 'SmallCapitals' : null;
  return (
    (style === null ? '' : `<w:rStyle w:val="${style}"/>`) +
    (run.bold ? '<w:b/><w:bCs/>' : '') +
    (run.italic ? '<w:i/><w:iCs/>' : '') +
    (run.smallCaps && style !== 'SmallCapitals' ? '<w:smallCaps/>' : '') +
    (run.raised && style !== 'Raised' ? '<w:vertAlign w:val="superscript"/>' : '')
  );
}
