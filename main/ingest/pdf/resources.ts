import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the bundles, where the build puts the character maps; among the packages where it runs from the sources. */
function folder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'cmaps');
  if (existsSync(beside)) return beside;
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}

let found: string | null = null;

/** Where a character map lies that a file asks for by name; `null` for what is no such name. */
export function cmapFile(name: string): string | null {
  if (!/^[\w-]{1,40}\.bcmap$/.test(name)) return null;
  found ??= folder();
  return join(found, name);
}
