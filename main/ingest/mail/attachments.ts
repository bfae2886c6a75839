import type { Attachment, Email } from 'postal-mime';
import { fileNameFor } from '#core/text/file-name.ts';

export interface Enclosed {
  /** A name that holds no way to another folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Signatures and keys, which say nothing that can be read. */
const SIGNS = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-keys',
]);
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'application/pdf': '.pdf',
};

/** The files of a message, and how many pictures stand among its words. */
export function enclosedIn({ attachments }: Email): {
  readonly files: readonly Enclosed[];
  readonly pictures: number;
  /** Whether Outlook packed the message in a way of its own. */
  readonly isPacked: boolean;
} {
  const files: Enclosed[] = [];
  const taken = new Map<string, number>();
  let pictures = 0;
  let isPacked = false;
  for (const [at, attachment] of attachments.entries()) {
    const { mimeType, content } = attachment;
    if (SIGNS.has(mimeType) || typeof content === 'string') continue;
    if (mimeType.startsWith('image/') && (attachment.related || attachment.disposition === 'inline'))
      pictures += 1;
    else if (mimeType === 'application/ms-tnef' || attachment.filename?.toLowerCase() === 'winmail.dat')
      isPacked = true;
    else files.push({ name: unused(nameOf(attachment, at), taken), bytes: new Uint8Array(content) });
  }
  return { files, pictures, isPacked };
}

function nameOf({ filename, mimeType }: Attachment, at: number): string {
  const last = (filename ?? '').split(/[/\\]/).at(-1) ?? '';
  const ending = ENDINGS[mimeType] ?? '';
  const name = fileNameFor(last) ?? `attachment ${at + 1}`;
  return /\.[a-z0-9]{1,8}$/i.test(name) ? name : `${name}${ending}`;
}

/** `taken` has for each name the last number that it was given: to begin anew for each takes minutes for 20,000 files of a name. */
function unused(name: string, taken: Map<string, number>): string {
  const key = name.toLowerCase();
  let free = name;
  for (let number = taken.get(key) ?? 1; taken.has(free.toLowerCase());) {
    number += 1;
    free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    taken.set(key, number);
  }
  taken.set(free.toLowerCase(), 1);
  return free;
}
