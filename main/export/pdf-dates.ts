/** A date of a PDF's own properties, as Chromium writes it; the number of its letters is always the same. */
const DATE = /\/(?:CreationDate|ModDate) \(D:(\d{14}\+00'00')\)/g;

/**
 * The same PDF with `time` as its dates: all that tells one print of a page from another by the same engine. The places
 * of all its objects stay. Changes `pdf` itself.
 */
export function withPdfDates(pdf: Uint8Array, time: Date): Uint8Array {
  const words = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const digits = time.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  for (const match of words.toString('latin1').matchAll(DATE)) {
    const at = match.index + match[0].indexOf(match[1]!);
    words.write(digits, at, 'latin1');
  }
  return pdf;
}
