import type { XmlElement } from '@rgrove/parse-xml';
import type { FurnitureProposal } from '#core/intake/proposals.ts';
import type { Page } from '#core/text/pages.ts';
import {
  bodyOf,
  mainPartOf,
  readPart,
  relatedPart,
  type Relationship,
  relationshipsOf,
} from '../../packages/docx-package.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import { childNamed, elementsOf, type XmlPart } from '../../packages/xml.ts';
import { openZip, readEntry, type Zip } from '../../packages/zip.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { changesAsked, noTallies } from './asked.ts';
import { beside } from './beside.ts';
import { Comments } from './comments.ts';
import { Composer } from './composer.ts';
import { Notes, type ReferredNote } from './docx-notes.ts';
import { Numbering } from './docx-numbering.ts';
import { type Section, sectionsOf } from './docx-sections.ts';
import { type Body, Story, type Telling } from './docx-story.ts';
import { Styles } from './docx-styles.ts';
import { attempt, isPageNumber, sourceOf } from './finish.ts';
import { LaidOut } from './laid-out.ts';
import { NO_PROPERTIES, type Properties } from './properties.ts';

export const docxReader: Reader = {
  format: 'docx',
  version: 1,
  // oxlint-disable-next-line require-await -- a reader gives what it met as it meets it; this one meets it at once
  async *read(input) {
    yield* attempt(() => readDocx(input));
  },
};

const LARGEST_CHUNK = 32 * 1024 * 1024;

function readDocx({ bytes, fileName, choices }: ReaderInput): Met[] {
  const zip = openZip(bytes);
  const mainName = mainPartOf(zip);
  const main = mainName === null ? null : readPart(zip, mainName);
  if (mainName === null || !main) throw new Unreadable('damaged');
  const relationships = relationshipsOf(zip, mainName);
  const tallies = noTallies();
  const related = (kind: string) => beside(tallies, kind, () => relatedPart(zip, relationships, kind));
  const styles = new Styles(related('styles'));
  const telling: Telling = {
    composer: new Composer(),
    styles,
    numbering: new Numbering(related('numbering'), styles),
    tallies,
    comments: new Comments(),
    ...changesAsked(choices),
  };
  const document = new Document(telling, zip, relationships, bodyOf(main), {
    settings: related('settings')?.root,
    footnotes: related('footnotes'),
    endnotes: related('endnotes'),
  });
  const { title, furniture } = document.tell(choices.comments, related('comments')?.root);
  const { text, pages } = telling.composer.finish();
  const { chunks } = telling.tallies;
  const source = sourceOf(
    {
      format: 'docx',
      text,
      pages: document.arePagesSure(pages) ? pages : [],
      furniture,
      title,
      properties: beside(tallies, 'docProps', () => propertiesOf(zip)) ?? NO_PROPERTIES,
      tallies: telling.tallies,
      commented: choices.comments,
      encoding: null,
    },
    fileName,
  );
  return [{ kind: 'source', source }, ...chunks.flatMap((id) => chunkOf(zip, relationships, id))];
}

interface Beside {
  readonly settings: XmlElement | undefined;
  readonly footnotes: XmlPart | null;
  readonly endnotes: XmlPart | null;
}

/** A document and what stands beside its body: notes, running heads and feet, comments. */
class Document {
  readonly #telling: Telling;
  readonly #zip: Zip;
  readonly #relationships: readonly Relationship[];
  readonly #bodyElement: XmlElement;
  readonly #sections: readonly Section[];
  readonly #pages: LaidOut;
  readonly #notes: Notes;
  #section = 0;

