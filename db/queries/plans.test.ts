import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextStep, recordStep, replayStep } from '../log.ts';
import { all, findMissing, type Db } from '../sql.ts';
import { fillMatter, freshMatter, type TestMatter } from '../testing.ts';
import {
  findArticleByText,
  getArticleRow,
  listFurniture,
  listProposals,
  listUndecided,
  removeArticle,
} from './article.ts';
import { listBriefItems } from './brief.ts';
import { listQuotesOfItems } from './brief-quote.ts';
import { listSignOffs } from './brief-sign-off.ts';
import { countCiting, listPapersNamed, listPapersOfDocket } from './citation.ts';
import { getCheckDismissal } from './check-dismissal.ts';
import {
  listCheckedArticles,
  listFollowedQuotes,
  listFoundMisspellings,
  listSpellings,
  listTiesOf,
} from './checks.ts';
import { listAnswersOfBoth } from './claim-merging.ts';
import { listDenialsOf } from './claim-status.ts';
import { getClaim, listClaimsOfEntity, listLinksOfBrief, listLinksOfClaim, removeClaim } from './claim.ts';
import {
  listCarryingLinks,
  listComparedClaims,
  listComparedEntities,
  listComparedLinks,
  listEntitiesByIds,
  listFoundForms,
  listHeadsByIds,
  listQuotesByIds,
} from './compare.ts';
import { dropOriginal, findOriginal } from './original.ts';
import { compactedStep } from '../chain/compact.ts';
import { listAddressesFrom } from './revision.ts';
import { listWarnings } from './warning.ts';
import { getQuestion, listAnswers, removeQuestion } from './question.ts';
import { getEntity, removeEntity } from './entity.ts';
import { variantOf } from './ledger.ts';
import {
  countArticlesNaming,
  listArticlesNaming,
  listFoundInArticle,
  listFoundOfEntity,
  seenOf,
} from './found-mention.ts';
import { listMergedLinks, listMerges } from './merging.ts';
import { listPlacesOfName } from './proper-name.ts';
import { findMentionAt, listMentionsOfArticle, listMentionsOfEntity } from './mention.ts';
import {
  isRead,
  listDismissals,
  listQuotationsByIds,
  listQuotationsOfArticle,
  listQuotationsOfText,
  listQuotationsOfWording,
} from './quotation.ts';
import {
  findQuoteAt,
  getQuote,
  listQuotesAbout,
  listQuotesOfArticle,
  listQuotesOfClaim,
  listQuotesOfSpeaker,
  removeQuote,
} from './quote.ts';
import {
  countAltered,
  countCounterparts,
  findWording,
  listFingerprints,
  listArticlesOfWordings,
  listFragments,
  listTies,
} from './wording.ts';

/** The queries as they are run, seen by the driver; asked again with EXPLAIN QUERY PLAN. */
const seen: string[] = [];
let matter: TestMatter;
let db: Db;

beforeAll(() => {
  matter = freshMatter('file');
  fillMatter(matter);
  db = new Database(matter.filePath, { verbose: (sql) => void seen.push(String(sql)) });
  db.pragma('foreign_keys = ON');
});
afterAll(() => {
  db.close();
  matter.close();
});

/** The steps of the plans of all that `work` asks. */
function plansOf(work: (on: Db) => void): string[] {
  seen.length = 0;
  work(db);
  const queries = seen.filter((sql) => /^\s*(SELECT|WITH)/.test(sql));
  expect(queries).not.toEqual([]);
  return queries.flatMap((sql) =>
    all<{ detail: string }>(matter.db, `EXPLAIN QUERY PLAN ${sql}`).map((row) => row.detail),
  );
}

const placeAt = { start: 0, end: 4 };

/** Each index with the query that needs it. */
const needed: Readonly<Record<string, (on: Db) => void>> = {
  proposal_by_article: (on) => listProposals(on, 1),
  furniture_by_article: (on) => listFurniture(on, 1),
  source_warning_by_article: (on) => listWarnings(on, 1),
  mention_by_entity: (on) => listMentionsOfEntity(on, 1),
  quote_by_speaker: (on) => listQuotesOfSpeaker(on, 1),
  quote_entity_by_entity: (on) => listQuotesAbout(on, 1),
  claim_quote_by_quote: (on) => getQuote(on, 1),
  claim_entity_by_entity: (on) => listClaimsOfEntity(on, 1),
  brief_item_by_brief: (on) => listBriefItems(on, 1),
  quotation_by_text: (on) => listQuotationsOfText(on, 1),
  quotation_by_wording: (on) => listQuotationsOfWording(on, 1, 10),
  variant_altered: (on) => countAltered(on),
  entity_merge_by_entity: (on) => listMerges(on, 1),
  entity_merge_link_by_merge: (on) => listMergedLinks(on, 1),
  proper_place_by_name: (on) => listPlacesOfName(on, 1, 10),
  citation_reading_by_docket: (on) => listPapersOfDocket(on, '25-cv-1'),
  citation_reading_by_paper: (on) => listPapersNamed(on, 'complaint', 2),
  citation_by_key: (on) => countCiting(on, ['case 1 us 1']),
  article_by_url: (on) => listAddressesFrom(on, 'https://a', 9),
  proposal_by_url: (on) => listAddressesFrom(on, 'https://a', 9),
  original_by_sha256: (on) => findOriginal(on, 'a'),
  step_by_state: (on) => nextStep(on, 'undo'),
  change_by_step: (on) => replayStep(on, 'undo'),
  seal_of_compaction: (on) => compactedStep(on),
};

