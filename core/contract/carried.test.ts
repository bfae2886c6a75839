import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { CARRIED_NAMESPACE, carriedXml, type Carried } from '#core/brief/carried.ts';
import { readCarried } from './carried.ts';

const MATTER = '0199c1f0-0000-7000-8000-000000000001';
const BRIEF = '0199c1f0-0000-7000-8000-000000000002';
const words = fc.string({ unit: 'binary', maxLength: 40 });

describe('what a brief carries', () => {
  it('is the same again out of its XML, whatever characters its words hold', () => {
    fc.assert(
      fc.property(words, words, (text, note) => {
        const carried: Carried = {
          form: 1,
          matter: MATTER,
          brief: BRIEF,
          exported: '2026-11-21T10:00:00.000Z',
          paragraphs: [
            {
              item: null,
              part: 'prose',
              text: `${text}\u0000\ufffe\ud800]]>`,
              quotes: [{ quote: BRIEF, start: 0, end: text.length }],
              notes: [{ at: 0, text: note }],
            },
          ],
        };
        const { root } = parseXml(carriedXml(carried));
        expect(root).toBeInstanceOf(XmlElement);
        expect(root!.attributes['xmlns']).toBe(CARRIED_NAMESPACE);
        expect(readCarried(root!.text)).toEqual(carried);
      }),
    );
  });

  it.each(['', '{}', '[]', 'null', '{"form":2}'])('is nothing where the part says %j', (json) => {
    expect(readCarried(json)).toBeNull();
  });
});
