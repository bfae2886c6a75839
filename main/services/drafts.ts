import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { DraftText } from '#core/draft/text.ts';
import { normalise } from '#core/intake/normalise.ts';
import { readArticleFile } from '../ingest/files.ts';
import { ingest } from '../ingest/ingest.ts';
import { found, type Desk } from './desk.ts';
import { checkDraft } from './draft-check.ts';

type Drafts = Pick<Handlers, 'drafts.check'>;

/** Drafts held against the matter. Nothing of a draft is kept. */
export function draftHandlers(desk: Desk): Drafts {
  return {
    'drafts.check': async (asked, context) => {
      const { name, text } =
        'file' in asked
          ? await readFile(desk, asked.file)
          : { name: null, text: pasted(asked.text, asked.notes ?? []) };
      const copy = { text: text.text, notes: text.notes.map((note) => ({ ...note })) };
      return { name, text: copy, ...(await checkDraft(desk, text, context)) };
    },
  };
}

function pasted(text: string, notes: DraftText['notes']): DraftText {
  // A text that changed its length would move the marks of its notes.
  const plain = notes.length > 0 ? text.toWellFormed() : normalise(text);
  return { text: plain, notes: notes.map((note) => ({ at: note.at, text: normalise(note.text) })) };
}

async function readFile(desk: Desk, ref: string): Promise<{ name: string; text: DraftText }> {
  const { path, name } = found(desk.files.find(ref), 'file', ref);
  const file = await readArticleFile(path);
  const read = file.ok ? ingest(name, file.bytes) : file;
  if (!read.ok) throw new Failure('bad-draft', { name, problem: read.code, detail: read.detail });
  return { name, text: { text: read.article.text, notes: [] } };
}