/** Indexes that only removals need: the rows that refer to the one that goes are looked up for their foreign keys. */
const forRemovals: Readonly<
  Record<string, readonly [table: string, column: string, remove: (on: Db) => void]>
> = {
  // A step that changed nothing goes again.
  seal_by_step: ['seal', 'step_id', (on) => recordStep(on, { uuid: 'n', action: 'n', at: 'n' }, () => {})],
  quote_by_reported_via: ['quote', 'reported_via_id', (on) => removeEntity(on, 999)],
  question_answer_by_claim: ['question_answer', 'claim_id', (on) => removeClaim(on, 999)],
  mention_dismissal_by_entity: ['mention_dismissal', 'entity_id', (on) => removeEntity(on, 999)],
  named_in_by_article: ['named_in', 'article_id', (on) => removeArticle(on, 999)],
  duplicate_dismissal_by_other: ['duplicate_dismissal', 'other_id', (on) => removeArticle(on, 999)],
  article_origin_by_original: ['article_origin', 'original_id', (on) => dropOriginal(on, 999)],
  redaction_by_entity: ['redaction', 'entity_id', (on) => removeEntity(on, 999)],
  redaction_by_article: ['redaction', 'article_id', (on) => removeArticle(on, 999)],
  call_by_question: ['call', 'question_id', (on) => removeQuestion(on, 999)],
  call_by_entity: ['call', 'entity_id', (on) => removeEntity(on, 999)],
  resolution_quote_by_quote: ['resolution_quote', 'quote_id', (on) => removeQuote(on, 999)],
  brief_quote_by_quote: ['brief_quote', 'quote_id', (on) => removeQuote(on, 999)],
  brief_sign_off_by_quote: ['brief_sign_off', 'quote_id', (on) => removeQuote(on, 999)],
  brief_item_by_claim: ['brief_item', 'claim_id', (on) => removeClaim(on, 999)],
  brief_item_by_quote: ['brief_item', 'quote_id', (on) => removeQuote(on, 999)],
};

