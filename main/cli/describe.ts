import { isSignable, type Finding as Stop } from '#core/brief/check.ts';
import type { BriefEntry } from '#core/brief/content.ts';
import type { Finding } from '#core/contract/checks.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Brief } from '#core/contract/briefs.ts';
import type { Article, ArticleText, Quote, QuoteRow } from '#core/contract/nouns.ts';
import { plainLine } from '#core/brief/plain.ts';
import { english } from '#core/words/words.ts';
import { writeDate } from './date.ts';
import { titleOf } from './find.ts';
import { layoutLine } from './layout.ts';
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
      ['Page', quote.page],
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
  stops: readonly Stop[],
  findings: readonly Finding[],
  articles: ReadonlyMap<number, string>,
): string {
  return parts([
    facts([
      ['Brief', brief.id],
      ['Title', brief.title],
      ['Standfirst', brief.standfirst],
      ['Template', brief.template],
      ['Layout', layoutLine(brief)],
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
      [
        ...stops.map((one) => `- ${stopSentence(one, articles)}`),
        ...findings.map((one) => `- ${findingLine(one)}`),
      ].join('\n'),
      stops.length + findings.length > 0,
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
      return `${entry.claim.text} (claim ${entry.claim.id}, ${entry.claim.quotes.length} quotes${entry.claim.changed ? `; changed since: ${entry.claim.changed.text}` : ''})`;
    case 'quote':
      return `“${entry.quote.altered ?? entry.quote.exact}” (quote ${entry.quote.id}${entry.quote.altered === null ? '' : ', altered'})`;
    case 'picture':
      return `[${entry.picture.title}: ${entry.picture.description}]`;
    case 'table':
      return entry.table.kind === 'ledger'
        ? `[Who said what: ${entry.table.quotes.length} quotes]`
        : `[Accounts compared: ${entry.table.questions.length} questions]`;
  }
}

function stopSentence(stop: Stop, articles: ReadonlyMap<number, string>): string {
  const article = 'articleId' in stop ? (articles.get(stop.articleId) ?? `article ${stop.articleId}`) : '';
  const sentence = english.brief.findings.sentence(stop, article);
  if (!isSignable(stop)) return plainLine(sentence);
  return plainLine(`Item ${stop.entryId}, quote ${stop.quoteId}: ${sentence} This stops the export.`);
}

/** A finding of the rules on one line: where, and why. */
export function findingLine({ place, reason, dismissed }: Finding): string {
  const note = dismissed ? ` (${english.checks.dismissedWith(dismissed.note)})` : '';
  const line = `${place.thing} ${place.id}, “${clip(place.name, GLIMPSE)}”: ${english.checks.reason(reason)}${note}`;
  return plainLine(line);
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
