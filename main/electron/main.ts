import { fileURLToPath } from 'node:url';
import { mattersFolder, PAGES_FOLDER, RESOURCES_FOLDER, scratchFolder, WORKER_FILE } from '../folders.ts';
import { startWorkbench } from '../remote.ts';
import { startHost } from './host.ts';

startHost({
  startWorkbench: (options, onEnd) => startWorkbench(options, WORKER_FILE, onEnd),
  mattersFolder: mattersFolder(),
  scratchFolder,
  pagesFolder: PAGES_FOLDER,
  resourcesFolder: RESOURCES_FOLDER,
  preloadPath: fileURLToPath(new URL('preload.cjs', WORKER_FILE)),
  process,
});