  constructor(
    telling: Telling,
    zip: Zip,
    relationships: readonly Relationship[],
    body: XmlElement,
    { settings, ...notes }: Beside,
  ) {
    this.#telling = telling;
    this.#zip = zip;
    this.#relationships = relationships;
    this.#bodyElement = body;
    this.#sections = sectionsOf(body, settings);
    this.#pages = new LaidOut(telling.composer, this.#sections[0]);
    const usual = { footnotes: 'decimal', endnotes: 'lowerRoman' };
    this.#notes = new Notes(notes, (kind) => ({
      numbers: this.#sections[this.#section]?.[kind] ?? {
        format: usual[kind],
        start: 1,
        restart: 'continuous',
      },
      section: this.#section,
      page: this.#pages.label,
    }));
  }

  tell(
    withComments: boolean,
    comments: XmlElement | undefined,
  ): { readonly title: Story['title']; readonly furniture: readonly FurnitureProposal[] } {
    const furniture: FurnitureProposal[] = [];
    const told = new Set<string>();
    const first = this.#sections[0]?.firstHead;
    if (first) this.#furnish(furniture, told, first, 'running head');
    const story = new Story(this.#telling, this.#body());
    story.blocks(this.#bodyElement);
    const last = this.#pages.label;
    for (const note of this.#notes.referred('footnotes')) this.#tellNote(note);
    for (const note of this.#notes.referred('endnotes')) this.#tellNote({ ...note, page: last });
    this.#tellComments(comments, withComments);
    const parts = (['heads', 'feet', 'firstHead'] as const).flatMap((kind) =>
      this.#sections.flatMap((section) => [section[kind] ?? []].flat().map((id) => ({ kind, id }))),
    );
    for (const { kind, id } of parts)
      this.#furnish(furniture, told, id, kind === 'feet' ? 'running foot' : 'running head');
    return { title: story.title, furniture: furniture.toSorted((a, b) => a.start - b.start) };
  }

  arePagesSure(pages: readonly Page[]): boolean {
    const app = relationshipsOf(this.#zip, '').find(({ kind }) => kind === 'extended-properties')?.target;
    const part = app ? beside(this.#telling.tallies, app, () => readPart(this.#zip, app)) : null;
    const said = textIn(part?.root, 'Pages');
    return this.#pages.isSure(/^\d{1,6}$/.test(said) ? Number(said) : null, pages);
  }

  #body(): Body {
    const pages = this.#pages;
    return {
      notes: this.#notes,
      mark: () => pages.mark(),
      break: () => pages.break(),
      breakBefore: () => pages.breakBefore(),
      section: () => {
        this.#section += 1;
        pages.section(this.#sections[this.#section]);
      },
    };
  }

  /** A note behind the text, on the page on which its mark stands. */
  #tellNote({ mark, element, page }: ReferredNote): void {
    const { composer } = this.#telling;
    composer.part('\n\n');
    composer.backTo(page);
    if (mark !== '') {
      composer.words(mark);
      composer.part(' ');
    }
    new Story(this.#telling, null).blocks(element);
    composer.part('\n\n');
  }

  #tellComments(root: XmlElement | undefined, asked: boolean): void {
    const { composer, comments, tallies } = this.#telling;
    for (const element of root ? elementsOf(root) : []) {
      if (element.name !== 'w:comment') continue;
      tallies.comments += 1;
      const { 'w:id': id = '', 'w:author': author = '' } = element.attributes;
      if (asked) comments.tell(composer, id, author, () => new Story(this.#telling, null).blocks(element));
    }
  }

  /** A running head or foot, once however many pages and sections have it. */
  #furnish(
    furniture: FurnitureProposal[],
    told: Set<string>,
    id: string,
    reason: FurnitureProposal['reason'],
  ): void {
    const target = this.#relationships.find((one) => one.id === id)?.target;
    const { tallies } = this.#telling;
    const part = target ? beside(tallies, target, () => readPart(this.#zip, target)) : null;
    if (!part) return;
    const trial = new Composer();
    const aside = { ...this.#telling, composer: trial, comments: new Comments(), tallies: noTallies() };
    new Story(aside, null).blocks(part.root);
    const words = trial.finish().text;
    if (told.has(words) || isPageNumber(words)) return;
    told.add(words);
    const { composer } = this.#telling;
    composer.part('\n\n');
    const place = composer.measure(() => composer.words(words));
    composer.part('\n\n');
    if (place) furniture.push({ ...place, reason });
  }
}

function propertiesOf(zip: Zip): Properties | null {
  const target = relationshipsOf(zip, '').find(({ kind }) => kind === 'core-properties')?.target;
  const root = target ? readPart(zip, target)?.root : undefined;
  if (!root) return null;
  return {
    title: textIn(root, 'dc:title'),
    author: textIn(root, 'dc:creator'),
    created: textIn(root, 'dcterms:created'),
  };
}

function textIn(root: XmlElement | undefined, name: string): string {
  return (root && childNamed(root, name)?.text) ?? '';
}

/** A document that is put in whole: its format is not told here, its words are offered as a source of their own. */
function chunkOf(zip: Zip, relationships: readonly Relationship[], id: string): Met[] {
  const target = relationships.find((one) => one.id === id)?.target;
  const bytes = target ? beside(noTallies(), target, () => readEntry(zip, target, LARGEST_CHUNK)) : null;
  return target && bytes
    ? [{ kind: 'file', part: target.slice(target.lastIndexOf('/') + 1), bytes, offered: true }]
    : [];
}
