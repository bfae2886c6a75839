import type { BriefContent, BriefQuote, BriefSource } from './content.ts';
import { type Citation, fullReference, noteText } from './cite.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { longDate } from './dates.ts';
import { plainLine, plainText } from './plain.ts';
import { claimBlocks, quotationBlocks } from './statements.ts';
import { peopleOf } from './people.ts';
import { SOURCES, UNTITLED_BRIEF, WHO_IS_WHO, WHO_IS_WHO_HEAD, counted } from './words.ts';

/** A piece of a line. Texts are clean (`plain.ts`) and hold no line end. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      /** An http or https address. */
      readonly href?: string;
    }
  /** The mark of a note. Each number occurs once in a document: word processors call a file corrupt otherwise. */
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** The line on what the brief is made of. */
  | { readonly kind: 'standing'; readonly text: string }
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
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
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
  /** The standing line, also for the file's own properties. */
  readonly description: string;
  /** How many quotations were found word for word in their sources; `null` if that was not checked. */
  readonly verified: number | null;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** How a claim or a quotation puts a note: it hands over the text and gets the run that marks the place. */
export type Annotate = (citations: readonly Citation[]) => Run;

/**
 * Turns a brief into its document. `verified` says whether every quote has just been compared with its article and
 * found the same; only then does the document claim it. A quote whose article is not among the sources is a bug and
 * throws.
 */
export function compose(content: BriefContent, verified = false): BriefDocument {
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const cited = new Map<number, BriefSource>();
  const quotes = new Set<number>();
  const notes: Note[] = [];
  const sourceOf = (quote: BriefQuote): BriefSource => {
    const source = sources.get(quote.articleId);
    if (!source)
      throw new Error(`quote ${quote.id}: its article ${quote.articleId} is not among the sources`);
    cited.set(source.id, source);
    quotes.add(quote.id);
    return source;
  };
  const annotate: Annotate = (citations) => {
    notes.push({ number: notes.length + 1, runs: noteText(citations) });
    return { kind: 'note', number: notes.length };
  };

  const body: Block[] = [];
  for (const entry of content.entries) {
    switch (entry.kind) {
      case 'section':
        body.push({ kind: 'heading', level: entry.level, text: plainLine(entry.text) });
        break;
      case 'prose':
        body.push(...proseBlocks(entry.text));
        break;
      case 'claim':
        body.push(...claimBlocks(entry.claim, sourceOf, annotate));
        break;
      case 'quote':
        body.push(...quotationBlocks(entry.quote, sourceOf(entry.quote), annotate));
        break;
      case 'picture':
        body.push({ kind: 'picture', picture: entry.picture });
        break;
    }
  }

  const title = plainLine(content.title) || UNTITLED_BRIEF;
  const description = standingLine(content.prepared, cited.size, quotes.size, verified);
  const standfirst = plainLine(content.standfirst ?? '');
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'standing', text: description },
  ];
  if (standfirst !== '')
    blocks.push({ kind: 'paragraph', role: 'standfirst', runs: [{ kind: 'text', text: standfirst }] });
  blocks.push(...body);
  const people = peopleOf(content);
  if (people.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: WHO_IS_WHO });
    blocks.push({ kind: 'table', head: WHO_IS_WHO_HEAD, rows: people });
  }
  if (cited.size > 0) {
    blocks.push({ kind: 'heading', level: 1, text: SOURCES });
    blocks.push({ kind: 'references', items: [...cited.values()].map(fullReference) });
  }
  return {
    title,
    matter: plainLine(content.matter),
    description,
    verified: verified ? quotes.size : null,
    blocks,
    notes,
  };
}

/** Paragraphs parted by blank lines; a single line end stays one. */
function proseBlocks(text: string): Block[] {
  return plainText(text)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      kind: 'paragraph',
      role: 'prose',
      runs: lines.flatMap((line, index) => brokenLine(line, index)),
    }));
}

function brokenLine(line: string, index: number): Run[] {
  const run: Run = { kind: 'text', text: line };
  return index === 0 ? [run] : [{ kind: 'break' }, run];
}

function standingLine(prepared: string, sources: number, quotations: number, verified: boolean): string {
  const date = longDate(prepared);
  const parts = date === null ? [] : [`Prepared ${date}`];
  if (sources > 0) parts.push(counted(sources, 'source'));
  if (quotations > 0) {
    const words = counted(quotations, 'quotation');
    const each = quotations === 1 ? 'word for word in its source' : 'each word for word in its source';
    parts.push(verified ? `${words}, ${each}` : words);
  }
  return parts.join(' · ');
}
