import { dataFolder, productVersion, RESOURCES_FOLDER, scratchFolder } from '../folders.ts';
import { run } from './run.ts';
import { secretAtTerminal } from './secret.ts';
import { Terminal } from './terminal.ts';

/** The workbench from a terminal: `pincite VERB …`. */
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

// Left to end by itself, so that what was written to a pipe arrives whole.
process.exitCode = await run(process.argv.slice(2), new Terminal(process.stdout, process.stderr), {
  folder: process.cwd(),
  input: process.stdin,
  signal: interrupted.signal,
  askSecret: secretAtTerminal(),
  dataFolder: dataFolder(),
  scratchFolder: scratchFolder(),
  resourcesFolder: RESOURCES_FOLDER,
  version: productVersion(),
});
