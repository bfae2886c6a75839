/** One page of a made file: the operators of its content, and what it needs beside Times, Helvetica and Courier. */
export interface MadePage {
  readonly content: string;
  /** Entries of its dictionary, such as '/Rotate 90'. */
  readonly entries?: string;
  /** Entries of its resources, such as '/XObject << /Scan 20 0 R >>'. */
  readonly resources?: string;
}

export interface MadeOptions {
  /** Entries of the catalog, such as page labels. */
  readonly catalog?: string;
  /** Further objects by their numbers, from 20 on, as they stand between 'obj' and 'endobj'. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Entries of the trailer. */
  readonly trailer?: string;
}

const FONTS = { R: 'Times-Roman', B: 'Times-Bold', H: 'Helvetica', C: 'Courier' };
const PAGES_FROM = 100;

/** A file of PDF as small as it gets, for what word processors do not write. */
export function pdfOf(pages: readonly (MadePage | string)[], options: MadeOptions = {}): Uint8Array {
  const objects = new Map<number, string>();
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`);
  const kids = pages.map((_, at) => `${PAGES_FROM + 2 * at} 0 R`).join(' ');
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const fonts = Object.entries(FONTS).map(([name, base], at) => {
    objects.set(3 + at, `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`);
    return `/${name} ${3 + at} 0 R`;
  });
  for (const [number, body] of Object.entries(options.objects ?? {})) objects.set(Number(number), body);
  pages.forEach((page, at) => {
    const { content, entries = '', resources = '' } = typeof page === 'string' ? { content: page } : page;
    const number = PAGES_FROM + 2 * at;
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${number + 1} 0 R ` +
        `/Resources << /Font << ${fonts.join(' ')} >> ${resources} >> ${entries} >>`,
    );
    objects.set(number + 1, streamOf(content));
  });
  return fileOf(objects, options.trailer ?? '');
}

export function streamOf(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Words with their baseline's beginning at `x` points from the left and `y` from the top. */
export function words(x: number, y: number, text: string, size = 12, font: keyof typeof FONTS = 'R'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${792 - y} Tm (${escaped(text)}) Tj ET`;
}

/** Lines one under the other. */
export function lines(x: number, y: number, texts: readonly string[], step = 14, size = 12): string {
  return texts.map((text, at) => words(x, y + at * step, text, size)).join('\n');
}

/** A filled box, its upper left corner at `x` and `y`. */
export function bar(x: number, y: number, wide: number, high: number, colour = '0 g'): string {
  return `q ${colour} ${x} ${792 - y - high} ${wide} ${high} re f Q`;
}

function fileOf(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: [number, number][] = [];
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    places.push([number, file.length]);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xref = file.length;
  const rows = places.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`;
  file += `trailer\n<< /Root 1 0 R /Size ${PAGES_FROM + 1000} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

const ANSI: Readonly<Record<string, string>> = {
  '“': '\\223',
  '”': '\\224',
  '‘': '\\221',
  '’': '\\222',
  '–': '\\226',
  '—': '\\227',
  '•': '\\225',
  '§': '\\247',
  '¶': '\\266',
};

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&').replace(/[^ -~]/g, (char) => ANSI[char] ?? '?');
}
