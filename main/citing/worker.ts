import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import chicago from '@citation/csl-style-chicago-fullnote-bibliography';
import { compileStyle, type Engine, type Rendered } from './engine.ts';
import type { Checked, Done, Job, StyleText, ToRender } from './jobs.ts';
import { saysNothing } from '#core/citing/markup.ts';
import { readStyle } from './style.ts';

/** The thread that cites. A style takes up to two seconds to be compiled, and its engine is kept. */
const port = parentPort!;
// Bundled it is the package's module, and run as it is written what Node makes of its other form.
const CHICAGO = ('default' in chicago ? (chicago.default as typeof chicago) : chicago).content;
// Only main/citing/citer.ts starts this file, with the folder of the product's assets.
const { resourcesFolder } = workerData as { readonly resourcesFolder: string };

/** A matter has one or two styles in use; each engine takes some megabytes. */
const MOST_ENGINES = 4;
const engines = new Map<string, Engine>();
const locales = new Map<string, string>();

port.on('message', (job: Job) => {
  port.postMessage(answer(job));
});

function answer(job: Job): Done {
  const { number } = job;
  try {
    return job.kind === 'check'
      ? { number, kind: 'checked', checked: check(job.bytes) }
      : { number, kind: 'rendered', rendered: render(job.style, job.cited) };
  } catch (fault) {
    // citeproc throws strings too.
    return { number, kind: 'failed', reason: fault instanceof Error ? (fault.stack ?? '') : String(fault) };
  }
}

function render(style: StyleText, { notes, items, clusters }: ToRender): Rendered {
  const csl = style.csl ?? ownStyle(style.own!);
  const key = `${notes} ${csl}`;
  const engine = engines.get(key) ?? compileStyle(csl, notes, localeOf);
  engines.delete(key);
  engines.set(key, engine);
  if (engines.size > MOST_ENGINES) engines.delete(engines.keys().next().value!);
  try {
    return engine.render(items, clusters);
  } catch (fault) {
    // What it was in the midst of stays in its registry.
    engines.delete(key);
    throw fault;
  }
}

/** A style that can be read is tried: it must say something in each place in which a source can be cited. */
function check(bytes: Uint8Array): Checked {
  const read = readStyle(bytes);
  if (!read.ok) return read;
  try {
    const { clusters } = compileStyle(read.csl, read.head.form === 'notes', localeOf).render(SAMPLE, TRIED);
    if (clusters.some((html) => saysNothing(html))) return { ok: false, problem: 'broken' };
  } catch {
    return { ok: false, problem: 'broken' };
  }
  return read;
}

const SAMPLE = ['a', 'b'].map((id) => ({
  id,
  type: 'article-newspaper' as const,
  title: `Title ${id}`,
  author: [{ family: 'Quill', given: 'Ada' }],
  'container-title': 'Port Courier',
  issued: { 'date-parts': [[2025, 1, 10]] },
}));
const TRIED = [
  [{ id: 'a' }],
  [{ id: 'a' }],
  [{ id: 'a', locator: '3', label: 'paragraph' as const }],
  [{ id: 'b' }, { id: 'a' }],
  [{ id: 'b', locator: '4', label: 'page' as const }],
];

function ownStyle(id: string): string {
  if (id === 'chicago-notes') return CHICAGO;
  return readFileSync(join(resourcesFolder, 'styles', `${id}.csl`), 'utf8');
}

/** British English for styles that ask for it, American for all others. */
function localeOf(language: string): string {
  const name = language === 'en-GB' ? 'en-GB' : 'en-US';
  let known = locales.get(name);
  if (!known) {
    known = readFileSync(join(resourcesFolder, 'locales', `locales-${name}.xml`), 'utf8');
    locales.set(name, known);
  }
  return known;
}
