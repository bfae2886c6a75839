import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Method } from '#core/contract/methods.ts';
import type { WorkbenchOptions } from '#main/serving.ts';
import { projectNode, typeScriptFlags } from '../../tools/install.mjs';
import { root } from '../../tools/workspace.mjs';

/** What the child is asked, a line each. */
export type Asked = { readonly open: string } | { readonly method: Method; readonly params: unknown };
/** What it says: `made` is the key of the row that was made. */
export type Answered =
  | { readonly ok: true; readonly made: number | null }
  | { readonly ok: false; readonly code: string };

/** A workbench in a process of its own, which can be killed at any moment. */
export interface Child {
  /** `null` where it died before it answered. */
  ask(asked: Asked): Promise<Answered | null>;
  /** Settles when it is gone, and all that it said has been heard. */
  kill(): Promise<void>;
  /** Lets it end by itself. */
  end(): Promise<void>;
}

/** The folders of a child, which are in `folder`. */
export function optionsIn(folder: string): WorkbenchOptions {
  return {
    host: 'loopback',
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(root, 'resources'),
  };
}

/** Starts one; `env` is added to its environment. */
export function startChild(folder: string, env: NodeJS.ProcessEnv = {}): Child {
  const program = join(import.meta.dirname, 'child.ts');
  const options = JSON.stringify(optionsIn(folder));
  const child = spawn(projectNode(), [...typeScriptFlags(), program, options], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pincite-compile-cache'), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // What is written to a child that was killed meanwhile is lost with it.
  child.stdin.on('error', () => {});
  const waiting: ((answered: Answered | null) => void)[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => waiting.shift()?.(JSON.parse(line) as Answered));
  let ended = false;
  const gone = new Promise<void>((settle) =>
    lines.on('close', () => {
      ended = true;
      for (const settleOne of waiting.splice(0)) settleOne(null);
      settle();
    }),
  );
  return {
    ask(asked) {
      if (ended) return Promise.resolve(null);
      const { promise, resolve } = Promise.withResolvers<Answered | null>();
      waiting.push(resolve);
      child.stdin.write(`${JSON.stringify(asked)}\n`);
      return promise;
    },
    async kill() {
      const exited =
        child.exitCode === null && child.signalCode === null
          ? new Promise((settle) => child.once('exit', settle))
          : null;
      child.kill('SIGKILL');
      await Promise.all([exited, gone]);
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
