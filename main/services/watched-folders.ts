import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writing } from './desk.ts';

const SIGN = /^[0-9a-f]{64}$/;
const hashed = (sign: string) => hash('sha256', sign, 'hex');

/** By what a file is known again: it says nothing of the name, which may be that of an article. */
export function signOf(name: string, size: number, modifiedMs: number): string {
  return hashed(`${name}/${size}/${modifiedMs}`);
}

/**
 * Which folder is watched for which matter, beside the matters: in one of them, a file that came from somebody else could
 * name a folder of this computer.
 */
const watched = z.record(
  z.string(),
  z.object({
    folder: z.string(),
    /** The files that were taken in, or could not be, by their signs (`signOf`); once these were written out. */
    known: z.array(z.string()).transform((known) => known.map((one) => (SIGN.test(one) ? one : hashed(one)))),
  }),
);
export type Watched = z.infer<typeof watched>[string];

/** What is kept for a matter, by its path; a file that cannot be read counts as none. */
export function watchedFor(dataFolder: string, matterPath: string): Watched | null {
  return read(dataFolder)[matterPath] ?? null;
}

export function keepWatched(dataFolder: string, matterPath: string, value: Watched | null): void {
  const { [matterPath]: _, ...others } = read(dataFolder);
  const next = value === null ? others : { ...others, [matterPath]: value };
  writing(() => {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const filePath = join(dataFolder, 'watched.json');
    writeFileSync(`${filePath}.new`, `${JSON.stringify(next)}\n`, { mode: 0o600 });
    renameSync(`${filePath}.new`, filePath);
  });
}

function read(dataFolder: string): z.infer<typeof watched> {
  try {
    return watched.parse(JSON.parse(readFileSync(join(dataFolder, 'watched.json'), 'utf8')));
  } catch {
    return {};
  }
}
