import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { ExportFormat } from '#core/contract/briefs.ts';
import { briefId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import { fileThere, saveFile } from '../save.ts';
import { verb } from '../verb.ts';

const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  ['.docx', 'docx'],
  ['.odt', 'odt'],
  ['.pdf', 'pdf'],
  ['.html', 'html'],
  ['.md', 'md'],
]);

export const exportVerb = verb({
  name: 'export',
  summary: 'Write a brief, with its footnotes, to a file',
  notes: ['Before that, every quote is compared with its article; one that differs stops the export.'],
  arguments: { ...MATTER, brief: { help: 'its number or its title' } },
  options: {
    to: {
      required: true,
      value: 'FILE',
      help: 'the file to write; its ending, .docx, .odt, .pdf, .html or .md, says how',
    },
    force: { help: 'replace a file that is there' },
  },
  examples: ['export case "What each side says" --to brief.docx'],
  async run({ matter, brief, to, force }, session) {
    const path = session.path(to);
    const format = FORMATS.get(extname(path).toLowerCase());
    if (!format)
      throw usage(`--to names a file that ends in ${[...FORMATS.keys()].join(', ')}; “${to}” does not.`);
    if (!force && existsSync(path)) throw fileThere(path);
    await session.open(matter);
    const { file } = await session.ask('briefs.export', { id: await briefId(session, brief), format });
    const made = await session.take(file);
    saveFile(made.path, path, force);
    return { value: { path, format }, text: `The brief was written to ${path}` };
  },
});
