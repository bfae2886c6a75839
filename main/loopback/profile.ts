import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../names-in.ts';

/** What says where the window stood, and that the browser was started before; nothing that was typed is in these. */
const KEPT: ReadonlySet<string> = new Set([
  'Local State',
  'First Run',
  'Default',
  join('Default', 'Preferences'),
]);

/**
 * Clears the profile of the browser that shows the window. Chromium keeps in it what the page was called and what it stored, names of matters
 * and the words by which lists were cut down among it, and of downloads their names. A file that is in use is left to the next time.
 */
export function clearProfile(folder: string): void {
  for (const name of [
    ...namesIn(folder),
    ...namesIn(join(folder, 'Default')).map((one) => join('Default', one)),
  ]) {
    if (KEPT.has(name)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Windows removes no file that a program holds.
    }
  }
}
