import { sentencesOf } from '#core/text/sentences.ts';
import { sourceName } from './cite.ts';
import {
  type BriefClaim,
  type BriefContent,
  type BriefEntry,
  type BriefQuote,
  type BriefSource,
} from './content.ts';
import type { Annotate, Block, Run } from './document.ts';
import { plainLine, plainText } from './plain.ts';
import { joinedNodes } from './prose-nodes.ts';
import { parseProse, type ProseNode, type ProseParagraph } from './prose.ts';
import { runsOf, type Citable } from './prose-blocks.ts';
import { labelOf, leadOf, sentence } from './statements.ts';
import { quoteRuns } from './tables.ts';
import {
  CHANGED_SINCE,
  NO_OPEN_CHECK,
  NO_SOURCE,
  OF_THE_WHOLE,
  REVIEW_HEAD,
  UNLABELLED_FACT,
  capitalised,
} from './words.ts';

type SourceOf = (quote: BriefQuote) => BriefSource;
type Row = readonly (readonly Run[])[];

/** What the layout of an entry needs of the brief around it. */
export interface Around {
  readonly sourceOf: SourceOf;
  readonly citable: Citable;
  readonly annotate: Annotate;
  /** How an entry is laid out that has no sentences: a heading, a picture, a table. */
  readonly otherwise: (entry: BriefEntry) => readonly Block[];
}

/** A brief for those who read it before it is published: each sentence with its sources, its status and its open checks. */
export function reviewBlocks({ entries, open }: BriefContent, around: Around): Block[] {
  const blocks: Block[] = open
    .filter(({ entryId }) => entryId === null)
    .map(({ text }) => ({
      kind: 'paragraph',
      role: 'prose',
      runs: [{ kind: 'text', text: OF_THE_WHOLE, bold: true }, plain(` ${plainLine(text)}`)],
    }));
  let rows: Row[] = [];
  const flush = () => {
    if (rows.length > 0)
      blocks.push({ kind: 'table', caption: null, shares: [0.36, 0.36, 0.28], head: REVIEW_HEAD, rows });
    rows = [];
  };
  for (const entry of entries) {
    const checks = open.filter(({ entryId }) => entryId === entry.id);
    const added = rowsOf(entry, checks, around);
    if (added) rows.push(...added);
    else {
      flush();
      blocks.push(...around.otherwise(entry));
    }
  }
  flush();
  return blocks;
}

function rowsOf(entry: BriefEntry, checks: BriefContent['open'], around: Around): Row[] | null {
  const texts = checks.map(({ text }) => text);
  switch (entry.kind) {
    case 'claim':
      return [claimRow(entry.claim, texts, around)];
    case 'quote': {
      const source = around.sourceOf(entry.quote);
      const said = [
        ...leadOf(entry.quote, source),
        plain(' '),
        ...quoteRuns(entry.quote, source, around.annotate),
      ];
      return [[said, [plain(capitalised(sourceName(source)))], statusRuns(null, texts)]];
    }
    case 'prose':
      return parseProse(plainText(entry.text)).flatMap((nodes) => proseRows(nodes, checks, around));
    default:
      return null;
  }
}

function claimRow(claim: BriefClaim, checks: readonly string[], { sourceOf, annotate }: Around): Row {
  const sources = claim.quotes.flatMap((quote, at): Run[] => {
    const source = sourceOf(quote);
    return [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      ...leadOf(quote, source),
      plain(' '),
      ...quoteRuns(quote, source, annotate),
    ];
  });
  const changed = claim.changed ? [CHANGED_SINCE(plainLine(claim.changed.text))] : [];
  return [
    [plain(sentence(claim.text))],
    sources.length > 0 ? sources : [plain(NO_SOURCE)],
    statusRuns(labelOf(claim) ?? UNLABELLED_FACT, [...changed, ...checks]),
  ];
}

/** A row for each sentence of a paragraph; a check stands at the sentence that has its words, or at the first. */
function proseRows(nodes: ProseParagraph, checks: BriefContent['open'], around: Around): Row[] {
  const sentences = sentencesIn(nodes);
  const texts = sentences.map((one) => joinedNodes(one));
  const at = checks.map(({ words }) =>
    Math.max(
      0,
      texts.findIndex((text) => words !== null && text.includes(words)),
    ),
  );
  return sentences.map((one, index) => {
    const names = new Set(
      one.flatMap((node) => {
        const source =
          node.kind === 'article'
            ? around.citable.source(node.articleId)
            : node.kind === 'quote'
              ? around.citable.source(around.citable.quote(node.quoteId)?.articleId ?? 0)
              : null;
        return source ? capitalised(sourceName(source)) : [];
      }),
    );
    const own = checks.filter((_, n) => at[n] === index).map(({ text }) => text);
    return [
      runsOf(one, around.citable, around.annotate),
      [plain(names.size > 0 ? [...names].join(', ') : NO_SOURCE)],
      statusRuns(null, own),
    ];
  });
}

/** The nodes of each sentence; a citation belongs to the words before it. */
export function sentencesIn(nodes: ProseParagraph): ProseParagraph[] {
  const starts = sentencesOf(joinedNodes(nodes)).map(({ start }) => start);
  const sentences: ProseNode[][] = starts.length === 0 ? [[]] : starts.map(() => []);
  const indexAt = (place: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= place),
    );
  let place = 0;
  for (const node of nodes) {
    if (node.kind === 'break') {
      sentences[indexAt(place)]!.push(node);
      place += 1;
    } else if (node.kind === 'text') {
      const end = place + node.text.length;
      const cuts = [place, ...starts.filter((start) => start > place && start < end), end];
      for (const [i, from] of cuts.slice(0, -1).entries())
        sentences[indexAt(from)]!.push({
          ...node,
          text: node.text.slice(from - place, cuts[i + 1]! - place),
        });
      place = end;
    } else sentences[indexAt(place - 1)]!.push(node);
  }
  return sentences.filter((one) => one.length > 0).map(trimmed);
}

/** Without white space or a break at either end. */
function trimmed(nodes: readonly ProseNode[]): ProseNode[] {
  const isBlank = (node: ProseNode | undefined) =>
    node?.kind === 'break' || (node?.kind === 'text' && node.text.trim() === '');
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end).map((node, i, all) => {
    if (node.kind !== 'text') return node;
    const text = i === 0 ? node.text.trimStart() : node.text;
    return { ...node, text: i === all.length - 1 ? text.trimEnd() : text };
  });
}

function statusRuns(label: string | null, checks: readonly string[]): Run[] {
  const lines = checks.length === 0 ? [NO_OPEN_CHECK] : checks.map((text) => plainLine(text));
  return [
    ...(label === null
      ? []
      : ([{ kind: 'text', text: `${label}.`, bold: true }, { kind: 'break' }] as const)),
    ...lines.flatMap((text, at): Run[] => (at === 0 ? [plain(text)] : [{ kind: 'break' }, plain(text)])),
  ];
}

function plain(text: string): Run {
  return { kind: 'text', text };
}
