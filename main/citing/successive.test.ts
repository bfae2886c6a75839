import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import chicago from '@citation/csl-style-chicago-fullnote-bibliography';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeOf, type CslCite } from '#core/citing/cite.ts';
import { itemOf } from '#core/citing/item.ts';
import { compileStyle } from './engine.ts';
import { CLUSTERS, SOURCES } from './testing.ts';

const resource = (path: string) => readFileSync(join(import.meta.dirname, '../../resources', path), 'utf8');
const locale = () => resource('locales/locales-en-US.xml');
const styles = [
  ['newsroom', resource('styles/newsroom.csl')],
  ['us-legal', resource('styles/us-legal.csl')],
  ['chicago-notes', ('default' in chicago ? (chicago.default as typeof chicago) : chicago).content],
] as const;

const all = CLUSTERS.map((cluster) => cluster.map(citeOf));
const items = Object.values(SOURCES).map(itemOf);
/** A brief cites what it cites: items that nobody cites any more are not given. */
const itemsIn = (clusters: readonly (readonly CslCite[])[]) => {
  const cited = new Set(clusters.flat().map(({ id }) => id));
  return items.filter(({ id }) => cited.has(id));
};

const edit = fc.record({
  at: fc.nat(60),
  out: fc.nat(3),
  in: fc.array(fc.constantFrom(...all), { maxLength: 3 }),
});

test.each(styles)('after any edits the notes by %s are those of a brief done at once', (_, csl) => {
  const written = compileStyle(csl, true, locale);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let clusters: readonly (readonly CslCite[])[] = all;
      written.render(itemsIn(clusters), clusters);
      for (const { at, out, in: put } of edits) {
        clusters = clusters.toSpliced(at % (clusters.length + 1), out, ...put);
        written.render(itemsIn(clusters), clusters);
      }
      const now = written.render(itemsIn(clusters), clusters);
      expect(now).toEqual(compileStyle(csl, true, locale).render(itemsIn(clusters), clusters));
    }),
    { numRuns: 20 },
  );
});

test('an item that changed is said anew wherever it is cited', () => {
  const engine = compileStyle(styles[0][1], true, locale);
  engine.render(items, all);
  const changed = items.map((item) => ({ ...item, title: 'Another title' }));
  expect(engine.render(changed, all)).toEqual(compileStyle(styles[0][1], true, locale).render(changed, all));
});
