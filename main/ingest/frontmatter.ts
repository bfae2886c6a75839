import { ARTICLE_KINDS, type ProposedField } from '#core/contract/vocabulary.ts';
import { dateReason, readDate } from '#core/intake/dates.ts';
import { type ArticleProposal, OUTSIDE } from '#core/intake/proposals.ts';

const FIELDS = new Map<string, ProposedField>([
  ['title', 'title'],
  ['headline', 'title'],
  ['date', 'published'],
  ['published', 'published'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['source', 'outlet'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['url', 'url'],
  ['link', 'url'],
  ['kind', 'kind'],
]);
const MOST_LINES = 200;
const LONGEST_VALUE = 500;

export interface FrontMatter {
  readonly proposals: readonly ArticleProposal[];
  /** Where the Markdown itself starts. */
  readonly end: number;
}

/** Lines of `key: value` between two `---` lines at the start. A subset of YAML: plain and quoted values, flat lists. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { proposals: [], end: 0 };
  if (!/^---[ \t]*\n/.test(text.slice(0, 100))) return none;
  const values = new Map<string, string[]>();
  let key: string | null = null;
  let start = text.indexOf('\n') + 1;
  for (let count = 0; count < MOST_LINES && start < text.length; count += 1) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 2000)).trimEnd();
    start = end + 1;
    if (line === '---' || line === '...')
      return { proposals: proposalsOf(values), end: Math.min(start, text.length) };
    const item = /^\s*-\s+(.*)$/.exec(line);
    const pair = /^([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*))?$/.exec(line);
    if (item && key !== null) values.get(key)!.push(item[1]!);
    else if (pair) {
      key = pair[1]!.toLowerCase();
      values.set(key, pair[2] === undefined ? [] : listed(pair[2]));
    } else if (line.trim() !== '' && !/^\s*#|^\s+\S/.test(line)) return none;
  }
  return none;
}

function proposalsOf(values: ReadonlyMap<string, readonly string[]>): ArticleProposal[] {
  const proposals: ArticleProposal[] = [];
  for (const [key, listedValues] of values) {
    const field = FIELDS.get(key);
    const said = listedValues.map(unquoted).filter((value) => value !== '');
    const value = said.join(said.length > 2 ? ', ' : ' and ');
    if (
      !field ||
      value === '' ||
      value.length > LONGEST_VALUE ||
      proposals.some((one) => one.field === field)
    )
      continue;
    const proposal = proposalOf(field, value);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}

function proposalOf(named: ProposedField, said: string): ArticleProposal | null {
  const address = /^https?:\/\/\S+$/i.test(said);
  const field = named === 'outlet' && address ? 'url' : named;
  const reason = 'front matter';
  if (field === 'url' && !address) return null;
  if (field === 'kind') {
    const kind = ARTICLE_KINDS.find((known) => known === said.toLowerCase());
    return kind ? { field, value: kind, reason, ...OUTSIDE } : null;
  }
  if (field !== 'published') return { field, value: said, reason, ...OUTSIDE };
  const date = readDate(said);
  return date && { field, value: date.value, reason: dateReason(reason, date), ...OUTSIDE };
}

function listed(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim());
  return list ? list[1]!.split(',') : [value];
}

function unquoted(value: string): string {
  const said = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(said);
  return quoted ? quoted[2]! : said;
}
