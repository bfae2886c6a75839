import { existsSync } from 'node:fs';
import { english } from '#core/words/words.ts';
import { articleId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { fileThere, saveFile } from '../save.ts';
import { verb } from '../verb.ts';

export const originalVerb = verb({
  name: 'original',
  summary: 'Write the very file that an article was imported from',
  notes: [
    'What is written is the file byte for byte, checked by its SHA-256. Without --to, only what is known of it is told.',
    'Files larger than the settings say, and what was pasted, are not kept.',
  ],
  arguments: { ...MATTER, article: { help: 'its number, its title or its file name' } },
  options: {
    to: { value: 'FILE', help: 'the file to write' },
    force: { help: 'replace a file that is there' },
  },
  examples: ['original case 3', 'original case "Motion denied" --to ruling.pdf'],
  async run({ matter, article, to, force }, session) {
    const path = to === undefined ? null : session.path(to);
    if (path !== null && !force && existsSync(path)) throw fileThere(path);
    await session.open(matter);
    const id = await articleId(session, article);
    const { origin } = await session.ask('originals.of', { articleId: id });
    if (path === null)
      return {
        value: { origin },
        text: origin === null ? english.originals.none : english.originals.facts(origin).join('\n'),
      };
    const { file } = await session.ask('originals.save', { articleId: id });
    saveFile((await session.take(file)).path, path, force);
    return { value: { path, origin }, text: `The file was written to ${path}` };
  },
});
