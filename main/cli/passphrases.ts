import { readFileSync } from 'node:fs';
import { isLocked, isWrongPassphrase } from '#core/contract/failures.ts';
import { Refused, touching, usage } from './refused.ts';
import type { AskSecret } from './secret.ts';

/** So often a passphrase may be mistyped at a terminal. */
const TRIES = 3;

/** The first line of a file, without its end; throws `cannot-read`, and `usage` where there is none. */
export function passphraseIn(path: string): string {
  const text = touching(path, 'read', () => readFileSync(path, 'utf8'));
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!;
  if (line === '') throw usage(`${path} has no passphrase in its first line.`);
  return line;
}

/**
 * Does `work`, which opens a matter, with its passphrase: that of the file that was named, else asked at the terminal where
 * the matter wants one. Never from the command line or the environment, which other programs can read.
 */
export async function unlocking<T>(
  name: string,
  file: string | null,
  askSecret: AskSecret | null,
  work: (passphrase: string | undefined) => Promise<T>,
): Promise<T> {
  if (file !== null) return work(passphraseIn(file));
  try {
    return await work(undefined);
  } catch (error) {
    if (!isLocked(error)) throw error;
    if (!askSecret) throw nobodyToAsk(name);
    for (let tries = 1; ; tries += 1) {
      try {
        return await work(await asked(askSecret, `Passphrase of ${name}: `));
      } catch (wrong) {
        if (!isWrongPassphrase(wrong) || tries === TRIES) throw wrong;
      }
    }
  }
}

/** A passphrase for a matter that has none yet, typed twice. */
export async function newPassphrase(
  name: string,
  file: string | null,
  askSecret: AskSecret | null,
): Promise<string> {
  if (file !== null) return passphraseIn(file);
  if (!askSecret) throw nobodyToAsk(name);
  const first = await asked(askSecret, `New passphrase of ${name}: `);
  if ((await asked(askSecret, 'Once more: ')) !== first)
    throw new Refused('passphrases-differ', 'The two were not the same, so nothing was changed.');
  return first;
}

/** Nothing typed is no passphrase. */
async function asked(askSecret: AskSecret, question: string): Promise<string> {
  for (;;) {
    const typed = await askSecret(question);
    if (typed !== '') return typed;
  }
}

function nobodyToAsk(name: string): Refused {
  return new Refused(
    'no-passphrase',
    `${name} wants a passphrase, and there is no terminal to ask at. Put it into the first line of a file that only you may read, and name that with --passphrase-file.`,
  );
}
