import {
  ConcreteHyperlink,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
  type RelationshipType,
} from 'docx';

import { escapeHtml } from './escape.ts';

/** What makes a DOCX the same bytes each time: the library takes the clock and random numbers where these do not. */

const HYPERLINK: RelationshipType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to a web address, whose relationship bears the id that it is given. */
export class Link extends ConcreteHyperlink {
  readonly #address: string;
  #related = false;

  constructor(children: readonly ParagraphChild[], id: string, address: string) {
    super(children, id);
    this.#address = address;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.#related) {
      context.viewWrapper.Relationships.addRelationship(this.linkId, HYPERLINK, this.#address, 'External');
    }
    this.#related = true;
    return super.prepForXml(context);
  }
}

/** The part of the package that Word shows as the document's properties. */
export function corePropertiesXml(properties: {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly description: string;
  readonly created: Date;
}): string {
  const { title, subject, creator, description } = properties;
  const created = `${properties.created.toISOString().slice(0, 19)}Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(subject)}</dc:subject>` +
    `<dc:creator>${escapeHtml(creator)}</dc:creator><dc:description>${escapeHtml(description)}</dc:description>` +
    `<cp:lastModifiedBy>${escapeHtml(creator)}</cp:lastModifiedBy><dc:language>en-US</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`
  );
}

/** Offsets of the ZIP format (PKWARE APPNOTE 4.3), for an archive without a comment. */
const END_RECORD = 22;
const CENTRAL_RECORD = 46;

/** The same ZIP archive with `time` (UTC) as the time of each of its files. Changes `zip` itself. */
export function withFixedTimes(zip: Uint8Array, time: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const { clock, day } = dosTime(time);
  const end = zip.byteLength - END_RECORD;
  let central = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(central + 42, true);
    for (const at of [central + 12, local + 10]) {
      view.setUint16(at, clock, true);
      view.setUint16(at + 2, day, true);
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(central + offset, true));
    central += CENTRAL_RECORD + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

/** ZIP counts two seconds at a time, from 1980 to 2107. */
function dosTime(time: Date): { clock: number; day: number } {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2107);
  return {
    clock: (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    day: ((year - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
  };
}
