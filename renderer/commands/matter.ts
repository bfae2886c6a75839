import { go, open } from '../app/desk.ts';
import { askForExport } from '../brief/asked.ts';
import { copyBrief } from '../brief/copying.ts';
import { pick } from '../app/files.ts';
import { saveOriginal } from '../originals/saving.ts';
import { pickReturned } from '../returned/state.ts';
import { print } from '../print/printing.ts';
import type { DoesOf } from './does.ts';

export const matterCommands: DoesOf<'Matter'> = {
  matters: () => open('matters'),
  backups: () => open('backups'),
  import: () => pick('files'),
  paste: () => open('paste'),
  export: () => {
    go('brief');
    askForExport();
  },
  returned: pickReturned,
  'copy-brief': ({ act }) => copyBrief(act),
  pack: () => open('pack'),
  verify: () => open('verify'),
  'save-original': async ({ act, reading }) => {
    if (reading) await saveOriginal(act, reading.id);
  },
  passphrase: () => open('passphrase'),
  print: ({ act }) => print(act),
  salvage: () => open('salvage'),
};
