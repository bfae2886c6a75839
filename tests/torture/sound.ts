import { createHash } from 'node:crypto';
import { all, type Db } from '#db/sql.ts';
import { checkFullText, expectCounted } from '#db/testing.ts';

/** That a matter is whole: pages, references, indexes, the words of its articles and the places of its quotes. */
export function expectSound(db: Db): void {
  const pages = db.pragma('integrity_check', { simple: true });
  if (pages !== 'ok') throw new Error(`the pages are not whole: ${String(pages)}`);
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} references lead nowhere`);
  checkFullText(db);
  expectCounted(db);
  for (const { sha256, text } of all<{ sha256: string; text: string }>(
    db,
    'SELECT sha256, text FROM article_text',
  )) {
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      throw new Error('a text has another hash');
  }
}
