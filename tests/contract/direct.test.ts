import { readFileSync } from 'node:fs';
import { createWorkbench } from '#main/workbench.ts';
import { clientOf, testFolders } from './opened.ts';
import { testContract } from './suite.ts';

testContract(
  async () => {
    const { options, write, remove } = testFolders('cli');
    const workbench = createWorkbench(options);
    return {
      client: clientOf(workbench),
      raw: workbench,
      mattersFolder: options.mattersFolder,
      dataFolder: options.dataFolder,
      hand: (fileName, bytes) => workbench.hand({ path: write(fileName, bytes), name: fileName }),
      save: async (ref) => {
        const file = await workbench.take(ref);
        return file && readFileSync(file.path, 'utf8');
      },
      end: () => workbench.close(),
      close: async () => {
        await workbench.close();
        remove();
      },
    };
  },
  { far: false },
);
