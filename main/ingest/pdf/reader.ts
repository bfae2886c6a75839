import type { Signal } from '#core/contract/transport.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import type { SourceWarning } from '#core/intake/source.ts';
import { normalise } from '#core/intake/normalise.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { compose } from './compose.ts';
import { type Opened, openPdf } from './engine.ts';
import { labelsOf } from './labels.ts';
import { layOut } from './layout.ts';
import type { PageWords } from './page.ts';
import { readPages } from './read-pages.ts';
import { saidOf } from './said.ts';
import { scansOf } from '../ocr/pages.ts';
import type { Ocr } from './ocr.ts';

/** Text and pages of PDF; pages that are pictures are read from those, where the reporter asked for it. */
export const pdfReader: Reader = {
  format: 'pdf',
  version: 2,
  async *read(input) {
    const scans = input.choices.scans ? scansOf(input.bytes) : null;
    try {
      yield await met(input, scans ? (page, signal) => scans.read(page, signal) : null);
    } finally {
      await scans?.close();
    }
  },
};

async function met(input: ReaderInput, ocr: Ocr | null): Promise<Met> {
  const opened = await openPdf(input.bytes);
  if (opened === 'protected') return refused(refuse('protected'));
  if (opened === 'damaged') return refused(refuse('damaged', 'PDF'));
  try {
    return await sourceOf(opened, input.signal, ocr);
  } finally {
    await opened.close();
  }
}

async function sourceOf(opened: Opened, signal: Signal, ocr: Ocr | null): Promise<Met> {
  const { document } = opened;
  const read = await readPages(opened, signal, ocr);
  if (read.pages.length === 0) return refused(refuse('damaged', 'PDF'));
  const words = read.pages.some(({ letters }) => letters > 0);
  const all = await document.getPageLabels().catch(() => null);
  const own = all?.slice(0, read.pages.length) ?? null;
  const laidOut = layOut(read.pages, own);
  const labels = labelsOf(
    own,
    laidOut.map(({ frame }) => frame.printed),
  );
  if (!words) {
    const pictured = read.pages.some((page) => page.pictured);
    if (pictured) return refused(refuse('no-words'));
    return refused(read.damaged.length > 0 ? refuse('damaged', 'PDF') : refuse('empty'));
  }
  const { text, pages, furniture } = compose(laidOut, labels);
  if (text.length > MAX_ARTICLE_BYTES) return refused(refuse('too-large', String(text.length)));
  const stamps = laidOut.flatMap(({ frame }) => frame.stamps);
  return {
    kind: 'source',
    source: {
      format: 'pdf',
      part: null,
      text: normalise(text),
      encoding: null,
      pages,
      proposals: saidOf(text, furniture, stamps, await infoOf(opened)),
      furniture,
      warnings: warningsOf(read, labels),
    },
  };
}

/** Beyond this share of its letters a page's words cannot be trusted. */
const LOST = 0.02;

function warningsOf(
  { pages, damaged, cut }: Awaited<ReturnType<typeof readPages>>,
  labels: readonly string[],
): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  const warn = (code: SourceWarning['code'], is: (page: PageWords) => boolean): void => {
    const found = pages.filter(is);
    if (found.length === 0) return;
    const detail = String(found.length);
    warnings.push({ code, detail, pages: found.map(({ at }) => labels[at]!) });
  };
  warn('page without words', (page) => (page.letters === 0 && page.pictured) || page.stamped);
  warn('read from a picture', ({ fromPicture }) => fromPicture);
  warn('words under a bar', ({ hidden }) => hidden > 0);
  warn('characters lost', ({ lost, letters }) => lost > 0 && lost > LOST * letters);
  warn('damaged file', ({ at }) => damaged.includes(at));
  const short = pages.filter((page) => page.cut).map(({ at }) => labels[at]!);
  if (cut > 0 || short.length > 0) warnings.push({ code: 'cut short', detail: String(cut), pages: short });
  return warnings;
}

async function infoOf({ document }: Opened): Promise<{ title: string | null; author: string | null }> {
  try {
    const { info } = await document.getMetadata();
    const { Title, Author } = info as Record<string, unknown>;
    const words = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return { title: words(Title), author: words(Author) };
  } catch {
    return { title: null, author: null };
  }
}

function refused(refusal: Refusal): Met {
  return { kind: 'refused', part: null, refusal };
}
