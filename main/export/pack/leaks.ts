import { strFromU8, unzipSync } from 'fflate';
import type { PackFile } from '#core/evidence/pack.ts';
import type { Mask } from '#core/evidence/mask.ts';

/** Where a hidden name still stands: the file, with the part inside it, and the words. */
export interface Leak {
  readonly path: string;
  readonly words: string;
}

const PACKED = /\.(?:docx|odt|zip)$/i;
/** Pictures of letters, made of an SVG that stands beside them and is read; and faces. */
const NO_WORDS = /\.(?:png|ttf|otf|woff2?)$/i;
/** A picture that stands in a page or a line. */
const EMBEDDED = /data:image\/([a-z+]+);base64,([A-Za-z0-9+/=]+)/gi;
const MARKED_UP = /\.(?:xml|rels|html?|svg|rdf)$/i;

/**
 * The first place in which a hidden name stands in any file, its path or the parts inside it, however it is marked up;
 * `null` where there is none. A file that cannot be read through counts as a leak.
 */
export async function leakIn(
  files: readonly PackFile[],
  mask: Mask,
  turn: () => Promise<void> = async () => {},
): Promise<Leak | null> {
  for (const { path, contents } of files) {
    await turn();
    const own = leakOf(path, path, mask);
    if (own) return own;
    if (PACKED.test(path)) {
      const parts = Object.entries(unzipSync(contents)).map(([part, bytes]) => ({
        path: `${path} › ${part}`,
        contents: bytes,
      }));
      const inside = await leakIn(parts, mask, turn);
      if (inside) return inside;
      const around = leakOf(path, commentOf(contents), mask);
      if (around) return around;
    } else if (/\.pdf$/i.test(path)) return { path, words: '' };
    else if (!NO_WORDS.test(path)) {
      const text = strFromU8(contents);
      for (const words of readingsOf(path, text.replaceAll(EMBEDDED, ' '))) {
        const leak = leakOf(path, words, mask);
        if (leak) return leak;
      }
      const parts = [...text.matchAll(EMBEDDED)].map(([, kind, base64], at) => ({
        path: `${path} › picture ${at + 1}.${kind === 'svg+xml' ? 'svg' : kind!.toLowerCase()}`,
        contents: new Uint8Array(Buffer.from(base64!, 'base64')),
      }));
      const inside = await leakIn(parts, mask, turn);
      if (inside) return inside;
    }
  }
  return null;
}

function leakOf(path: string, text: string, mask: Mask): Leak | null {
  const [found] = mask.find(text);
  return found ? { path, words: text.slice(found.start, found.end) } : null;
}

/** A text as it is written, and marked-up text as it is read: with what is parted by tags run together, and parted. */
function readingsOf(path: string, text: string): string[] {
  if (!MARKED_UP.test(path)) return [text, ...(/\.(?:json|md)$/i.test(path) ? [unescaped(text)] : [])];
  const bare = text.replaceAll(/<(?:style|script)[\s>][\s\S]*?<\/(?:style|script)>/gi, ' ');
  const values = [...bare.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [
    entitiesRead(bare.replaceAll(/<[^>]*>/g, '')),
    entitiesRead(bare.replaceAll(/<[^>]*>/g, ' ')),
    values.map(entitiesRead).join('\n\u0000\n'),
    unescaped(entitiesRead(bare.replaceAll(/<[^>]*>/g, ''))),
  ];
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\([^\s\p{L}])/gu, '$1')
    .replaceAll('\\n', '\n');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

function entitiesRead(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What an archive says at its end, behind its directory. */
function commentOf(zip: Uint8Array): string {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1)
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 5 && zip[at + 3] === 6)
      return strFromU8(zip.subarray(at + 22));
  return '';
}
