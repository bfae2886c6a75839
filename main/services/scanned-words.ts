import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readerChoices } from '#core/contract/intake.ts';
import type { ScannedWord } from '#core/contract/originals.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { getOrigin } from '#db/queries/original.ts';
import { abortedWith } from './aborted.ts';
import { found, type Desk } from './desk.ts';
import { originalOf } from './originals.ts';
import { readingThread } from './reading-thread.ts';
import { written } from './rereading.ts';

/** Pages of which the words are kept while the program runs: whoever goes back to one does not wait for it again. */
const MOST_KEPT = 40;

/**
 * Where the words of scanned pages stand. The places are not stored: they follow from the file, as the words did, and are
 * read again where a page is looked at.
 */
export function scannedWordsHandlers(desk: Desk): Pick<Handlers, 'originals.words'> {
  const kept = new Map<string, ScannedWord[]>();
  return {
    'originals.words': async ({ articleId, page }, context) => {
      const db = desk.db();
      const { fileName } = found(getArticleRow(db, articleId), 'article', articleId);
      const origin = getOrigin(db, articleId);
      const original = originalOf(db, articleId);
      if (!origin || !original || origin.format !== 'pdf') return { words: [] };
      const choices = readerChoices.parse(JSON.parse(origin.choices));
      if (!choices.scans) return { words: [] };
      const key = `${original.sha256} ${page}`;
      const known = kept.get(key);
      if (known) return { words: known };
      const path = join(desk.options.scratchFolder, desk.uuid());
      const abort = abortedWith(context.signal);
      try {
        if (!(await written(desk, db, original, path))) return { words: [] };
        const job = { path, name: fileName ?? 'scan.pdf', choices, takes: [], page };
        const words = [...(await readingThread(desk).scan(job, abort.signal))];
        kept.set(key, words);
        for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
        return { words };
      } finally {
        abort.release();
        rmSync(path, { force: true });
      }
    },
  };
}
