import { normalise } from '#core/intake/normalise.ts';
import { pagesOf } from '#core/text/pages.ts';
import { decode } from '../decode.ts';
import { readMarkdown } from '../markdown.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';

/** Plain words in any encoding; form feeds part pages. */
export const plainReader: Reader = {
  format: 'text',
  version: 1,
  read: (input) => words('text', input, (text) => ({ text, proposals: [] })),
};

export const markdownReader: Reader = {
  format: 'markdown',
  version: 1,
  read: (input) => words('markdown', input, readMarkdown),
};

async function* words(
  format: 'text' | 'markdown',
  { bytes, choices }: ReaderInput,
  reading: typeof readMarkdown,
): AsyncGenerator<Met, void> {
  const decoded = decode(bytes, choices.encoding);
  if (!decoded.ok) return yield { kind: 'refused', part: null, refusal: decoded };
  const { text, proposals } = reading(normalise(decoded.text));
  const warnings = decoded.text.includes('\uFFFD')
    ? [{ code: 'characters lost' as const, detail: decoded.encoding, pages: [] }]
    : [];
  const { encoding } = decoded;
  yield {
    kind: 'source',
    source: {
      format,
      part: null,
      text,
      encoding,
      pages: pagesOf(text),
      proposals,
      furniture: [],
      warnings,
    },
  };
}
