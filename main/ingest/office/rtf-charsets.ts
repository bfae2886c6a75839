/** WHATWG names of the code pages that rich text is written in; others are taken for the commonest one. */
const CODE_PAGES = new Map<number, string>([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

const CHARSETS = new Map<number, number>([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [130, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The charset of fonts whose letters are pictures. */
export const SYMBOLS = 2;

export function encodingOfPage(page: number): string {
  return CODE_PAGES.get(page) ?? 'windows-1252';
}

/** `null` for a charset that leaves it to the file. */
export function encodingOfCharset(charset: number): string | null {
  const page = CHARSETS.get(charset);
  return page === undefined ? null : encodingOfPage(page);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

export function decoded(bytes: Uint8Array, encoding: string): string {
  // Most of any file is plain letters, which are the same in all of these encodings.
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1');
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}
