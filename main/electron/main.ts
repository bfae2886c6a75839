import { fileURLToPath } from 'node:url';
import { mattersFolder, PAGES_FOLDER, RESOURCES_FOLDER, scratchFolder, WORKER_FILE } from '../folders.ts';
import { startLasting } from '../lasting.ts';
import { startHost } from './host.ts';
import { printPage } from './print.ts';

startHost({
  startWorkbench: (options, onFault) => startLasting(options, WORKER_FILE, onFault, Date.now, printPage),
  mattersFolder: mattersFolder(),
  scratchFolder,
  pagesFolder: PAGES_FOLDER,
  resourcesFolder: RESOURCES_FOLDER,
  preloadPath: fileURLToPath(new URL('preload.cjs', WORKER_FILE)),
  process,
});
