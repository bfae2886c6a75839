import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 128 + the signal's number where a signal ended it; 127 where it did not start
 * @property {string} output standard output and error as they came, empty where they were passed through
 * @property {boolean} late whether the time limit ended it
 */

/**
 * Runs a program to its end. `pass` hands our own streams to it untouched; else its words are kept.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, pass?: boolean, limit?: number }} [how] `limit` in milliseconds
 * @returns {Promise<Ended>}
 */
export function run(program, args, { cwd, env, pass = false, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: pass ? env : { ...(env ?? process.env), NO_COLOR: '1' },
      stdio: pass ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let late = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = limit
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, limit)
      : null;
    const stop = passSignalsTo(child);
    /** @param {number} code */
    const end = (code) => {
      if (timer) clearTimeout(timer);
      stop();
      resolve({ code, output, late });
    };
    child.on('error', (reason) => {
      output += `${reason.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Ctrl+C reaches the child from the terminal itself, so we only outlive it; a plain SIGTERM is handed on.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignalsTo(child) {
  const wait = () => undefined;
  const hand = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', hand);
  return () => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', hand);
  };
}
