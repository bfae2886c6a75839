/** A line as bytes. */
export interface LineBytes {
  /** With the line end; `null` where the line was too long to be kept. */
  readonly whole: Uint8Array | null;
  /** With the line end. */
  readonly length: number;
}

/** The lines of a stream of bytes: memory holds one of them, and none that is over `longest` bytes. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<LineBytes, void> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const grow = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) kept.push(part);
    else kept = [];
  };
  const taken = (): LineBytes => {
    const whole = length <= longest ? Buffer.concat(kept) : null;
    const line = { whole, length };
    kept = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      grow(chunk.subarray(start, end + 1));
      yield taken();
      start = end + 1;
    }
    if (start < chunk.length) grow(chunk.subarray(start));
  }
  if (length > 0) yield taken();
}

export type ReadLine =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: 'not-utf-8' | 'not-json' };

/** What a line of JSON holds; `null` for a blank line. Only the first line may start with a byte order mark. */
export function readLine(bytes: Uint8Array, first: boolean): ReadLine | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes);
  } catch {
    return { ok: false, code: 'not-utf-8' };
  }
  if (text.trim() === '') return null;
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch {
    return { ok: false, code: 'not-json' };
  }
}
