/** A header's fields in small letters, the first of each; a folded one is one line. */
export type Header = ReadonlyMap<string, string>;

export interface Part {
  readonly header: Header;
  /** As it stands in the file, not decoded. */
  readonly body: Uint8Array;
}

const LONGEST_HEADER = 64 * 1024;
/** Each picture of a page is one. */
const MOST_PARTS = 20_000;

/** What stands above and below the first empty line. */
export function partOf(bytes: Uint8Array): Part {
  const head = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1');
  const gap = /\r?\n[ \t]*\r?\n/.exec(head);
  const end = gap ? gap.index : head.length;
  return { header: headerOf(head.slice(0, end)), body: bytes.subarray(gap ? end + gap[0].length : end) };
}

function headerOf(head: string): Header {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/** The type without its parameters, in small letters. */
export function typeOf(header: Header): string {
  return (header.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase();
}

/** A parameter of the type, such as its boundary or charset; '' where it is missing. */
export function parameterOf(header: Header, name: string): string {
  const type = header.get('content-type') ?? '';
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,500})"|([^\\s;"]{1,500}))`, 'i').exec(type);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The parts between the lines of a boundary, each whole; what stands before the first and after the last is no part. */
export function partsOf({ header, body }: Part): Part[] {
  const boundary = parameterOf(header, 'boundary');
  if (boundary === '') return [];
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const whole = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Part[] = [];
  let start = -1;
  for (
    let at = whole.indexOf(mark);
    at !== -1 && parts.length < MOST_PARTS;
    at = whole.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && whole[at - 1] !== 0x0a) continue;
    const after = at + mark.length;
    const last = whole[after] === 0x2d && whole[after + 1] === 0x2d;
    // A boundary may begin with another one.
    if (
      !last &&
      !/^[ \t]*\r?\n?/.exec(whole.toString('latin1', after, after + 20))?.[0] &&
      after < whole.length
    )
      continue;
    if (start !== -1) parts.push(partOf(whole.subarray(start, Math.max(start, lineEndBefore(whole, at)))));
    if (last) return parts;
    const line = whole.indexOf(0x0a, after);
    start = line === -1 ? whole.length : line + 1;
  }
  // The file was cut off: what there is of its last part.
  if (start !== -1 && start < whole.length) parts.push(partOf(whole.subarray(start)));
  return parts;
}

function lineEndBefore(bytes: Uint8Array, at: number): number {
  const end = at - 1;
  return bytes[end - 1] === 0x0d ? end - 1 : end;
}

/** A part's bytes as they were before they were written down for mail. */
export function decoded({ header, body }: Part): Uint8Array {
  const coding = (header.get('content-transfer-encoding') ?? '').toLowerCase();
  if (coding === 'base64') return Buffer.from(Buffer.from(body).toString('latin1'), 'base64');
  return coding === 'quoted-printable' ? quotedPrintable(body) : body;
}

/** A sign that stands for nothing stays as it is written. */
function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (byte !== 0x3d) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const [first, second] = [hexOf(body[at + 1]), hexOf(body[at + 2])];
    if (first !== -1 && second !== -1) {
      out[length] = first * 16 + second;
      length += 1;
      at += 2;
      continue;
    }
    let end = at + 1;
    while (body[end] === 0x20 || body[end] === 0x09) end += 1;
    if (body[end] === 0x0d && body[end + 1] === 0x0a) at = end + 1;
    else if (body[end] === 0x0a || end >= body.length) at = end;
    else {
      out[length] = byte;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
