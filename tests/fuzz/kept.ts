import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Fault } from './found.ts';

/** Inputs by which something once did not hold, one file each: every test run tries them again. */
const FOLDER = join(import.meta.dirname, 'kept');

/** Keeps the input of a fault; gives where, `null` for a fault that has none. */
export function keep(fault: Fault): string | null {
  if (fault.input === null) return null;
  mkdirSync(FOLDER, { recursive: true });
  const name = `${fault.target}-${createHash('sha256').update(fault.input).digest('hex').slice(0, 8)}.json`;
  const filePath = join(FOLDER, name);
  writeFileSync(filePath, `${JSON.stringify(fault, null, 2)}\n`);
  return relative(process.cwd(), filePath);
}

/** Those that are kept, of one target. */
export function keptOf(target: Fault['target']): readonly (Fault & { readonly input: string })[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${target}-`))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Fault & { input: string });
}
