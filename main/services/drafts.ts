import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { CheckedDraft } from '#core/contract/drafts.ts';
import { Failure } from '#core/contract/failures.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { commentsOn } from '#core/draft/comments.ts';
import type { DraftText } from '#core/draft/text.ts';
import { normalise } from '#core/intake/normalise.ts';
import { changesOf } from '#db/queries/catalogue.ts';
import { commentDocx } from '../drafts/comment-docx.ts';
import { readDraft } from '../drafts/read.ts';
import { sha256Of } from '../sha256.ts';
import { found, type Desk } from './desk.ts';
import { checkDraft } from './draft-check.ts';
import { offered } from './offered.ts';

type Drafts = Pick<Handlers, 'drafts.check' | 'drafts.comment'>;

/** Whose comments they are where nobody else is named. */
const AUTHOR = 'Pincite';
/** A file of more bytes is not read at all. */
const MAX_BYTES = 256 * 1024 * 1024;

interface Draft {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drafts held against the matter. Nothing of a draft goes into it. */
export function draftHandlers(desk: Desk): Drafts {
  /** The last file that was checked: whoever looked at the result and wants the comments waits for no second check. */
  let last: { readonly of: string; readonly checked: CheckedDraft } | null = null;
  const checkFile = async ({ name, bytes }: Draft, context: CallContext): Promise<CheckedDraft> => {
    const of = `${sha256Of(bytes)} ${name} ${desk.open?.filePath} ${changesOf(desk.db())}`;
    if (last?.of === of) return last.checked;
    const checked = await check(desk, name, readDraft(name, bytes), context);
    last = { of, checked };
    return checked;
  };
  return {
    'drafts.check': async (asked, context) => {
      if ('file' in asked) return checkFile(await draftOf(desk, asked.file), context);
      return check(desk, null, pasted(asked.text, asked.notes ?? []), context);
    },
    'drafts.comment': async ({ file, author = AUTHOR }, context) => {
      const draft = await draftOf(desk, file);
      const { name, bytes } = draft;
      const by = { author, date: desk.now() };
      // Whether there is a copy to be made at all shows before the draft is checked.
      commentDocx(name, bytes, [], by);
      const comments = commentsOn(await checkFile(draft, context));
      const copy = commentDocx(name, bytes, comments, by);
      return {
        ...offered(desk, `${basename(name, extname(name))}, checked.docx`, copy),
        comments: comments.length,
      };
    },
  };
}

async function check(
  desk: Desk,
  name: string | null,
  text: DraftText,
  context: CallContext,
): Promise<CheckedDraft> {
  const copy = { text: text.text, notes: text.notes.map((note) => ({ ...note })) };
  return { name, text: copy, ...(await checkDraft(desk, text, context)) };
}

function pasted(text: string, notes: DraftText['notes']): DraftText {
  // A text that changed its length would move the marks of its notes.
  const plain = notes.length > 0 ? text.toWellFormed() : normalise(text);
  return { text: plain, notes: notes.map((note) => ({ at: note.at, text: normalise(note.text) })) };
}

/** Throws `not-found` and `bad-draft`. */
export async function draftOf(desk: Desk, ref: string): Promise<Draft> {
  const { path, name } = found(desk.files.find(ref), 'file', ref);
  const refuse = (problem: 'unreadable' | 'unsupported' | 'too-large', detail: string) =>
    new Failure('bad-draft', { name, problem, detail });
  try {
    // A device or a pipe may never end.
    const entry = await stat(path);
    if (!entry.isFile()) throw refuse('unsupported', entry.isDirectory() ? 'folder' : 'device');
    if (entry.size > MAX_BYTES) throw refuse('too-large', '');
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && !(error instanceof Failure))
      throw refuse('unreadable', String(error.code));
    throw error;
  }
}
