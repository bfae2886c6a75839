import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mattersFolder } from '../../folders.ts';
import { touching } from '../refused.ts';
import { makeFolder, putNumbered, saveFile } from '../save.ts';
import { verb } from '../verb.ts';

export const sampleVerb = verb({
  name: 'sample',
  summary: 'Make the sample matter and its brief as a DOCX',
  notes: [
    'A sample that is there already keeps what was done in it: the new one gets a number.',
    'Without --to they are made in the matters folder, which is ~/Pincite unless PINCITE_MATTERS names another.',
  ],
  arguments: {},
  options: { to: { value: 'FOLDER', help: 'where to make them' } },
  examples: ['sample', 'sample --to /tmp/sample'],
  async run({ to }, session) {
    const folder = to === undefined ? mattersFolder() : session.path(to);
    // Made aside and moved when whole, so that an interrupt leaves nothing behind.
    const making = join(folder, `.pincite-${randomBytes(6).toString('hex')}`);
    makeFolder(folder);
    touching(folder, 'write', () => mkdirSync(making));
    try {
      session.begin(making);
      const { fileName: matterFile } = await session.ask('matters.sample', {});
      const [brief] = await session.ask('briefs.list', {});
      const exported = await session.ask('briefs.export', { id: brief!.id, format: 'docx' });
      const { path } = await session.take(exported.file);
      saveFile(path, join(making, exported.fileName), false);
      await session.close();
      const names = putNumbered(making, folder, [matterFile, exported.fileName]);
      const [matter, docx] = names.map((name) => join(folder, name));
      return { value: { matter, brief: docx }, text: `The sample matter: ${matter!}\nIts brief: ${docx!}` };
    } finally {
      await session.close();
      rmSync(making, { recursive: true, force: true });
    }
  },
});
