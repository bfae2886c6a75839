import { open } from 'node:fs/promises';
import { MAX_STYLE_BYTES } from '#core/contract/styles.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { listBriefs } from '#db/queries/brief.ts';
import { addStyle, getStyle, hasStyle, listStyles, removeStyle } from '#db/queries/citation-style.ts';
import type { HandedFile } from '../files.ts';
import { citerOf, OWN } from './citing.ts';
import { found, type Desk } from './desk.ts';

export function styleHandlers(desk: Desk): Pick<Handlers, 'styles.list' | 'styles.add' | 'styles.remove'> {
  return {
    'styles.list': () => [
      ...OWN,
      ...listStyles(desk.db()).map(({ uuid, title, form }) => ({ id: uuid, title, form, added: true })),
    ],
    'styles.add': async ({ file }) => {
      const db = desk.db();
      const handed = found(desk.files.find(file), 'file', file);
      const checked = await citerOf(desk).check(await startOf(handed));
      if (!checked.ok) throw new Failure('bad-style', { name: handed.name, problem: checked.problem });
      if (desk.db() !== db) throw new Failure('cancelled', {});
      const { title, cslId, form } = checked.head;
      if (hasStyle(db, cslId)) throw new Failure('already-there', { noun: 'citation style', name: title });
      const uuid = desk.uuid();
      desk.record('add style', () => addStyle(db, { uuid, title, cslId, form }, checked.csl));
      return { id: uuid, title, form, added: true };
    },
    'styles.remove': ({ id }) => {
      const db = desk.db();
      const { title: style } = found(getStyle(db, id), 'citation style', id);
      const brief = listBriefs(db).find(({ citing }) => citing.style === id);
      if (brief) throw new Failure('style-in-use', { style, brief: brief.title });
      desk.record('remove style', () => removeStyle(db, id));
      return {};
    },
  };
}

/** The bytes of a file, and of one that is too large no more than show that it is. */
async function startOf({ path, name }: HandedFile): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const buffer = new Uint8Array(MAX_STYLE_BYTES + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) return buffer.slice(0, length);
      }
    } finally {
      await file.close();
    }
  } catch {
    throw new Failure('bad-style', { name, problem: 'unreadable' });
  }
}
