import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileNameFor } from '#core/text/file-name.ts';
import { writing, type Desk } from './desk.ts';

/** Writes a file that is ready to be saved. `name`, with its ending, may hold what no file name can. */
export function offered(
  desk: Desk,
  name: string,
  contents: string | Uint8Array,
): { file: string; fileName: string } {
  const ending = extname(name);
  const fileName = `${fileNameFor(name.slice(0, -ending.length)) ?? 'Pincite'}${ending}`;
  const path = join(desk.options.scratchFolder, `${desk.uuid()}${ending}`);
  writing(() => {
    mkdirSync(desk.options.scratchFolder, { recursive: true, mode: 0o700 });
    writeFileSync(path, contents, { mode: 0o600 });
  });
  return { file: desk.files.offer({ path, name: fileName }), fileName };
}
