import { expect, test } from 'vitest';
import { english, type Words } from '../../core/words/words.ts';
import { accented, pseudo } from './pseudo.ts';

test('a catalogue of other words has the shape of the English one, sentences with gaps too', () => {
  const other: Words = pseudo;
  expect(other.app.status.saved).toBe('Šáàṽéèđ');
  expect(other.nouns.quote(2)).toBe(`2\u00a0ʠúùóòťéèš`);
  expect(other.tour.keys<symbol>((id) => Symbol.for(id))).toContain(Symbol.for('tour'));
});

test('no word of the catalogue is left plain, and each is longer', () => {
  const plain: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string' && /[A-Za-z]/.test(value)) plain.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, `${path}.${name}`);
  };
  look(pseudo, 'words');
  expect(plain).toEqual([]);
  expect(accented(english.app.usedAddress).length).toBeGreaterThan(1.25 * english.app.usedAddress.length);
});
