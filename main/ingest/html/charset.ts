import { type Decoded, decodeAny } from '../decode.ts';
import type { Refusal } from '../refusal.ts';

/** Where browsers look for a page's own word on its encoding; saved pages have long comments above it. */
const LOOKED_THROUGH = 4096;

/**
 * A page's bytes as text: as the reporter chose, by its mark, as UTF-8 where it is that without a fault (a page that was
 * saved keeps an older name), as the page or who sent it says, then by what is likeliest.
 */
export function decodePage(
  bytes: Uint8Array,
  chosen: string | null,
  sent: string | null = null,
): Decoded | Refusal {
  if (chosen !== null) return decodeAny(bytes, chosen);
  const named = sent ?? namedIn(bytes);
  if (named === null || /^(?:utf-?8|unicode-1-1-utf-8|utf-16(?:le|be)?)$/i.test(named))
    return decodeAny(bytes, null);
  return isUtf8(bytes) ? decodeAny(bytes, null) : decodeAny(bytes, named);
}

/** What the page says in its first lines: `<meta charset>`, `http-equiv`, or an XML declaration. */
function namedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LOOKED_THROUGH)).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(head)?.[1];
  const meta = /<meta\s(?:[^>]{0,300}[\s;"'])?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  return meta ?? xml ?? null;
}

/** Strictly UTF-8, with at least one character that no other encoding would write so. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
