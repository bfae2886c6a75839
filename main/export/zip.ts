import { zipSync, type Zippable } from 'fflate';

/** A file of a package: its path in it, and what it holds. */
export interface Part {
  readonly path: string;
  readonly data: string | Uint8Array;
  /** Left as it is: a picture that is packed already, or what must be read without unpacking. */
  readonly stored?: true;
}

/** A ZIP archive of these files in this order, the same bytes each time; `time` (UTC) is that of each file. */
export function zipOf(parts: readonly Part[], time: Date): Uint8Array {
  const mtime = zipTime(time);
  const files: Zippable = {};
  for (const { path, data, stored } of parts) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    files[path] = [bytes, { level: stored ? 0 : 6 }];
  }
  return zipSync(files, { mtime, os: 0 });
}

/** The packer writes the local time, within the years that a ZIP archive can name: here that of UTC. */
function zipTime(time: Date): Date {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2099);
  return new Date(
    year,
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
