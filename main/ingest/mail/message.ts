import PostalMime, { type Email } from 'postal-mime';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { SourceWarning } from '#core/intake/source.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import { decodeAny } from '../decode.ts';
import type { Met } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { enclosedIn } from './attachments.ts';
import { bodyOf } from './body.ts';
import { type Flow, flowOf } from './flowed.ts';
import { withEndedHead } from './head.ts';
import { headerOf, letterheadOf, proposalsOf } from './headers.ts';

/**
 * Far over what any message has, and soon reached by one that was made to keep a reader busy: 64 parts in one another,
 * two megabytes of headers. Messages in messages are files of their own and are not gone into.
 */
const LIMITS = {
  maxNestingDepth: 64,
  maxHeadersSize: 2 * 1024 * 1024,
  forceRfc822Attachments: true,
} as const;

export interface Message {
  readonly format: Extract<SourceFormat, 'eml' | 'mbox'>;
  /** What the message is called in a file that holds several; it is given its subject. `null` for a file of its own. */
  readonly part: ((subject: string) => string) | null;
}

/** A message as a source, and its files as they are offered. Nothing in it makes this throw. */
export async function readMessage(
  bytes: Uint8Array,
  { format, part }: Message,
  chosen: string | null = null,
): Promise<Met[]> {
  let parsed: Parsed;
  try {
    parsed = await parse(bytes);
    parsed = (isGuessed(parsed.message) ? await parseAs(bytes, chosen) : null) ?? parsed;
  } catch {
    return [{ kind: 'refused', part: part?.('') ?? null, refusal: refuse('damaged') }];
  }
  const { message } = parsed;
  const name = part?.(headerOf(message, 'Subject')) ?? null;
  const kept = lockedBy(message);
  if (kept) return [{ kind: 'refused', part: name, refusal: refuse('protected', kept) }];
  // What has none of these was never sent, and is some other kind of text.
  if (
    !['from', 'date', 'subject', 'received'].some((key) =>
      message.headers.some((header) => header.key === key),
    )
  )
    return [{ kind: 'refused', part: name, refusal: refuse('damaged') }];
  try {
    return met(parsed, format, name);
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof RangeError)) throw error;
    const code = error instanceof Unreadable ? error.problem : 'damaged';
    return [{ kind: 'refused', part: name, refusal: refuse(code) }];
  }
}

interface Parsed {
  readonly message: Email;
  readonly flow: Flow;
  /** Where the message does not name its own. */
  readonly encoding: string | null;
}

async function parse(bytes: Uint8Array, encoding: string | null = null): Promise<Parsed> {
  const flow = flowOf(withEndedHead(bytes));
  const message = await PostalMime.parse(flow.bytes, LIMITS);
  const text = flow.join && message.text !== undefined ? flow.join(message.text) : message.text;
  const whole = untypedText(message);
  if (whole !== null) return { message: { ...message, text: whole, attachments: [] }, flow, encoding };
  return { message: { ...message, text }, flow, encoding };
}

/** The words of a message of one part whose type lacks its second half, which the standard has read as plain text. */
function untypedText({ text, html, attachments: [only, ...others] }: Email): string | null {
  if (!only || others.length > 0 || text !== undefined || html !== undefined) return null;
  if (only.filename || only.mimeType.includes('/') || typeof only.content === 'string') return null;
  const decoded = decodeAny(new Uint8Array(only.content), null);
  return decoded.ok ? decoded.text : null;
}

/** Whether a message of one part lost characters, for want of naming its encoding. */
function isGuessed(message: Email): boolean {
  const type = headerOf(message, 'Content-Type');
  if (/^multipart\/|\bcharset\s*=/i.test(type)) return false;
  return [message.text, message.html, headerOf(message, 'Subject')].some((words) =>
    words?.includes('\ufffd'),
  );
}

/** By the encoding that was chosen, or the likeliest one; `null` where there is no better one than was taken. */
async function parseAs(bytes: Uint8Array, chosen: string | null): Promise<Parsed | null> {
  const decoded = decodeAny(bytes, chosen);
  return decoded.ok ? parse(new TextEncoder().encode(decoded.text), decoded.encoding) : null;
}

function met({ message, flow, encoding }: Parsed, format: Message['format'], part: string | null): Met[] {
  const head = letterheadOf(message);
  const body = bodyOf(message);
  const text = [head.text, body].filter((one) => one !== '').join('\n\n');
  const { files, pictures, isPacked } = enclosedIn(message);
  const lost = text.split('\ufffd').length - 1;
  const warnings: SourceWarning[] = [
    ...warning('attachments', files.length),
    ...warning('pictures left out', pictures),
    ...warning('characters lost', lost),
  ];
  const { furniture } = head;
  const proposals = proposalsOf(message, head, body);
  const inside = (name: string) => (part === null ? name : `${part}/${name}`);
  return [
    {
      kind: 'source',
      source: { format, part, text, encoding, pages: [], proposals, furniture, warnings },
    },
    ...(isPacked
      ? [
          {
            kind: 'refused' as const,
            part: inside('winmail.dat'),
            refusal: refuse('unsupported', 'winmail.dat'),
          },
        ]
      : []),
    ...files.map(({ name, bytes }) => ({
      kind: 'file' as const,
      part: inside(name),
      bytes: flow.restore(bytes),
      offered: true,
    })),
  ];
}

function warning(code: SourceWarning['code'], count: number): SourceWarning[] {
  return count === 0 ? [] : [{ code, detail: String(count), pages: [] }];
}

/** How a message is encrypted, if it is; what is only signed can be read. */
function lockedBy(message: Email): string | null {
  const type = headerOf(message, 'Content-Type');
  if (/^multipart\/encrypted/i.test(type) || /-----BEGIN PGP MESSAGE-----/.test(message.text ?? ''))
    return 'PGP';
  return /^application\/(?:x-)?pkcs7-mime/i.test(type) ? 'S/MIME' : null;
}
