import type { CheckedQuote } from './checked.ts';
import type { BriefContent, BriefEntry, BriefQuote, BriefSource } from './content.ts';
import { attributed } from './attributed.ts';
import type { Citation } from './cite.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { longDate } from './dates.ts';
import { plainLine } from './plain.ts';
import { proseBlocks, type Citable } from './prose-blocks.ts';
import { claimBlocks, quotationBlocks } from './statements.ts';
import { reviewBlocks } from './review.ts';
import { appendixBlocks } from './appendix.ts';
import { tableBlocks } from './tables.ts';
import { peopleOf } from './people.ts';
import { CONTENTS, SOURCES, UNTITLED_BRIEF, WHO_IS_WHO, WHO_IS_WHO_HEAD, counted } from './words.ts';

/** A piece of a line. Texts are clean (`plain.ts`) and hold no line end. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly smallCaps?: true;
      readonly raised?: true;
      /** An http or https address. */
      readonly href?: string;
      /** The quote whose words these are, with the quotation marks around them. */
      readonly quote?: number;
    }
  /** The mark of a note. Each number occurs once in a document: word processors call a file corrupt otherwise. */
  | { readonly kind: 'note'; readonly number: number }
  /** Words that lead to another place of the document: the number of a note, or the item of the brief with this key. */
  | {
      readonly kind: 'reference';
      readonly to: 'note' | 'entry';
      readonly key: number;
      readonly text: string;
    }
  | { readonly kind: 'break' };

/** A part of a document; `entry` is the item of the brief that it prints, where it prints one. */
export type Block = BlockKind & { readonly entry?: number };

type BlockKind =
  | { readonly kind: 'title'; readonly text: string }
  /** The line on what the brief is made of. */
  | { readonly kind: 'standing'; readonly text: string }
  /** The headings that follow it, as a list that leads to them; `title` stands above it and is none of them. */
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly role: 'standfirst' | 'prose' | 'claim' | 'quotation';
      readonly runs: readonly Run[];
      /** Whether the next block belongs to this one, so that no page may end between them. */
      readonly leads?: true;
    }
  | { readonly kind: 'blockquote'; readonly paragraphs: readonly (readonly Run[])[] }
  | {
      readonly kind: 'table';
      readonly caption: string | null;
      /** Of each column, its share of the table's width; they make one together. */
      readonly shares: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'picture'; readonly picture: DrawnPicture }
  | { readonly kind: 'references'; readonly items: readonly (readonly Run[])[] };

export interface Note {
  /** 1-based, in the order of the text. */
  readonly number: number;
  readonly runs: readonly Run[];
}

/** A brief as a document, whatever the file format. */
export interface BriefDocument {
  readonly title: string;
  readonly matter: string;
  /** What it is written in, as BCP 47 has it. */
  readonly language: string;
  /** The standing line, also for the file's own properties. */
  readonly description: string;
  /** How many quotations were found word for word in their sources; `null` if that was not checked. */
  readonly verified: number | null;
  /** Where the notes stand; there are none where the brief attributes in its text. */
  readonly notesAt: 'foot' | 'end';
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** How a claim or a quotation puts a note: it hands over what it cites and gets the run that marks the place. */
export type Annotate = (citations: readonly Citation[]) => Run;

/** A brief laid out, all but the words of its citations: for those, all of them are needed first, in their order. */
export interface Laid {
  readonly content: BriefContent;
  readonly body: readonly Block[];
  /** What each note cites; note 1 is the first. */
  readonly clusters: readonly (readonly Citation[])[];
  /** The sources that are cited, each once, in the order of the text. */
  readonly sources: readonly BriefSource[];
  /** How many quotes are printed, each counted once. */
  readonly quotations: number;
}

/** The citations of a brief in words: those of each cluster, and the list of its sources. */
export interface Cited {
  readonly notes: readonly (readonly Run[])[];
  readonly sources: readonly (readonly Run[])[];
}

/** Lays a brief out. A quote whose article is not among the sources is a bug and throws. */
export function layOut(content: BriefContent): Laid {
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const cited = new Map<number, BriefSource>();
  const quotes = new Set<number>();
  const clusters: (readonly Citation[])[] = [];
  const sourceOf = (quote: BriefQuote): BriefSource => {
    const source = sources.get(quote.articleId);
    if (!source)
      throw new Error(`quote ${quote.id}: its article ${quote.articleId} is not among the sources`);
    cited.set(source.id, source);
    quotes.add(quote.id);
    return source;
  };
  const annotate: Annotate = (citations) => ({ kind: 'note', number: clusters.push(citations) });
  const cites = new Map(content.cited.map((quote) => [quote.id, quote]));
  const citable: Citable = {
    quote: (id) => cites.get(id) ?? null,
    source: (id) => {
      const source = sources.get(id);
      if (source) cited.set(id, source);
      return source ?? null;
    },
  };
  const otherwise = (entry: BriefEntry) =>
    blocksOf(entry, sourceOf, citable, annotate).map((block): Block => ({ ...block, entry: entry.id }));
  const body = content.parts.review
    ? reviewBlocks(content, { sourceOf, citable, annotate, otherwise })
    : content.entries.flatMap(otherwise);
  for (const { quoteId } of content.checked) quotes.add(quoteId);
  return { content, body, clusters, sources: [...cited.values()], quotations: quotes.size };
}

/**
 * Makes the document. `verified` says whether every quote has just been compared with its article and found the same;
 * only then does the document claim it.
 */
export function compose(laid: Laid, cited: Cited, verified = false): BriefDocument {
  const { content, sources, quotations } = laid;
  const inText = content.citing.notes === 'text';
  const title = plainLine(content.title) || UNTITLED_BRIEF;
  const otherwise = otherwisePrinted(content);
  const description = standingLine(content.prepared, sources.length, quotations, verified ? otherwise : null);
  const standfirst = plainLine(content.standfirst ?? '');
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'standing', text: description },
  ];
  if (standfirst !== '')
    blocks.push({ kind: 'paragraph', role: 'standfirst', runs: [{ kind: 'text', text: standfirst }] });
  if (content.parts.contents) blocks.push({ kind: 'contents', title: CONTENTS });
  blocks.push(...(inText ? laid.body.map((block) => withNotes(block, cited.notes)) : laid.body));
  const people = content.parts.people ? peopleOf(content) : [];
  if (people.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: WHO_IS_WHO });
    blocks.push({
      kind: 'table',
      caption: null,
      shares: [0.28, 0.43, 0.29],
      head: WHO_IS_WHO_HEAD,
      rows: people.map((row) => row.map((text) => [{ kind: 'text', text }])),
    });
  }
  if (sources.length > 0 && content.parts.sources) {
    blocks.push({ kind: 'heading', level: 1, text: SOURCES });
    blocks.push({ kind: 'references', items: cited.sources });
  }
  if (content.parts.verification) blocks.push(...appendixBlocks(content));
  return {
    title,
    matter: plainLine(content.matter),
    language: content.language,
    description,
    verified: verified ? quotations - otherwise.altered - otherwise.signed : null,
    notesAt: content.citing.notes === 'endnotes' ? 'end' : 'foot',
    blocks,
    notes: inText ? [] : cited.notes.map((runs, at) => ({ number: at + 1, runs })),
  };
}

