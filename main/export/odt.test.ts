import { parseXml, type XmlElement, type XmlNode } from '@rgrove/parse-xml';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { briefToOdt } from './odt.ts';
import {
  CREATED,
  documentOf,
  expectWellFormed,
  fullDocument,
  manyNotes,
  noteWordsOf,
  partOf,
  partsOf,
  placesOf,
  spaced,
  trickyLine,
} from './testing.ts';

const FULL = fullDocument();

test('every word and every note of a brief stands in its place', async () => {
  for (const brief of [FULL, fullDocument('end'), manyNotes(5_000)])
    expect(read(await briefToOdt(brief, { created: CREATED }))).toEqual({
      places: placesOf(brief),
      notes: noteWordsOf(brief),
    });
});

test('any text of a source stands there as it is, but for what XML cannot hold, and each part is well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trickyLine, { minLength: 1, maxLength: 12 }), async (lines) => {
      const brief = documentOf(lines);
      const bytes = await briefToOdt(brief, { created: CREATED, author: lines[0]! });
      expect(read(bytes)).toEqual({ places: placesOf(brief), notes: noteWordsOf(brief) });
    }),
    { numRuns: 30 },
  );
});

test('whatever characters a text holds, each part is well-formed', () => expectWellFormed(briefToOdt));

test('the same brief and date give the same bytes', async () => {
  const twice = [
    await briefToOdt(FULL, { created: CREATED }),
    await briefToOdt(fullDocument(), { created: CREATED }),
  ];
  expect(Buffer.from(twice[0]!).equals(Buffer.from(twice[1]!))).toBe(true);
});

test('every style and place that the text refers to is there, and each name is given once', async () => {
  const bytes = await briefToOdt(FULL, { created: CREATED });
  const content = partOf(bytes, 'content.xml');
  const whole = content + partOf(bytes, 'styles.xml');
  const styles = new Set(values(whole, /<style:style style:name="([^"]+)"/g));
  const named = values(
    whole,
    /(?:text|table):(?:style-name)="([^"]+)"|style:(?:parent|next)-style-name="([^"]+)"/g,
  );
  expect(named.filter((name) => !styles.has(name))).toEqual([]);
  const places = values(content, /<text:bookmark(?:-start)? text:name="([^"]+)"|text:id="([^"]+)"/g);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  const led = values(
    content,
    /xlink:href="#([^"]+)"|<text:(?:bookmark|note)-ref [^>]*text:ref-name="([^"]+)"/g,
  );
  expect(led.length).toBeGreaterThan(5);
  expect(led.filter((place) => !places.includes(place))).toEqual([]);
  const manifest = values(partOf(bytes, 'META-INF/manifest.xml'), /full-path="([^"]+)"/g);
  const parts = [...partsOf(bytes).keys()].filter(
    (path) => path !== 'mimetype' && !path.startsWith('META-INF'),
  );
  expect(manifest).toEqual(['/', ...parts]);
});

test('the file says what it is, in which language, and that its quotations were verified', async () => {
  const bytes = await briefToOdt(
    { ...FULL, language: 'de-AT' },
    { created: CREATED, author: 'Nell "Ink" <Moss>' },
  );
  const meta = partOf(bytes, 'meta.xml');
  expect(meta).toContain(`<dc:title>${FULL.title}</dc:title>`);
  expect(meta).toContain('<dc:creator>Nell &quot;Ink&quot; &lt;Moss&gt;</dc:creator>');
  expect(meta).toContain('meta:name="Quotations verified">8<');
  expect(partOf(bytes, 'styles.xml')).toContain('fo:language="de" fo:country="AT"');
  const picture = /<draw:frame.*?<\/draw:frame>/s.exec(partOf(bytes, 'content.xml'))![0];
  expect(picture).toContain('<svg:title>The timeline of the suit</svg:title><svg:desc>Two marks');
});

function values(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, ...found]) => found.find((one) => one !== undefined)!);
}

/** The words of each paragraph and of each note, as a program that knows the format's spaces reads them. */
function read(odt: Uint8Array): { places: string[]; notes: string[] } {
  const reading: { places: string[]; notes: string[] } = { places: [], notes: [] };
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) return;
    const picture = node.children.some((child) => isElement(child) && child.name === 'draw:frame');
    if ((node.name === 'text:p' || node.name === 'text:h') && !picture) {
      reading.places.push(spaced(wordsOf(node, reading.notes)));
      return;
    }
    if (node.name !== 'text:index-title-template') node.children.forEach(visit);
  };
  visit(parseXml(partOf(odt, 'content.xml')).root!);
  return reading;
}

function wordsOf(node: XmlElement, notes: string[]): string {
  return node.children
    .map((child): string => {
      if (!isElement(child)) return 'text' in child ? child.text : '';
      if (child.name === 'text:s' || child.name === 'text:line-break') return ' ';
      if (child.name !== 'text:note') return wordsOf(child, notes);
      const body = child.children.find((one) => isElement(one) && one.name === 'text:note-body');
      notes.push(spaced(wordsOf(body as XmlElement, [])));
      return '';
    })
    .join('');
}

function isElement(node: XmlNode): node is XmlElement {
  return node.type === 'element';
}
