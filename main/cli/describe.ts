import type { Finding } from '#core/brief/check.ts';
import type { BriefEntry } from '#core/brief/content.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Article, ArticleText, Brief, Quote, QuoteRow } from '#core/contract/nouns.ts';
import { writeDate } from './date.ts';
import { titleOf } from './find.ts';
import { clip, columns, facts } from './print.ts';

/** One noun as people read it: its facts, then its words, then what hangs on it. */

/** How much of a long text stands for it beside others, in UTF-16 code units. */
const GLIMPSE = 80;

export function articleText(article: Article & ArticleText): string {
  const { proposals, furniture, quoted, text } = article;
  return parts([
    facts([
      ['Article', article.id],
      ['Title', article.title],
      ['Kind', article.kind],
      ['Status', article.triage],
      ['Outlet', article.outlet],
      ['Byline', article.byline],
      ['Published', article.published],
      ['Address', article.url],
      ['AI-written', article.machineWritten ? 'yes' : null],
      ['File', article.fileName],
      ['SHA-256', article.sha256],
    ]),
    titled(
      'Proposed, not decided:',
      columns(
        ['ID', 'FIELD', 'BECAUSE', 'VALUE'],
        proposals
          .filter((one) => one.decision === 'proposed')
          .map((one) => [
            one.id,
            one.field === 'machineWritten' ? 'AI-written' : one.field,
            one.reason,
            one.field === 'machineWritten' ? 'yes' : one.value,
          ]),
        null,
      ),
      proposals.some((one) => one.decision === 'proposed'),
    ),
    titled(
      'Page furniture:',
      columns(
        ['ID', 'PLACE', 'DECISION', 'REASON', 'WORDS'],
        furniture.map((one) => [
          one.id,
          place(one),
          one.decision,
          one.reason,
          clip(text.slice(one.start, one.end), GLIMPSE),
        ]),
        null,
      ),
      furniture.length > 0,
    ),
    titled(
      'Quotes:',
      columns(
        ['ID', 'PLACE', 'SPEECH', 'SPEAKER', 'WORDS'],
        quoted.map((one) => [
          one.id,
          place(one),
          one.speech,
          one.speaker?.name ?? null,
          clip(one.exact, GLIMPSE),
        ]),
        null,
      ),
      quoted.length > 0,
    ),
    folded(article),
  ]);
}

/** The text, with a line in the place of furniture that was accepted. */
function folded({ text, furniture }: Article & ArticleText): string {
  let words = '';
  let at = 0;
  for (const { start, end, reason } of furniture.filter((one) => one.decision === 'accepted')) {
    words += `${text.slice(at, start)}[${reason}]`;
    at = end;
  }
  return words + text.slice(at);
}

export function quoteText(quote: QuoteRow): string {
  return parts([
    facts([
      ['Quote', quote.id],
      ['Article', `${quote.articleId}, ${titleOf(quote.article)}`],
      ['Place', place(quote)],
      ['Paragraph', quote.paragraph],
      ['Speech', quote.speech],
      ['Speaker', quote.speaker?.name ?? null],
      ['Reported via', quote.reportedVia?.name ?? null],
      ['About', quote.about.map(({ name }) => name).join('; ')],
      ['Note', quote.note],
    ]),
    quote.exact,
    titled(
      'Claims:',
      columns(
        ['ID', 'STANCE', 'CLAIM'],
        quote.claims.map((one) => [one.id, one.stance, one.text]),
        null,
      ),
      quote.claims.length > 0,
    ),
  ]);
}

export function entityText({ entity, spoken, about, mentioned, claims }: ResultOf<'entities.get'>): string {
  return parts([
    facts([
      ['Entity', entity.id],
      ['Name', entity.name],
      ['Kind', entity.kind],
      ['Role', entity.role],
      ['Other names', entity.aliases.map(({ id, name, kind }) => `${name} (${kind}, ${id})`).join('; ')],
      ['Note', entity.note],
    ]),
    titled('Says:', quotes(spoken), spoken.length > 0),
    titled('Spoken about:', quotes(about), about.length > 0),
    titled(
      'Mentions:',
      columns(
        ['ID', 'ARTICLE', 'PLACE', 'WORDS'],
        mentioned.map((one) => [one.id, one.articleId, place(one), one.exact]),
        null,
      ),
      mentioned.length > 0,
    ),
    titled(
      'Claims:',
      columns(
        ['ID', 'KIND', 'CLAIM'],
        claims.map((one) => [one.id, one.kind, one.text]),
        null,
      ),
      claims.length > 0,
    ),
  ]);
}

