import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/**
 * Who may make markup or the address of a script out of a string: our worker for PDF, Monaco, and the editor of prose, each by a
 * name of its own. Whatever else tries is refused by the browser.
 */
const TRUSTED = [
  'pincite-pdf',
  'ProseMirrorClipboard',
  'defaultWorkerFactory',
  'domLineBreaksComputer',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
  'dompurify',
  'diffEditorWidget',
  'diffReview',
  'editorGhostText',
];

/**
 * The built interface as both windows get it: the same files, with the same headers. `style-src 'unsafe-inline'` is
 * for Monaco, which lays its lines out with style attributes and does not come up without.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Monaco makes one of its own for each of its editors.
  `trusted-types ${TRUSTED.join(' ')} 'allow-duplicates'`,
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-store',
};

/** The program's own files, whose names change with what is in them. */
export const KEPT = 'private, max-age=31536000, immutable';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.pfb', 'application/octet-stream'],
  ['.bcmap', 'application/octet-stream'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.json', 'application/json; charset=utf-8'],
]);

export interface Page {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The page at `pathname` of the interface in `folder`; nothing outside it can be reached. */
export async function page(folder: string, pathname: string): Promise<Page> {
  const type = TYPES.get(pathname === '/' ? '.html' : extname(pathname));
  const filePath = fileFor(folder, pathname);
  const lasting = pathname.startsWith('/assets/');
  if (type && filePath) {
    try {
      return {
        status: 200,
        headers: {
          ...SECURITY_HEADERS,
          ...(lasting ? { 'cache-control': KEPT } : {}),
          'content-type': type,
        },
        body: await (lasting ? shared(filePath) : readFile(filePath)),
      };
    } catch {
      // Falls through: a file that cannot be read is a page that is not there.
    }
  }
  return {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode('There is no such page.'),
  };
}

/** The largest of them are of megabytes: whoever asks for one five hundred times, and takes none, gets the same bytes each time. */
const reading = new Map<string, Promise<Uint8Array>>();
const lately = new Map<string, WeakRef<Uint8Array>>();

/** The bytes of a file that stays as it is. */
function shared(filePath: string): Promise<Uint8Array> {
  const there = lately.get(filePath)?.deref();
  if (there) return Promise.resolve(there);
  const bytes = reading.get(filePath) ?? readFile(filePath).finally(() => reading.delete(filePath));
  reading.set(filePath, bytes);
  return bytes.then((read) => {
    lately.set(filePath, new WeakRef(read));
    return read;
  });
}

function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const filePath = normalize(join(folder, decoded));
  return filePath.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? filePath : null;
}

/**
 * The header that saves a file under its name, as RFC 8187 writes one; `encodeURIComponent` leaves four characters that
 * it does not allow.
 */
export function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