function blocksOf(
  entry: BriefEntry,
  sourceOf: (quote: BriefQuote) => BriefSource,
  citable: Citable,
  annotate: Annotate,
): Block[] {
  switch (entry.kind) {
    case 'section':
      return [{ kind: 'heading', level: entry.level, text: plainLine(entry.text) }];
    case 'prose':
      return proseBlocks(entry.text, citable, annotate);
    case 'claim':
      return claimBlocks(entry.claim, sourceOf, annotate);
    case 'quote':
      return quotationBlocks(entry.quote, sourceOf(entry.quote), annotate);
    case 'picture':
      return [{ kind: 'picture', picture: entry.picture }];
    case 'table':
      return tableBlocks(entry.table, sourceOf, annotate);
  }
}

/** The block with each note in its text, in the place of the mark. */
function withNotes(block: Block, notes: Cited['notes']): Block {
  const put = (runs: readonly Run[]) => attributed(runs, notes);
  if (block.kind === 'paragraph') return { ...block, runs: put(block.runs) };
  if (block.kind === 'blockquote') return { ...block, paragraphs: block.paragraphs.map(put) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(put)) };
  return block;
}

/** How many quotes are printed in other words somewhere: as an editor may alter them, and as the reporter signed off. */
function otherwisePrinted({ checked }: BriefContent): { readonly altered: number; readonly signed: number } {
  const of = (result: CheckedQuote['result']) =>
    new Set(checked.flatMap((one) => (one.result === result ? one.quoteId : [])));
  const signed = of('signed off');
  return { signed: signed.size, altered: [...of('lawful')].filter((id) => !signed.has(id)).length };
}

/** With `otherwise` it vouches for the quotations, but for so many. */
function standingLine(
  prepared: string,
  sources: number,
  quotations: number,
  otherwise: { readonly altered: number; readonly signed: number } | null,
): string {
  const date = longDate(prepared);
  const parts = date === null ? [] : [`Prepared ${date}`];
  if (sources > 0) parts.push(counted(sources, 'source'));
  if (quotations > 0)
    parts.push(counted(quotations, 'quotation') + (otherwise ? vouched(quotations, otherwise) : ''));
  return parts.join(' · ');
}

function vouched(quotations: number, { altered, signed }: { altered: number; signed: number }): string {
  const same = quotations - altered - signed;
  if (same === quotations)
    return quotations === 1 ? ', word for word in its source' : ', each word for word in its source';
  return [
    '',
    ...(same > 0 ? [`${same} word for word`] : []),
    ...(altered > 0 ? [`${altered} altered as marked`] : []),
    ...(signed > 0 ? [`${signed} signed off`] : []),
  ].join(', ');
}
