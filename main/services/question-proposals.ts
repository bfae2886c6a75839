import type { QuestionProposal, Side } from '#core/compare/proposal.ts';
import { proposeFromClaims } from '#core/compare/propose.ts';
import { proposeSpellings, type PrintedName } from '#core/compare/propose-spellings.ts';
import { proposeWordings } from '#core/compare/propose-wordings.ts';
import type { Passage } from '#core/checks/finding.ts';
import type { Rows } from '#core/checks/matter.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { groupNames } from '#core/names/group.ts';
import { getArticleText, listFurniture } from '#db/queries/article.ts';
import { changesOf } from '#db/queries/catalogue.ts';
import { addClaim, linkQuoteToClaim } from '#db/queries/claim.ts';
import { listFoundForms, listMisspeltEntities } from '#db/queries/compare.ts';
import { listNames } from '#db/queries/found-mention.ts';
import { listPlacesOfName, listProperNames } from '#db/queries/proper-name.ts';
import { addQuestion, answerQuestion } from '#db/queries/question.ts';
import { addQuote, findQuoteAt } from '#db/queries/quote.ts';
import { dismissQuestion, listQuestionDismissals } from '#db/queries/resolution.ts';
import type { Db } from '#db/sql.ts';
import { checkedRows } from './checks.ts';
import type { Desk } from './desk.ts';
import { furnitureAt, passageIn } from './passages.ts';

type Proposals = Pick<Handlers, 'questions.proposed' | 'questions.take' | 'questions.dismiss'>;

/** So many names are looked through for misspellings, the most frequent first. */
const MOST_NAMES = 3_000;
/** So many places of one spelling are shown, each of another article. */
const MOST_PLACES = 4;
/** So many mentions are looked through for them. */
const LOOKED_AT = 200;

export function questionProposalHandlers(desk: Desk): Proposals {
  return {
    'questions.proposed': () => {
      const dismissed = new Set(listQuestionDismissals(desk.db()));
      return {
        proposals: proposalsOf(desk.db())
          .filter(({ key }) => !dismissed.has(key))
          .map(({ sides, ...proposal }) => ({
            ...proposal,
            sides: sides.map(({ passages, ...side }) => ({
              ...side,
              passages: passages.map(({ articleId, start, end }) => ({ articleId, start, end })),
            })),
          })),
      };
    },
    'questions.take': ({ key, text }) => {
      const proposal = theOne(desk.db(), key);
      return desk.record('take question', (db) => {
        const id = proposal.questionId ?? addQuestion(db, desk.uuid(), text, null);
        for (const side of proposal.sides) {
          const claimId = side.claimId ?? makeClaim(desk, db, side, proposal);
          answerQuestion(db, desk.uuid(), id, claimId, side.answer);
        }
        return { id };
      });
    },
    'questions.dismiss': ({ key }) => {
      const { about } = theOne(desk.db(), key);
      desk.record('dismiss question', (db) =>
        dismissQuestion(db, { uuid: desk.uuid(), key, text: about, createdAt: desk.now().toISOString() }),
      );
      return {};
    },
  };
}

function theOne(db: Db, key: string): QuestionProposal {
  const proposal = proposalsOf(db).find((one) => one.key === key);
  if (!proposal) throw new Failure('not-found', { noun: 'question', id: key });
  return proposal;
}

/** A claim of the words of an article, with a quote at each place that is no furniture. */
function makeClaim(desk: Desk, db: Db, side: Side, { differing }: QuestionProposal): number {
  const createdAt = desk.now().toISOString();
  const claimId = addClaim(db, {
    uuid: desk.uuid(),
    text: side.claim,
    kind: 'fact',
    status: 'open',
    date: null,
    note: null,
    createdAt,
  });
  for (const { articleId, start, end } of side.passages) {
    const known = findQuoteAt(db, articleId, start, end);
    const text = getArticleText(db, articleId)?.text;
    if (known === null && (text === undefined || isFurniture(db, articleId, { start, end }))) continue;
    const quoteId =
      known ??
      addQuote(db, {
        uuid: desk.uuid(),
        articleId,
        ...passageIn(text!, start, end),
        speech: differing === 'wording' ? 'direct' : 'none',
        createdAt,
      });
    linkQuoteToClaim(db, desk.uuid(), { claimId, quoteId, stance: 'supports' });
  }
  return claimId;
}

function isFurniture(db: Db, articleId: number, span: { start: number; end: number }): boolean {
  return furnitureAt(listFurniture(db, articleId), span) !== null;
}

/** What was proposed when the matter was as it still is. */
let known: {
  readonly db: Db;
  readonly changes: string;
  readonly proposals: readonly QuestionProposal[];
} | null = null;

function proposalsOf(db: Db): readonly QuestionProposal[] {
  const changes = changesOf(db);
  if (known?.db !== db || known.changes !== changes)
    known = { db, changes, proposals: db.transaction(() => propose(db, checkedRows(db)))() };
  return known.proposals;
}

function propose(db: Db, rows: Rows): QuestionProposal[] {
  const altered = rows.echoes
    .filter(({ difference }) => difference !== null)
    .flatMap((echo) => {
      const exact = getArticleText(db, echo.articleId)?.text.slice(echo.start, echo.end);
      return exact === undefined || isFurniture(db, echo.articleId, echo) ? [] : [{ ...echo, exact }];
    });
  return [
    ...proposeFromClaims(rows),
    ...proposeWordings(rows, altered),
    ...proposeSpellings(rows, printedNames(db)),
  ];
}

/** How the entities whose names are misspelt somewhere are printed: known misspellings, and names that are likely ones. */
function printedNames(db: Db): PrintedName[] {
  const names = listNames(db).map(({ entity, kind, name }) => ({ entity, kind, name }));
  const likely = groupNames(listProperNames(db, MOST_NAMES), names).flatMap((group) =>
    group.likely?.relation === 'likely misspelling'
      ? group.names.map(({ id }) => ({
          entityId: group.likely!.entity,
          places: listPlacesOfName(db, id, LOOKED_AT),
        }))
      : [],
  );
  const misspelt = listMisspeltEntities(db).map((entityId) => ({
    entityId,
    places: listFoundForms(db, entityId, 'misspelling', LOOKED_AT),
  }));
  const wrong = [...misspelt, ...likely].filter(({ places }) => places.length > 0);
  const right = [...new Set(wrong.map(({ entityId }) => entityId))].map((entityId) => ({
    entityId,
    places: listFoundForms(db, entityId, 'name', LOOKED_AT),
  }));
  return [...right, ...wrong].flatMap(({ entityId, places }) =>
    onePerArticle(places).flatMap((place): PrintedName[] => {
      const exact = getArticleText(db, place.articleId)?.text.slice(place.start, place.end);
      return exact === undefined || isFurniture(db, place.articleId, place)
        ? []
        : [{ entityId, exact, articleId: place.articleId, start: place.start, end: place.end }];
    }),
  );
}

function onePerArticle(places: readonly Passage[]): Passage[] {
  const seen = new Set<number>();
  return places.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId)).slice(0, MOST_PLACES);
}
