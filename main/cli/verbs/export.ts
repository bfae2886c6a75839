import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { ExportFormat } from '#core/contract/briefs.ts';
import { isSignable } from '#core/brief/check.ts';
import { briefId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import { fileThere, saveFile } from '../save.ts';
import type { Session } from '../session.ts';
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
    style: { value: 'STYLE', help: 'cite by this style, this once: its name or its title' },
    'sign-off': {
      value: 'REASON',
      help: 'vouch, for this reason, for each quote that is not word for word in its article; the matter keeps it',
    },
    force: { help: 'replace a file that is there' },
  },
  examples: [
    'export case "What each side says" --to brief.docx',
    'export case 1 --to brief.pdf --style us-legal --sign-off "Checked against the recording"',
  ],
  async run({ matter, brief, to, style, 'sign-off': reason, force }, session) {
    const path = session.path(to);
    const format = FORMATS.get(extname(path).toLowerCase());
    if (!format)
      throw usage(`--to names a file that ends in ${[...FORMATS.keys()].join(', ')}; “${to}” does not.`);
    if (!force && existsSync(path)) throw fileThere(path);
    await session.open(matter);
    const id = await briefId(session, brief);
    const cited = style === undefined ? {} : { style: await styleId(session, style) };
    if (reason !== undefined) await signOff(session, id, reason);
    const { file } = await session.ask('briefs.export', { id, format, ...cited });
    const made = await session.take(file);
    saveFile(made.path, path, force);
    return { value: { path, format }, text: `The brief was written to ${path}` };
  },
});

/** A style is called by its id or as it calls itself; what fits neither is refused by the workbench. */
async function styleId(session: Session, given: string): Promise<string> {
  const styles = await session.ask('styles.list', {});
  return (styles.find(({ id }) => id === given) ?? styles.find(({ title }) => title === given))?.id ?? given;
}

async function signOff(session: Session, id: number, reason: string): Promise<void> {
  const { findings } = await session.ask('briefs.content', { id });
  for (const { entryId: itemId, quoteId, printed } of findings.filter(isSignable))
    await session.ask('briefs.signOff', { itemId, quoteId, printed, reason });
}
