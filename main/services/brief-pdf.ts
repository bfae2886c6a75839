import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefDocument } from '#core/brief/document.ts';
import type { Signal } from '#core/contract/transport.ts';
import { briefToHtml } from '../export/html.ts';
import { withPdfDates } from '../export/pdf-dates.ts';
import type { ExportProperties } from '../export/properties.ts';
import { writing, type Desk } from './desk.ts';

/**
 * A brief as a PDF: its web page, printed by a browser's engine, with the notes at the end, since CSS knows no
 * footnotes. Throws `no-engine`, `not-printed` and `cancelled`.
 */
export async function briefToPdf(
  desk: Desk,
  document: BriefDocument,
  properties: ExportProperties,
  signal: Signal,
): Promise<Uint8Array> {
  const folder = join(desk.options.scratchFolder, desk.uuid());
  const page = join(folder, 'page.html');
  const pdf = join(folder, 'page.pdf');
  try {
    writing(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(page, briefToHtml(document, properties), { mode: 0o600 });
    });
    await desk.print({ page, pdf, profile: join(folder, 'profile') }, signal);
    return withPdfDates(readFileSync(pdf), properties.created);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
