import { Zip, ZipDeflate } from 'fflate';
import type { PackFile } from '#core/evidence/pack.ts';

/**
 * Files as one ZIP archive, in one folder of that name, in the order in which they are given. `time` is that of each file
 * (in the archive it has no zone: the same instant gives the same bytes wherever it is). `turn` is called between files.
 */
export async function zipped(
  folder: string,
  files: readonly PackFile[],
  time: Date,
  turn: () => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) fault = error;
    else parts.push(part);
  });
  const mtime = asLocal(time);
  for (const { path, contents } of files) {
    const one = new ZipDeflate(`${folder}/${path}`, { level: 6 });
    one.mtime = mtime;
    zip.add(one);
    one.push(contents, true);
    await turn();
  }
  zip.end();
  if (fault) throw fault;
  return Buffer.concat(parts);
}

/** fflate writes the time of the machine's own zone: so one is given whose local time is that of Greenwich. */
function asLocal(time: Date): Date {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2099);
  const rest = [time.getUTCMonth(), time.getUTCDate(), time.getUTCHours(), time.getUTCMinutes()] as const;
  return new Date(year, ...rest, time.getUTCSeconds());
}
