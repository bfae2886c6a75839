import { citationsIn, proseWords } from '#core/brief/prose.ts';
import { check } from '#core/checks/check.ts';
import type { Finding } from '#core/checks/finding.ts';
import type { CheckedBrief, CheckedClaim, CheckedQuote, Rows } from '#core/checks/matter.ts';
import { checkOfBrief } from '#core/checks/of-brief.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getBrief, listBriefs } from '#db/queries/brief.ts';
import { changesOf, listBriefItemFacts, type BriefItemFacts } from '#db/queries/catalogue.ts';
import { dismissFinding, listCheckDismissals, restoreFinding } from '#db/queries/check-dismissal.ts';
import {
  listCheckedArticles,
  listCheckedClaims,
  listCheckedEntities,
  listCheckedQuotes,
} from '#db/queries/checks.ts';
import { listQuestions } from '#db/queries/question.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';
import { echoesOf } from './echoes.ts';
import { readSources } from './read-sources.ts';
import { spellingsOf } from './spellings.ts';
import { undoneOf } from './undone.ts';

type Checks = Pick<Handlers, 'checks.list' | 'checks.dismiss' | 'checks.restore'>;

export function checkHandlers(desk: Desk): Checks {
  return {
    'checks.list': ({ briefId }) => {
      const db = desk.db();
      if (briefId !== undefined) found(getBrief(db, briefId), 'brief', briefId);
      const dismissals = new Map(listCheckDismissals(db).map((one) => [`${one.rule} ${one.key}`, one]));
      return {
        findings: findingsOf(db, briefId ?? null).map(({ rule, key, severity, place, reason }) => {
          const dismissal = dismissals.get(`${rule} ${key}`);
          return {
            rule,
            key,
            severity,
            place: { ...place, passage: place.passage && { ...place.passage } },
            reason: { kind: reason.kind, words: [...reason.words] },
            dismissed: dismissal ? { note: dismissal.note, at: dismissal.createdAt } : null,
          };
        }),
      };
    },
    'checks.dismiss': ({ rule, key, note }) => {
      const finding = findingsOf(desk.db(), null).find((one) => one.rule === rule && one.key === key);
      if (!finding) throw new Failure('not-found', { noun: 'finding', id: key });
      desk.record('dismiss finding', (db) =>
        dismissFinding(db, desk.uuid(), {
          rule,
          key,
          text: finding.place.name,
          note: note || null,
          createdAt: desk.now().toISOString(),
        }),
      );
      return {};
    },
    'checks.restore': ({ rule, key }) => {
      desk.record('restore finding', (db) => found(restoreFinding(db, rule, key), 'finding', key));
      return {};
    },
  };
}

/** What was found when the matter was as it still is, for the whole of it and for each brief that was asked for. */
let known: {
  readonly db: Db;
  readonly changes: string;
  readonly rows: Rows;
  readonly findings: Map<number | null, readonly Finding[]>;
} | null = null;

/** What the rules read, of the matter as it is now. */
export function checkedRows(db: Db): Rows {
  return gathered(db).rows;
}

function gathered(db: Db): NonNullable<typeof known> {
  const changes = changesOf(db);
  if (known?.db !== db || known.changes !== changes)
    known = { db, changes, rows: db.transaction(() => gather(db))(), findings: new Map() };
  return known;
}

function findingsOf(db: Db, briefId: number | null): readonly Finding[] {
  const known = gathered(db);
  let findings = known.findings.get(briefId);
  if (!findings) {
    findings = briefId === null ? check(known.rows) : checkOfBrief(known.rows, briefId);
    known.findings.set(briefId, findings);
  }
  return findings;
}

/** What the rules find in a brief that nobody dismissed. */
export function openFindingsOf(db: Db, briefId: number): readonly Finding[] {
  const dismissed = new Set(listCheckDismissals(db).map(({ rule, key }) => `${rule} ${key}`));
  return findingsOf(db, briefId).filter(({ rule, key }) => !dismissed.has(`${rule} ${key}`));
}

/** Only what the reporter tagged is read, and what stands tied to it: the cost does not grow with the articles. */
function gather(db: Db): Rows {
  const claims = listCheckedClaims(db);
  const quotes = listCheckedQuotes(db);
  const entities = listCheckedEntities(db);
  const echoes = echoesOf(db, quotes);
  const undone = undoneOf(db, claims, entities);
  const articles = listCheckedArticles(
    db,
    new Set([...quotes, ...echoes, ...undone].map(({ articleId }) => articleId)),
  );
  const spellings = quotes.length === 0 ? [] : spellingsOf(db);
  const questions = listQuestions(db);
  const briefs = briefsOf(db);
  const reads = readSources(db, articlesToCompare(claims, quotes));
  return { claims, quotes, articles, entities, questions, spellings, echoes, undone, briefs, reads };
}

/** So many articles are read for where they have things from. */
const MOST_READ = 2_000;

/** Those that support a claim beside others: of one alone there is nothing to compare. */
function articlesToCompare(
  claims: readonly CheckedClaim[],
  quotes: readonly CheckedQuote[],
): readonly number[] {
  const articleOf = new Map(quotes.map(({ id, articleId }) => [id, articleId]));
  const beside = claims.flatMap(({ links }) => {
    const ids = new Set(
      links.flatMap(({ quoteId, stance }) => (stance === 'supports' ? (articleOf.get(quoteId) ?? []) : [])),
    );
    return ids.size > 1 ? [...ids] : [];
  });
  return [...new Set(beside)].slice(0, MOST_READ);
}

/** What an item says in the reporter's own words, without marks and citations. */
export function wordsOfItem({ kind, text }: Pick<BriefItemFacts, 'kind' | 'text'>): string | null {
  return text !== null && kind === 'prose' ? proseWords(text) : text;
}

/** The quote that an item prints by itself, and those that its prose cites. */
function quotesOfItem({ kind, text, quoteId }: BriefItemFacts): number[] {
  if (kind !== 'prose') return quoteId === null ? [] : [quoteId];
  return citationsIn(text!).flatMap((one) => (one.kind === 'quote' ? one.quoteId : []));
}

function briefsOf(db: Db): CheckedBrief[] {
  const items = Map.groupBy(listBriefItemFacts(db), ({ briefId }) => briefId);
  return listBriefs(db).map(({ id, uuid, title, standfirst }) => {
    const own = items.get(id) ?? [];
    return {
      id,
      uuid,
      title,
      texts: [title, standfirst, ...own.map(wordsOfItem)].filter((text) => text !== null),
      claimIds: own.flatMap(({ claimId }) => claimId ?? []),
      quoteIds: own.flatMap(quotesOfItem),
      taken: own.flatMap(({ claimId, acceptedText, acceptedKind, acceptedStatus }) =>
        claimId === null || acceptedText === null
          ? []
          : [{ claimId, text: acceptedText, kind: acceptedKind, status: acceptedStatus }],
      ),
    };
  });
}
