import type { XmlElement } from '@rgrove/parse-xml';
import type { FurnitureProposal } from '#core/intake/proposals.ts';
import { readPart } from '../../packages/docx-package.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import { childNamed, elementsOf, parsePart } from '../../packages/xml.ts';
import { openZip, type Zip } from '../../packages/zip.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { changesAsked, noTallies, type Tallies } from './asked.ts';
import { beside } from './beside.ts';
import { Comments } from './comments.ts';
import { Composer } from './composer.ts';
import { attempt, isPageNumber, sourceOf } from './finish.ts';
import { LaidOut } from './laid-out.ts';
import { changesOf } from './odt-changes.ts';
import { OdtLists } from './odt-lists.ts';
import { OdtStory, type OdtTelling } from './odt-story.ts';
import { OdtStyles } from './odt-styles.ts';
import { NO_PROPERTIES, type Properties } from './properties.ts';

export const odtReader: Reader = {
  format: 'odt',
  version: 1,
  // oxlint-disable-next-line require-await -- a reader gives what it met as it meets it; this one meets it at once
  async *read(input) {
    yield* attempt(() => readOdt(input));
  },
};

/** The roots that hold a document: in a package they lie apart, in a flat file all are the one. */
interface Parts {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly meta: XmlElement | null;
  readonly zip: Zip | null;
}

function readOdt({ bytes, fileName, choices }: ReaderInput): Met[] {
  const tallies = noTallies();
  const { content, styles: styled, meta, zip } = partsOf(bytes, tallies);
  const body = childNamed(content, 'office:body');
  const text = body && childNamed(body, 'office:text');
  if (!text) throw new Unreadable('empty');
  const styles = new OdtStyles(styled && styled !== content ? [styled, content] : [content]);
  const composer = new Composer();
  const pages = new LaidOut(composer, undefined);
  const telling: OdtTelling = {
    composer,
    styles,
    lists: new OdtLists(styles),
    tallies,
    comments: new Comments(),
    changes: changesOf(text),
    ...changesAsked(choices),
    pages,
    notes: [],
    remarks: [],
    formula: (name) => formulaOf(zip, name),
  };
  const story = new OdtStory(telling);
  story.blocks(text);
  tellNotes(telling, pages.label);
  tallies.comments = telling.remarks.length;
  if (choices.comments) tellComments(telling);
  const furniture = tellFurniture(telling);
  const properties = meta && childNamed(meta, 'office:meta');
  const finished = composer.finish();
  const said = Number(
    childNamed(properties ?? content, 'meta:document-statistic')?.attributes['meta:page-count'],
  );
  const source = sourceOf(
    {
      format: 'odt',
      text: finished.text,
      pages: pages.isSure(Number.isSafeInteger(said) ? said : null, finished.pages) ? finished.pages : [],
      furniture,
      title: story.title,
      properties: properties ? propertiesOf(properties) : NO_PROPERTIES,
      tallies,
      commented: choices.comments,
      encoding: null,
    },
    fileName,
  );
  return [{ kind: 'source', source }];
}

function partsOf(bytes: Uint8Array, tallies: Tallies): Parts {
  if (bytes[0] !== 0x50) {
    const { root } = parsePart(bytes);
    return { content: root, styles: root, meta: root, zip: null };
  }
  const zip = openZip(bytes);
  const manifest = beside(tallies, 'manifest', () => readPart(zip, 'META-INF/manifest.xml'));
  if (manifest && elementsOf(manifest.root).some((entry) => childNamed(entry, 'manifest:encryption-data')))
    throw new Unreadable('protected');
  const content = readPart(zip, 'content.xml');
  if (!content) throw new Unreadable('damaged');
  const root = (name: string) => beside(tallies, name, () => readPart(zip, name))?.root ?? null;
  return { content: content.root, styles: root('styles.xml'), meta: root('meta.xml'), zip };
}

function tellNotes(telling: OdtTelling, last: string): void {
  const { composer } = telling;
  const notes = telling.notes.splice(0);
  const inOrder = [...notes.filter(({ isEnd }) => !isEnd), ...notes.filter(({ isEnd }) => isEnd)];
  for (const { mark, body, page, isEnd } of inOrder) {
    composer.part('\n\n');
    composer.backTo(isEnd ? last : page);
    composer.words(mark);
    composer.part(' ');
    new OdtStory({ ...telling, pages: null }).blocks(body);
    composer.part('\n\n');
  }
}

function tellComments(telling: OdtTelling): void {
  for (const { id, element } of telling.remarks.splice(0))
    telling.comments.tell(telling.composer, id, childNamed(element, 'dc:creator')?.text ?? '', () =>
      new OdtStory({ ...telling, pages: null }).blocks(element),
    );
}

/** Running heads and feet, each once however many kinds of pages have it. */
function tellFurniture(telling: OdtTelling): FurnitureProposal[] {
  const { composer } = telling;
  const furniture: FurnitureProposal[] = [];
  const told = new Set<string>();
  for (const kind of ['header', 'footer'] as const) {
    const parts = telling.styles
      .masters()
      .flatMap(elementsOf)
      .filter(({ name }) => name.startsWith(`style:${kind}`));
    for (const part of parts) {
      const trial = new Composer();
      new OdtStory({ ...telling, composer: trial, pages: null, tallies: noTallies() }).blocks(part);
      const words = trial.finish().text;
      if (told.has(words) || isPageNumber(words)) continue;
      told.add(words);
      composer.part('\n\n');
      const place = composer.measure(() => composer.words(words));
      composer.part('\n\n');
      if (place) furniture.push({ ...place, reason: kind === 'header' ? 'running head' : 'running foot' });
    }
  }
  return furniture;
}

function propertiesOf(meta: XmlElement): Properties {
  const text = (name: string) => childNamed(meta, name)?.text ?? '';
  return {
    title: text('dc:title'),
    author: text('meta:initial-creator') || text('dc:creator'),
    created: text('meta:creation-date'),
  };
}

/** What its author typed for a formula, without the blanks and signs that only lay it out. */
function formulaOf(zip: Zip | null, href: string): string {
  const name = href.replace(/^\.\/|\/$/g, '');
  if (!zip || !/^[\w -]{1,60}$/.test(name)) return '';
  const part = beside(noTallies(), name, () => readPart(zip, `${name}/content.xml`));
  return part ? wordsOfMathMl(part.root).trim() : '';
}

function wordsOfMathMl(element: XmlElement): string {
  if (element.name.endsWith('annotation')) return '';
  const children = elementsOf(element);
  return children.length === 0 ? `${element.text.trim()} ` : children.map(wordsOfMathMl).join('');
}
