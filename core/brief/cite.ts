import { pageAndLine, type PrintedPlace } from '#core/text/lines.ts';
import type { BriefSource } from './content.ts';
import { citedDate } from './dates.ts';
import type { Cited, Laid, Run } from './document.ts';
import { plainLine } from './plain.ts';
import { ARTICLE_WORDS } from './words.ts';

/** How many of an untitled source's first words name it. */
const OPENING_WORDS = 8;
const LONGEST_OPENING = 100;

/** Of a source's SHA-256, as many hexadecimal digits as tell it from any other source of a matter. */
const HASH_DIGITS = 12;

/** What a note says of a source. */
export type CitedSource = Omit<BriefSource, 'sha256' | 'furnitureUndecided'>;

/** A source and the paragraphs of it that are meant. */
export interface Citation {
  readonly source: CitedSource;
  /** 1-based, `null` where none could be counted; the last is equal to the first unless the place runs over several. */
  readonly places: readonly {
    readonly first: number | null;
    readonly last: number | null;
    /** What is printed on its pages, where they are known. */
    readonly pages?: PrintedPlace | null;
  }[];
}

/** The citations of a brief as its notes and its list of sources say them. */
export function citeDirectly({ clusters, sources }: Pick<Laid, 'clusters' | 'sources'>): Cited {
  return { notes: clusters.map(noteText), sources: sources.map(fullReference) };
}

/** The text of a note: each source with its places, `; ` between them, a full stop after the last. */
export function noteText(citations: readonly Citation[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { source, places }] of citations.entries()) {
    if (index > 0) runs.push(text('; '));
    runs.push(
      ...joined([...named(source, index === 0), dateOf(source), pageCite(places), pinCite(places)], source),
    );
  }
  return merged([...runs, text('.')]);
}

/** A line of the list of sources: the whole reference, and by what the stored text can be known again. */
export function fullReference(source: BriefSource): Run[] {
  const byline = lineOf(source.byline);
  const parts = [
    ...named(source, true),
    byline === null ? null : `by ${byline.replace(/^by\s+/i, '')}`,
    source.kind === 'news' || untitled(source) ? null : ARTICLE_WORDS[source.kind],
    dateOf(source),
  ];
  return merged([...joined(parts, source), text(`.${knownBy(source)}`)]);
}

/** What stands behind a reference, to know its text again: ` SHA-256 9bba07e30925.`, or nothing where that is not told. */
export function knownBy(source: BriefSource): string {
  const hash = plainLine(source.sha256).slice(0, HASH_DIGITS);
  return hash === '' ? '' : ` SHA-256 ${hash}.`;
}

/** Who speaks where a source speaks for itself: its outlet, else what it is (`the filing`). */
export function sourceName(source: BriefSource): string {
  return lineOf(source.outlet) ?? `the ${ARTICLE_WORDS[source.kind]}`;
}

/** An address that a reader may follow from a document; anything but the web's own schemes stays plain text. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s\p{C}<>"\\^`{|}]+$/iu.test(url) ? url : null;
}

/** A part of a reference: bare words, or words that end in a title, whose closing mark follows the next comma. */
type Part = string | { readonly before: string; readonly title: string } | null;

export function named(source: CitedSource, first: boolean): Part[] {
  const outlet = lineOf(source.outlet);
  if (!untitled(source)) return [outlet, { before: '', title: titleOf(source) }];
  const kind = `${first && outlet === null ? 'Untitled' : 'untitled'} ${ARTICLE_WORDS[source.kind]}`;
  const beginning = beginningOf(source);
  return [outlet, beginning === '' ? kind : { before: `${kind} beginning `, title: beginning }];
}

/** The first words of a source, by which it is called where it has no title; empty where it has no words. */
export function beginningOf(source: Pick<CitedSource, 'opening'>): string {
  const words = plainLine(source.opening).slice(0, LONGEST_OPENING).split(/\s+/, OPENING_WORDS);
  const opening = plainLine(withoutEnd(words.join(' '), ' .,;:…'));
  return opening === '' ? '' : `${opening} …`;
}

function joined(parts: readonly Part[], source: CitedSource): Run[] {
  const known = parts.filter((part) => part !== null);
  const url = lineOf(source.url);
  const words = known.map((part, index) => {
    const comma = index === known.length - 1 && url === null ? '' : ',';
    return typeof part === 'string' ? part + comma : `${part.before}“${nested(part.title)}${comma}”`;
  });
  const machine = text(source.machineWritten ? ' [AI-written]' : '');
  if (url === null) return [text(words.join(' ')), machine];
  const href = webAddress(url);
  return [
    text(`${words.join(' ')} `),
    href === null ? text(url) : { kind: 'text', text: url, href },
    machine,
  ];
}

export function pinCite(places: Citation['places']): string | null {
  const known = new Set<string>();
  for (const { first, last } of places) {
    if (first !== null) known.add(last === null || last === first ? `${first}` : `${first}–${last}`);
  }
  if (known.size === 0) return null;
  const listed = [...known].join(', ');
  return `${/[,–]/.test(listed) ? '¶¶' : '¶'}\u00a0${listed}`;
}

/** `p. 3`, `pp. 3–4`, `45:12-46:3`; places without pages are told by their paragraphs alone. */
export function pageCite(places: Citation['places']): string | null {
  const known = new Set<string>();
  let lines = true;
  for (const { pages } of places) {
    if (!pages) continue;
    const exact = pageAndLine(pages);
    if (exact === null) lines = false;
    known.add(exact ?? (pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`));
  }
  if (known.size === 0) return null;
  const listed = [...known].join(', ');
  // Page and line are known for what they are by their colon.
  if (lines) return listed;
  return `${/[,–]/.test(listed) ? 'pp.' : 'p.'}\u00a0${listed}`;
}

export function dateOf(source: CitedSource): string | null {
  return source.published === null ? null : citedDate(source.published);
}

function lineOf(field: string | null): string | null {
  const line = field === null ? '' : plainLine(field);
  return line === '' ? null : line;
}

/** A source's title as a reference has it, without a stop at its end; empty where it has none. */
export function titleOf(source: Pick<CitedSource, 'title'>): string {
  return withoutEnd(lineOf(source.title) ?? '', ' .,;:');
}

function untitled(source: CitedSource): boolean {
  return titleOf(source) === '';
}

/** `words` without any of `marks` at its end. */
function withoutEnd(words: string, marks: string): string {
  let end = words.length;
  while (end > 0 && marks.includes(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}

/** Double quotation marks inside a title become single ones, for the title stands in double ones itself. */
function nested(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s([—–-])"/g, '$1‘')
    .replaceAll('"', '’');
}

function text(words: string): Run {
  return { kind: 'text', text: words };
}

/** Neighbouring runs of plain text as one, without empty ones. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && !run.href && before?.kind === 'text' && !before.href) {
      out[out.length - 1] = text(before.text + run.text);
    } else out.push(run);
  }
  return out;
}
