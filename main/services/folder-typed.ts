import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Failure } from '#core/contract/failures.ts';

/** A folder as it was typed or pasted: in quotation marks, say, as Windows copies it. `mode`: what must be allowed in it. Throws `bad-folder`. */
export async function folderTyped(typed: string, mode: number): Promise<string> {
  const plain = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  const path = plain === '~' || /^~[/\\]/.test(plain) ? join(homedir(), plain.slice(1)) : plain;
  const bad = (problem: Failure<'bad-folder'>['detail']['problem']) =>
    new Failure('bad-folder', { path: plain, problem });
  if (!isAbsolute(path)) throw bad('not-whole');
  const entry = await stat(path).catch((fault: unknown) => fault);
  if (entry instanceof Error) throw bad('code' in entry && entry.code === 'EACCES' ? 'no-access' : 'missing');
  if (!(entry as Awaited<ReturnType<typeof stat>>).isDirectory()) throw bad('not-a-folder');
  await access(path, mode).catch(() => {
    throw bad('no-access');
  });
  return resolve(path);
}