test('every index has a query that needs it', () => {
  const indexes = all<{ name: string }>(
    matter.db,
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`,
  );
  expect([...Object.keys(needed), ...Object.keys(forRemovals)].sort()).toEqual(
    indexes.map((index) => index.name),
  );
});

test.each(Object.entries(needed))('%s is used by the query that needs it', (index, query) => {
  expect(plansOf(query).join('\n')).toMatch(new RegExp(`SEARCH \\w+ USING (COVERING )?INDEX ${index} \\(`));
});

test.each(Object.entries(forRemovals))(
  '%s is what a removal looks its rows up by',
  (index, [table, column, remove]) => {
    remove(db);
    const plan = all<{ detail: string }>(
      matter.db,
      `EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 1`,
    );
    expect(plan.map((step) => step.detail).join('\n')).toContain(`INDEX ${index} (`);
  },
);

const pointed: Readonly<Record<string, (on: Db) => void>> = {
  'an article': (on) => getArticleRow(on, 1),
  'which of some articles is not there': (on) => findMissing(on, 'article', [1, 2]),
  'in which of some articles something waits': (on) => listUndecided(on, [1]),
  'the article of a text': (on) => findArticleByText(on, 'a'.repeat(64)),
  'the proposals of an article': (on) => listProposals(on, 1),
  'the furniture of an article': (on) => listFurniture(on, 1),
  'the quotes of an article': (on) => listQuotesOfArticle(on, 1),
  'the quote at a place': (on) => findQuoteAt(on, 1, 0, 4),
  'a quote': (on) => getQuote(on, 1),
  'the quotes of a speaker': (on) => listQuotesOfSpeaker(on, 1),
  'the quotes about an entity': (on) => listQuotesAbout(on, 1),
  'the quotes of a claim': (on) => listQuotesOfClaim(on, 1),
  'how the items of a brief print their quotes': (on) => listQuotesOfItems(on, 1),
  'what was signed off in a brief': (on) => listSignOffs(on, 1),
  'the mentions in an article': (on) => listMentionsOfArticle(on, 1),
  'the mentions of an entity': (on) => listMentionsOfEntity(on, 1),
  'the mentions found in an article': (on) => listFoundInArticle(on, 1),
  'the mentions of an entity found in an article': (on) => listFoundOfEntity(on, 1, 1),
  'where an entity is named': (on) => seenOf(on, 1),
  'the articles that name an entity': (on) => listArticlesNaming(on, 1, 10, 0),
  'the mention at a place': (on) => findMentionAt(on, 1, 1, placeAt),
  'an entity': (on) => getEntity(on, 1),
  'a claim': (on) => getClaim(on, 1),
  'the denials that meet a claim': (on) => listDenialsOf(on, 1),
  'the questions that two claims answer': (on) => listAnswersOfBoth(on, 1, 2),
  'the quotes of these ids': (on) => listQuotesByIds(on, [1], 80),
  'the heads of these articles': (on) => listHeadsByIds(on, [1]),
  'the entities of these ids': (on) => listEntitiesByIds(on, [1]),
  'who carries a claim': (on) => listCarryingLinks(on, 1),
  'where a form of a name stands': (on) => listFoundForms(on, 1, 'misspelling', 4),
  'a question': (on) => getQuestion(on, 1),
  'the answers of a question': (on) => listAnswers(on, 1),
  'the claims of an entity': (on) => listClaimsOfEntity(on, 1),
  'the links of a claim': (on) => listLinksOfClaim(on, 1),
  'the links of a brief': (on) => listLinksOfBrief(on, 1),
  'the quotations of an article': (on) => listQuotationsOfArticle(on, 1),
  'the quotations of a text': (on) => listQuotationsOfText(on, 1),
  'the quotations of a wording': (on) => listQuotationsOfWording(on, 1, 10),
  'the counterparts of a text’s quotations': (on) => countCounterparts(on, 1),
  'the wording of a key': (on) => findWording(on, 1),
  'the wordings of fingerprints': (on) => listFingerprints(on, [1]),
  'the fragments that begin so': (on) => listFragments(on, [1]),
  'what a wording is tied to': (on) => listTies(on, 1),
  'whether a text was read': (on) => isRead(on, 1, 1),
  'the articles of wordings': (on) => listArticlesOfWordings(on, [1], 10),
  'what was dismissed in an article': (on) => listDismissals(on, 1),
  'how a quote’s words stand elsewhere': (on) => variantOf(on, 1),
  'in how many articles an entity is named': (on) => countArticlesNaming(on, 1),
  'the items of a brief': (on) => listBriefItems(on, 1),
  'whether a finding is dismissed': (on) => getCheckDismissal(on, 'single-source', 'k'),
  'the articles that rules read': (on) => listCheckedArticles(on, [1]),
  'the ties of some wordings': (on) => listTiesOf(on, [1]),
  'the quotations of these ids': (on) => listQuotationsByIds(on, [1]),
};

/** What is asked for one thing reads no table from end to end: its cost does not grow with the matter. */
test.each(Object.entries(pointed))('%s is found without reading a whole table', (_, query) => {
  const scans = plansOf(query).filter((step) => step.startsWith('SCAN'));
  expect(
    scans.filter(
      (step) =>
        !/^SCAN (\(subquery-\d+\)|\d+-ROW|CONSTANT|asked|json_each|own|tie|tied|counted|standing|elsewhere|wordings)/.test(
          step,
        ),
    ),
  ).toEqual([]);
});

/** Of what the rules read, the quotes are read from end to end, and nothing that grows with the articles. */
test.each([
  ['how names are spelt', listSpellings],
  ['the misspellings found beside quotes', listFoundMisspellings],
  ['the quotes that are followed', listFollowedQuotes],
] as const)('%s is read from the quotes', (_, query) => {
  const scans = plansOf((on) => query(on)).filter((step) => step.startsWith('SCAN'));
  expect(scans.filter((step) => !/^SCAN (quote|quoting|counted|\(subquery-\d+\))/.test(step))).toEqual([]);
});

/** What is laid side by side is read from the answers, and nothing that grows with the articles. */
test.each([
  ['the claims that answer', listComparedClaims],
  ['the quotes of these claims', listComparedLinks],
  ['the entities of these claims', listComparedEntities],
] as const)('%s are read from the answers', (_, query) => {
  const scans = plansOf((on) => query(on)).filter((step) => step.startsWith('SCAN'));
  expect(scans.filter((step) => !/^SCAN (question_answer|answering)/.test(step))).toEqual([]);
});

test('a removal is one statement, whatever hangs on the row', () => {
  seen.length = 0;
  removeArticle(db, 999);
  expect(seen).toHaveLength(1);
});
