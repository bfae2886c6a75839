import type { BriefClaim, BriefQuote, BriefSource } from './content.ts';
import { type Citation, sourceName } from './cite.ts';
import type { Annotate, Block, Run } from './document.ts';
import { plainLine } from './plain.ts';
import { isLong, quotedParagraphs } from './quotation.ts';
import { CLAIM_WORDS, FACT_WORDS, STATUS_WORDS, capitalised, enumerated } from './words.ts';

/**
 * A claim: what it is, the reporter's sentence with a note on all that supports it, and then its quotes, those that
 * support it first and those that contradict it last, unless the reporter chose their order.
 */
export function claimBlocks(
  claim: BriefClaim,
  sourceOf: (quote: BriefQuote) => BriefSource,
  annotate: Annotate,
): Block[] {
  const runs: Run[] = [];
  const label = labelOf(claim);
  if (label !== null)
    runs.push({ kind: 'text', text: `${label}.`, italic: true }, { kind: 'text', text: ' ' });
  runs.push({ kind: 'text', text: sentence(claim.text) });
  const supporting = claim.quotes.filter((quote) => (quote.stance ?? 'supports') === 'supports');
  if (supporting.length > 0) {
    runs.push(
      annotate(citationsOf(supporting.map((quote) => ({ source: sourceOf(quote), place: placeOf(quote) })))),
    );
  }
  const byStance = [
    ...supporting,
    ...claim.quotes.filter((quote) => quote.stance === 'context'),
    ...claim.quotes.filter((quote) => quote.stance === 'contradicts'),
  ];
  const ordered = claim.chosen ? claim.quotes : byStance;
  const blocks = ordered.flatMap((quote) => quotationBlocks(quote, sourceOf(quote), annotate));
  return [
    { kind: 'paragraph', role: 'claim', runs, ...(blocks.length > 0 ? { leads: true } : {}) },
    ...blocks,
  ];
}

/** An attributed quotation with its own note: a line, or a long one set off below its attribution. */
export function quotationBlocks(quote: BriefQuote, source: BriefSource, annotate: Annotate): Block[] {
  const lead = leadOf(quote, source);
  const note = annotate([{ source, places: [placeOf(quote)] }]);
  const paragraphs = quotedParagraphs(quote);
  if (!isLong(paragraphs)) {
    const words: Run = { kind: 'text', text: paragraphs.join(' '), quote: quote.id };
    return [
      { kind: 'paragraph', role: 'quotation', runs: [...lead, { kind: 'text', text: ' ' }, words, note] },
    ];
  }
  const set = paragraphs.map((text, index): Run[] => {
    const run: Run = { kind: 'text', text, quote: quote.id };
    return index === paragraphs.length - 1 ? [run, note] : [run];
  });
  return [
    { kind: 'paragraph', role: 'quotation', runs: lead, leads: true },
    { kind: 'blockquote', paragraphs: set },
  ];
}

/**
 * The claim's kind, by whom, and its status, so that no allegation can be read as a fact. `null` for what needs no
 * such word: a corroborated fact.
 */
export function labelOf(claim: Pick<BriefClaim, 'kind' | 'status' | 'entities'>): string | null {
  if (claim.kind === 'fact') return FACT_WORDS[claim.status];
  const by = claim.entities.filter((entity) => entity.role === 'by').map((entity) => plainLine(entity.name));
  const kind = CLAIM_WORDS[claim.kind] + (by.length > 0 ? ` by ${enumerated(by)}` : '');
  const status = STATUS_WORDS[claim.status];
  return status === null ? kind : `${kind} · ${status}`;
}

/** Whose words follow, up to the colon. Only direct speech is the speaker's own; words retold are the outlet's. */
export function leadOf(quote: BriefQuote, source: BriefSource): Run[] {
  const via = quote.reportedVia === null ? '' : plainLine(quote.reportedVia);
  const speaker = quote.speaker === null ? '' : plainLine(quote.speaker);
  const ending = `${via === '' ? '' : `, via ${via}`}:`;
  const who = speaker === '' ? unnamed(quote, source) : named(speaker, quote, source);
  if (quote.stance === 'context') return [italic('Context'), plain(` · ${who.high}${ending}`)];
  if (quote.stance !== 'contradicts') return [plain(`${who.high}${ending}`)];
  const agent = speaker !== '' || quote.speech === 'none';
  return [italic(agent ? 'Disputed by' : 'Disputed,'), plain(` ${who.low}${ending}`)];
}

interface Wording {
  /** As it stands at the start of a line, and as it stands in one. */
  readonly high: string;
  readonly low: string;
}

function named(speaker: string, quote: BriefQuote, source: BriefSource): Wording {
  if (quote.speech === 'direct') return { high: speaker, low: speaker };
  const outlet = unnamed({ ...quote, speech: 'none' }, source);
  return { high: `${outlet.high}, reporting ${speaker}`, low: `${outlet.low}, reporting ${speaker}` };
}

function unnamed(quote: BriefQuote, source: BriefSource): Wording {
  const name = sourceName(source);
  if (quote.speech === 'direct') return { high: `Quoted in ${name}`, low: `quoted in ${name}` };
  if (quote.speech === 'indirect') return { high: `Reported by ${name}`, low: `reported by ${name}` };
  return { high: source.outlet === null ? capitalised(name) : name, low: name };
}

/** Sources, each once with all its places, in the order in which they first come. */
export function citationsOf(
  cited: readonly { readonly source: BriefSource; readonly place: Citation['places'][number] | null }[],
): Citation[] {
  const bySource = Map.groupBy(cited, ({ source }) => source.id);
  return [...bySource.values()].map((places) => ({
    source: places[0]!.source,
    places: places
      .flatMap(({ place }) => place ?? [])
      .sort((one, other) => (one.first ?? 0) - (other.first ?? 0)),
  }));
}

export function placeOf(quote: BriefQuote): Citation['places'][number] {
  return { first: quote.paragraph, last: quote.lastParagraph, pages: quote.pages ?? null };
}

/** A claim's text as a sentence: with a full stop where it ends in none of the marks that end one. */
export function sentence(text: string): string {
  const line = plainLine(text);
  return line === '' || /[.!?…:;]["'”’)\]]*$/.test(line) ? line : `${line}.`;
}

function plain(text: string): Run {
  return { kind: 'text', text };
}

function italic(text: string): Run {
  return { kind: 'text', text, italic: true };
}
