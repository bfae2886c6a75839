/**
 * postal-mime joins flowed lines, but leaves the marks of quotations inside the joined ones, as if they were words. So
 * the parameter is spelled otherwise for its eyes, with as many letters, and the lines are joined here.
 */
const DECLARED = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gim;
const FLOWED = /(\bformat\s*=\s*"?)flowed\b/i;
const DISGUISED = 'fl0wed';

export interface Flow {
  /** What is to be parsed. */
  readonly bytes: Uint8Array;
  /** Joins the lines of the plain text; `null` where that is left to the parser, or there is none to join. */
  readonly join: ((text: string) => string) | null;
  /** Files in the message as they came. */
  readonly restore: (file: Uint8Array) => Uint8Array;
}

export function flowOf(bytes: Uint8Array): Flow {
  const none: Flow = { bytes, join: null, restore: (file) => file };
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!FLOWED.test(source) || source.includes(DISGUISED)) return none;
  const texts = (source.match(DECLARED) ?? []).filter((one) => /^content-type:\s*text\/plain/i.test(one));
  const flowed = texts.filter((one) => FLOWED.test(one));
  // Of several texts each may be laid out otherwise.
  if (flowed.length === 0 || flowed.length < texts.length) return none;
  const hidden = source.replace(DECLARED, (one) => one.replace(FLOWED, `$1${DISGUISED}`));
  const withoutBlanks = flowed.every((one) => /\bdelsp\s*=\s*"?yes\b/i.test(one));
  return {
    bytes: Buffer.from(hidden, 'latin1'),
    join: (text) => joined(text.replaceAll(DISGUISED, 'flowed'), withoutBlanks),
    restore: (file) => {
      const held = Buffer.from(file.buffer, file.byteOffset, file.length);
      return held.includes(DISGUISED)
        ? Buffer.from(held.toString('latin1').replaceAll(DISGUISED, 'flowed'), 'latin1')
        : file;
    },
  };
}

/** RFC 3676: a line that ends in a blank goes on in the next one of the same depth, save the line before a signature. */
function joined(text: string, withoutBlanks: boolean): string {
  const lines: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = () => {
    if (open)
      lines.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.pieces.join('')}`.trimEnd());
    open = null;
  };
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)![0].length;
    const words = line.slice(depth).replace(/^ /, '');
    const goesOn = words.endsWith(' ') && words !== '-- ';
    if (open !== null && (open as { depth: number }).depth !== depth) close();
    if (words === '-- ') close();
    open ??= { depth, pieces: [] };
    open.pieces.push(goesOn && withoutBlanks ? words.slice(0, -1) : words);
    if (!goesOn) close();
  }
  close();
  return lines.join('\n');
}