export function claimText({ claim, evidence }: ResultOf<'claims.get'>): string {
  return parts([
    facts([
      ['Claim', claim.id],
      ['Kind', claim.kind],
      ['Status', claim.status],
      ['Date', claim.date && writeDate(claim.date)],
      ...claim.entities.map(
        ({ role, entity }) => [role[0]!.toUpperCase() + role.slice(1), entity.name] as const,
      ),
      ['Note', claim.note],
    ]),
    claim.text,
    titled(
      'Quotes:',
      columns(
        ['ID', 'STANCE', 'SPEAKER', 'WORDS'],
        evidence.map(({ stance, quote }) => [
          quote.id,
          stance,
          quote.speaker?.name ?? null,
          clip(quote.exact, GLIMPSE),
        ]),
        null,
      ),
      evidence.length > 0,
    ),
  ]);
}

export function briefText(
  brief: Brief,
  entries: readonly BriefEntry[],
  findings: readonly Finding[],
  articles: ReadonlyMap<number, string>,
): string {
  return parts([
    facts([
      ['Brief', brief.id],
      ['Title', brief.title],
      ['Standfirst', brief.standfirst],
    ]),
    titled(
      'Items:',
      columns(
        ['ID', 'KIND', 'WORDS'],
        entries.map((one) => [one.id, one.kind, wordsOf(one)]),
        null,
      ),
      entries.length > 0,
    ),
    titled(
      'To look at before the export:',
      findings.map((one) => `- ${findingSentence(one, articles)}`).join('\n'),
      findings.length > 0,
    ),
  ]);
}

function wordsOf(entry: BriefEntry): string {
  switch (entry.kind) {
    case 'section':
      return `${'#'.repeat(entry.level)} ${entry.text}`;
    case 'prose':
      return entry.text;
    case 'claim':
      return `${entry.claim.text} (claim ${entry.claim.id}, ${entry.claim.quotes.length} quotes)`;
    case 'quote':
      return `“${entry.quote.exact}” (quote ${entry.quote.id})`;
  }
}

function findingSentence(finding: Finding, articles: ReadonlyMap<number, string>): string {
  const article =
    finding.articleId === null ? '' : (articles.get(finding.articleId) ?? `article ${finding.articleId}`);
  switch (finding.kind) {
    case 'quote-differs':
      return `Quote ${finding.quoteId} differs from its article, ${article}: this stops the export.`;
    case 'claim-without-source':
      return `Claim ${finding.claimId} has no quote that supports it.`;
    case 'allegation-without-attribution':
      return `Claim ${finding.claimId} is an allegation, and nobody is said to make it.`;
    case 'retracted-claim':
      return `Claim ${finding.claimId} is retracted.`;
    case 'single-source':
      return `Claim ${finding.claimId} rests on one article alone, ${article}.`;
    case 'source-without-outlet':
      return `Article ${finding.articleId}, ${article}, has no outlet.`;
    case 'furniture-undecided':
      return `Article ${finding.articleId}, ${article}, has proposed furniture that nobody decided on.`;
    case 'empty-brief':
      return 'The brief says nothing yet.';
  }
}

function quotes(list: readonly Quote[]): string {
  return columns(
    ['ID', 'ARTICLE', 'WORDS'],
    list.map((one) => [one.id, one.articleId, clip(one.exact, GLIMPSE)]),
    null,
  );
}

function place({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}:${end}`;
}

function titled(title: string, body: string, there: boolean): string {
  return there ? `${title}\n${body}` : '';
}

function parts(list: readonly string[]): string {
  return list.filter((part) => part !== '').join('\n\n');
}
