import { closeSync, openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import { Failure } from '#core/contract/failures.ts';

/** Asks a question, and gives what was typed without showing it. Throws `cancelled`. */
export type AskSecret = (question: string) => Promise<string>;

/** What of a terminal is needed; keys come one by one while it is raw. */
interface Keys {
  setRawMode(raw: boolean): unknown;
  on(event: 'data', listener: (typed: Buffer) => void): unknown;
  off(event: 'data', listener: (typed: Buffer) => void): unknown;
}

/** Asks at the terminal that the program was started from, whatever goes through its standard input and output. */
export function secretAtTerminal(): AskSecret | null {
  const path = process.platform === 'win32' ? '\\\\.\\CON' : '/dev/tty';
  try {
    closeSync(openSync(path, 'r+'));
  } catch {
    return null;
  }
  return async (question) => {
    const keys = new ReadStream(openSync(path, 'r'));
    const screen = new WriteStream(openSync(path, 'w'));
    try {
      return await typedAt(keys, screen, question);
    } finally {
      keys.destroy();
      screen.destroy();
    }
  };
}

/** What is typed until Enter; the keys that end a program end the question. */
export async function typedAt(
  keys: Keys,
  screen: { write(text: string): unknown },
  question: string,
): Promise<string> {
  // First, or a quick hand's first keys would be shown.
  keys.setRawMode(true);
  screen.write(question);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const decoder = new TextDecoder();
  let typed: string[] = [];
  const take = (bytes: Buffer) => {
    for (const key of decoder.decode(bytes, { stream: true })) {
      if (key === '\r' || key === '\n') return resolve(typed.join(''));
      if (key === '\u0003' || key === '\u0004') return reject(new Failure('cancelled', {}));
      if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
      else if (key === '\u0015') typed = [];
      else if (key >= ' ') typed.push(key);
    }
  };
  keys.on('data', take);
  try {
    return await promise;
  } finally {
    keys.off('data', take);
    keys.setRawMode(false);
    screen.write('\n');
  }
}
