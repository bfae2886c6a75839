import { resultOf } from '#core/brief/appendix.ts';
import { pageCite } from '#core/brief/cite.ts';
import { quotesOf, type BriefContent, type BriefQuote } from '#core/brief/content.ts';
import { compose, layOut } from '#core/brief/document.ts';
import { ARTICLE_WORDS } from '#core/brief/words.ts';
import type { PackWarning } from '#core/contract/evidence.ts';
import type { PackFormat } from '#core/contract/vocabulary.ts';
import { hiddenContent, isTouched, type Hiding } from '#core/evidence/hide.ts';
import { historyOf, type Row } from '#core/evidence/history.ts';
import type { Pack, PackFile, PackQuote, PackSource } from '#core/evidence/pack.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { getBrief } from '#db/queries/brief.ts';
import { getImportedFile, getRemovedWords, listChangesOf } from '#db/queries/evidence.ts';
import { getEntity } from '#db/queries/entity.ts';
import { matterHead, matterUuid } from '#db/queries/matter.ts';
import { getQuestion } from '#db/queries/question.ts';
import { getQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { WRITERS } from './briefs.ts';
import type { GatheredBrief } from './brief-content.ts';
import { citedOf } from './citing.ts';
import { found, type Desk } from './desk.ts';
import { packedOriginal } from './evidence-originals.ts';

/** How a pack is made of a brief that was proven: gathered, with names replaced where it is a redacted edition. */
export interface Making {
  readonly desk: Desk;
  readonly db: Db;
  readonly briefId: number;
  readonly proven: GatheredBrief;
  /** `null` where the edition is whole. */
  readonly hiding: Hiding | null;
  readonly made: Date;
  readonly version: string;
}

/** A pack is made in memory, so the files in it may be so large together. */
const MOST_ORIGINALS = 256 * 2 ** 20;

/** What the pack's own files say. */
export async function packOf({ db, briefId, proven, hiding, made, version }: Making): Promise<Pack> {
  const content = contentOf({ proven, hiding });
  const quotes = quotesIn(content);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const cited = [
    ...new Set([...layOut(content).sources.map(({ id }) => id), ...quotes.map(({ articleId }) => articleId)]),
  ];
  const room = { bytes: MOST_ORIGINALS };
  const sources: PackSource[] = [];
  for (const [at, id] of cited.entries()) {
    const source = sourceOf(db, id, at + 1, content, proven, hiding);
    sources.push({ ...source, original: await packedOriginal(db, id, source, hiding, room) });
  }
  const words = (text: string) => (hiding === null ? text : hiding.mask.redact(text));
  const brief = found(getBrief(db, briefId), 'brief', briefId);
  return {
    matter: words(matterHead(db).name),
    title: words(brief.title),
    matterUuid: hiding === null ? matterUuid(db) : null,
    briefUuid: hiding === null ? brief.uuid : null,
    made: made.toISOString(),
    version,
    instead:
      hiding === null ? null : [...new Set([...hiding.entities.values(), ...hiding.sources.values()])].sort(),
    quotes: content.checked.map((one, at): PackQuote => {
      const quote = byId.get(one.quoteId)!;
      const source = sources[cited.indexOf(quote.articleId)]!;
      const stored = proven.quotes.get(quote.id)!;
      return {
        number: at + 1,
        words: one.printed,
        exact: one.printed === quote.exact ? null : quote.exact,
        speaker: quote.speaker,
        reportedVia: quote.reportedVia,
        source: source.number,
        page: pageCite([{ first: null, last: null, pages: quote.pages ?? null }]),
        paragraph: quote.paragraph,
        lastParagraph: quote.lastParagraph,
        span: hiding === null ? { start: stored.start, end: stored.end } : null,
        sha256: source.sha256,
        result: one.result,
        said: resultOf(one),
      };
    }),
    sources,
    claims: claimsOf(db, content, proven, hiding),
  };
}

/** The brief in each format, all by one name. */
export async function briefFiles(making: Making, formats: readonly PackFormat[]): Promise<PackFile[]> {
  const laid = layOut(contentOf(making));
  // Of words in which names were replaced, none can be said to be word for word in its source.
  const document = compose(laid, await citedOf(making.desk, laid), making.hiding === null);
  const name = fileNameFor(document.title) ?? 'Brief';
  const files: PackFile[] = [];
  for (const format of new Set(formats))
    files.push({
      path: `${name}.${format}`,
      contents: await WRITERS[format](document, { created: making.made }),
    });
  return files;
}

/** What a redacted edition cannot hide by itself. */
export function warningsOf({ proven, hiding }: Making): PackWarning[] {
  if (hiding === null) return [];
  const { mask, sources } = hiding;
  const shared = mask.shared.map((one): PackWarning => ({ kind: 'shared', ...one }));
  const named = proven.content.sources.flatMap(({ id, title, opening }) => {
    if (sources.has(id)) return [];
    const as = new Set(mask.find(proven.texts.get(id)!).map((one) => one.as));
    return [...as].map((one): PackWarning => ({ kind: 'named', as: one, source: title ?? opening }));
  });
  return [...shared, ...named];
}

function contentOf({ proven, hiding }: Pick<Making, 'proven' | 'hiding'>): BriefContent {
  return hiding === null ? proven.content : hiddenContent(proven.content, hiding, proven.texts);
}

/** Every quote that is printed, once, in the order of the brief. */
function quotesIn({ entries, cited }: BriefContent): BriefQuote[] {
  return [...new Map([...entries.flatMap(quotesOf), ...cited].map((quote) => [quote.id, quote])).values()];
}

function sourceOf(
  db: Db,
  articleId: number,
  number: number,
  content: BriefContent,
  { texts }: GatheredBrief,
  hiding: Hiding | null,
): Omit<PackSource, 'original'> {
  const source = content.sources.find(({ id }) => id === articleId)!;
  const file = getImportedFile(db, articleId)!;
  const text = texts.get(articleId)!;
  const name = source.title ?? (source.opening || `Untitled ${ARTICLE_WORDS[source.kind]}`);
  const own = {
    number,
    name,
    outlet: source.outlet,
    byline: source.byline,
    published: source.published,
    url: source.url,
  };
  const common = { ...own, kind: ARTICLE_WORDS[source.kind], machineWritten: source.machineWritten };
  const unknown = { name: null, sha256: null, encoding: null };
  if (hiding?.sources.has(articleId))
    return {
      ...common,
      importedAt: null,
      file: unknown,
      text: null,
      sha256: null,
      touched: false,
      machineWritten: false,
    };
  const touched = hiding !== null && isTouched(text, hiding.mask);
  return {
    ...common,
    importedAt: file.importedAt,
    file: {
      name:
        file.fileName === null ? null : hiding === null ? file.fileName : hiding.mask.redact(file.fileName),
      sha256: touched ? null : file.fileSha256,
      encoding: file.encoding,
    },
    text: touched ? hiding.mask.redact(text) : text,
    sha256: touched ? null : source.sha256,
    touched,
  };
}

function claimsOf(
  db: Db,
  content: BriefContent,
  proven: GatheredBrief,
  hiding: Hiding | null,
): Pack['claims'] {
  const claims = new Map(
    content.entries.flatMap((entry) =>
      entry.kind === 'claim' ? [[entry.claim.id, entry.claim] as const] : [],
    ),
  );
  const quoteIds = [...claims.values()].flatMap(({ quotes }) => quotes.map(({ id }) => id));
  const changes = listChangesOf(db, [...claims.keys()], quoteIds).map(({ before, after, ...change }) => ({
    ...change,
    before: rowOf(before),
    after: rowOf(after),
  }));
  const sources = new Map(content.sources.map((source) => [source.id, source.title ?? source.opening]));
  const called = {
    entity: (id: number) => hiding?.entities.get(id) ?? getEntity(db, id)?.name ?? null,
    quote: (id: number) => getQuote(db, id)?.exact ?? getRemovedWords(db, id),
    sourceOf: (id: number) => sources.get(proven.quotes.get(id)?.articleId ?? 0) ?? null,
    question: (id: number) => getQuestion(db, id)?.text ?? null,
  };
  return [...claims.values()].map(({ id, text, quotes }, at) => {
    const lines = historyOf(id, new Set(quotes.map((quote) => quote.id)), changes, called);
    return { number: at + 1, text, lines: hiding === null ? lines : hiding.mask.redactAll(lines) };
  });
}

function rowOf(json: string | null): Row | null {
  // The log writes rows as flat objects of what their columns hold.
  return json === null ? null : (JSON.parse(json) as Row);
}
