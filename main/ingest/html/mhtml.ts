import type { Met, Reader, ReaderInput } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { readPage } from './html.ts';
import { decoded, parameterOf, type Part, partOf, partsOf, typeOf } from './mime.ts';
import type { SavedPage } from './saved-page.ts';
import { isWebArchive, mainResource } from './web-archive.ts';

/** Pages that were saved with all that they show in one file: MHTML, and the web archives of Safari. */
export const mhtmlReader: Reader = {
  format: 'mhtml',
  version: 1,
  async *read({ bytes, choices }: ReaderInput): AsyncGenerator<Met, void> {
    const root = isWebArchive(bytes) ? mainResource(bytes) : rootOf(bytes);
    if (!root) yield { kind: 'refused', part: null, refusal: refuse('damaged', 'MHTML') };
    else
      yield readPage(root.bytes, {
        format: 'mhtml',
        chosen: choices.encoding,
        sent: root.charset,
        url: root.url,
      });
  },
};

const DEEPEST = 5;

/** The page itself, never a frame or an advertisement in it; the date of the header is when it was saved. */
function rootOf(bytes: Uint8Array): SavedPage | null {
  const whole = partOf(bytes);
  const location =
    whole.header.get('snapshot-content-location') ?? whole.header.get('content-location') ?? '';
  const part = pageIn(whole, location, 0);
  if (!part) return null;
  const said = part.header.get('content-location') ?? '';
  return {
    bytes: decoded(part),
    charset: parameterOf(part.header, 'charset') || null,
    url: [location, said].find((one) => /^https?:\/\//i.test(one)) ?? null,
  };
}

function pageIn(part: Part, location: string, depth: number): Part | null {
  const type = typeOf(part.header);
  if (isPage(type)) return part;
  if (!type.startsWith('multipart/') || depth > DEEPEST) return null;
  const parts = partsOf(part);
  const start = parameterOf(part.header, 'start');
  const pages = parts.filter(({ header }) => isPage(typeOf(header)));
  const named =
    parts.find(({ header }) => start !== '' && header.get('content-id') === start) ??
    pages.find(({ header }) => location !== '' && header.get('content-location') === location);
  if (named) return pageIn(named, location, depth + 1);
  // In what mail programs write, the page is one of several ways to show the first part.
  const first = parts.find(({ header }) => isPage(typeOf(header)) || typeOf(header).startsWith('multipart/'));
  return first ? pageIn(first, location, depth + 1) : null;
}

function isPage(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}
