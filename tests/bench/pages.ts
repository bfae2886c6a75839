import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { mainText, pageNames, PAGES } from '../evaluate/page-text.ts';
import { rounds, type Benchmark } from './benchmark.ts';

const ROUNDS = 5;

/** Our own saved pages, read as the importer reads them, beside Readability on linkedom's own parser. */
export const pagesRead: Benchmark = {
  name: 'saved pages read',
  async run() {
    const names = await pageNames();
    const files = names.map((name) => readFileSync(join(PAGES, `${name}.html`)));
    const [ms] = await rounds(ROUNDS, async () => {
      for (const file of files) await mainText(file);
    });
    const [boundMs] = await rounds(ROUNDS, () => {
      for (const file of files) {
        const { document } = parseHTML(file.toString('utf8'));
        new Readability(document as unknown as Document).parse();
      }
    });
    return {
      figures: [
        {
          what: `${files.length} pages`,
          ms: ms!,
          bound: 'Readability alone, from linkedom',
          boundMs: boundMs!,
        },
      ],
      notes: [`${Math.round((files.length / ms!) * 1000)} pages a second`],
    };
  },
};
