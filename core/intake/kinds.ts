import type { ArticleKind } from '#core/contract/vocabulary.ts';
import { isSentence, type Page, type PageLine } from './page.ts';
import type { ArticleProposal } from './proposals.ts';

const RELEASE = /^(?:for (?:immediate )?release\b.{0,40}|(?:press|news|media) release:?)$/i;
const COURT =
  /\b(?:DISTRICT|SUPERIOR|SUPREME|CIRCUIT|COUNTY|BANKRUPTCY|CHANCERY|MAGISTRATE|MUNICIPAL|FAMILY) COURTS?\b|\bCOURT OF (?:APPEALS?|COMMON PLEAS|CLAIMS|CHANCERY)\b|^IN THE .{0,60}\bCOURT\b/;
const VERSUS = /^(?:[)(:|§\s]*)(?:v\.?|vs\.?|-?against-?)(?:[)(:|§\s]*)$|\s(?:v|vs)\.$/i;
const CASE_NUMBER =
  /^[)(:|§\s]*(?:(?:civil |criminal )?(?:case|cause|docket|action|file|index) (?:no|number|nos)\b\.?|no\. [A-Z0-9]+-)[\s:]*\S/i;
const PARTIES =
  /^[\p{L} .,'’()]{0,60}\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?)(?:\(s\))?[\s,.)(:|§]*$/iu;
const PLEADING =
  /^(?:COMES? NOW|NOW COMES?)\b|^WHEREFORE,|^PRAYER FOR RELIEF$|^(?:DEMAND FOR )?JURY TRIAL DEMANDED$/;
const ORDERED =
  /\bIT IS (?:SO|(?:HEREBY|THEREFORE|FURTHER|ACCORDINGLY),? )?\s?ORDERED\b|^SO ORDERED\b|^It is so ordered\.$/;
const RULING_HEADING =
  /^(?:(?:MEMORANDUM|AMENDED|FINAL|PER CURIAM|PRELIMINARY) )?(?:OPINION|ORDER|JUDGMENT|DECISION|RULING)\b/;
const PLEADING_HEADING =
  /\b(?:COMPLAINT|PETITION|MOTION|ANSWER|BRIEF|INDICTMENT|AFFIDAVIT|DECLARATION|NOTICE|MEMORANDUM|RESPONSE|REPLY|STIPULATION|SUBPOENA)\b/;
const STATEMENT = /^(?:(?:joint|full|public|written|prepared) )?statement (?:of|by|from|on behalf of)\s\S/i;
const ASKED = /^(?:\d{1,2}\s+)?[QA][.:]?\s+\S|^(?:\d{1,2}\s+)?[QA][.:]$/;
const SPEAKER =
  /^(?:\d{1,2}\s+)?(?:THE (?:COURT|WITNESS|CLERK|BAILIFF|JUDGE|DEFENDANT|INTERPRETER)|(?:MR|MS|MRS|DR|JUDGE)\.? [A-Z][A-Z'’-]+|BY (?:MR|MS|MRS)\. [A-Z]+):/;

/** The first lines, where captions and headings stand, and the last, where orders are signed. */
const FIRST = 60;
const LAST = 40;

/** What sort of article a text is, by strong signs only; `null` leaves it at news. */
export function findKind(page: Page): ArticleProposal | null {
  return transcript(page) ?? courtPaper(page) ?? releaseOrStatement(page);
}

/** The heading of a court's or a party's paper, such as 'MEMORANDUM OPINION AND ORDER', all in capitals. */
export function findCourtHeading(page: Page): PageLine | null {
  const isHeading = ({ words }: PageLine): boolean =>
    words.length <= 160 &&
    words === words.toUpperCase() &&
    !COURT.test(words) &&
    (RULING_HEADING.test(withoutBracket(words)) || PLEADING_HEADING.test(words) || /\bORDER\b/.test(words));
  return page.lines.slice(0, FIRST).find(isHeading) ?? null;
}

/** The first line of a record of speech, such as 'Deposition of Jane Doe'. */
export function findRecordHeading(page: Page): PageLine | null {
  const heading =
    /^(?:(?:remote|video|videotaped|full|official|partial) )*(?:deposition|transcript|testimony|hearing|interview|trial|proceedings|examination)\b/i;
  return page.lines.slice(0, 3).find(({ words }) => words.length <= 160 && heading.test(words)) ?? null;
}

/** 'Dear Judge Alder:' and the 'From:' and 'Subject:' of a message. */
export function isLetter(page: Page): boolean {
  return page.lines
    .slice(0, 20)
    .some(({ words }) =>
      /^(?:dear\s.{2,80}[:,]|(?:from|to|cc|subject|re):\s.{1,200})$/i.test(words.slice(0, 300)),
    );
}

function transcript(page: Page): ArticleProposal | null {
  const asked = page.lines.filter(({ words }) => ASKED.test(words.slice(0, 20)));
  const both =
    asked.some(({ words }) => /^(?:\d+\s+)?Q/.test(words)) &&
    asked.some(({ words }) => /^(?:\d+\s+)?A/.test(words));
  const spoken = page.lines.filter(({ words }) => SPEAKER.test(words.slice(0, 40)));
  const all = asked.length + spoken.length;
  if (!(both && asked.length >= 6) && spoken.length < 6) return null;
  if (all < page.lines.length * 0.15) return null;
  return kind(
    'transcript',
    (both ? asked : spoken)[0]!,
    both ? 'questions and answers' : 'speakers in capitals',
  );
}

/** A caption takes two of: a court's name, 'v.' alone, a case number, the parties' roles. */
function courtPaper(page: Page): ArticleProposal | null {
  const first = page.lines.slice(0, FIRST);
  const signs = [COURT, VERSUS, CASE_NUMBER, PARTIES].map((sign) =>
    first.find(({ words }) => words.length <= 120 && sign.test(words)),
  );
  const caption = signs.filter((line) => line !== undefined);
  const pleading = page.lines.find(({ words }) => PLEADING.test(words.slice(0, 60)));
  if (caption.length < 2 && !(pleading && caption.length === 1)) return null;
  const heading = findCourtHeading(page);
  const proposed = heading !== null && /PROPOSED/.test(heading.words);
  const ordered = page.lines.slice(-LAST).find(({ words }) => words.length <= 600 && ORDERED.test(words));
  if (ordered && !proposed && !pleading) return kind('ruling', ordered, 'words of an order');
  if (heading && !proposed && !pleading && isRulingHeading(heading.words))
    return kind('ruling', heading, 'heading');
  return kind('filing', caption[0] ?? pleading!, 'caption');
}

/** 'ORDER GRANTING MOTION' is the court's, 'MOTION FOR ORDER' a party's. */
function isRulingHeading(words: string): boolean {
  return RULING_HEADING.test(words);
}

function releaseOrStatement(page: Page): ArticleProposal | null {
  const release = page.lines.slice(0, 12).find(({ words }) => RELEASE.test(words.slice(0, 80)));
  if (release) return kind('release', release, 'release line');
  const statement = page.lines
    .slice(0, Math.min(3, page.head))
    .find(({ words }) => words.length <= 140 && STATEMENT.test(words) && !isSentence(words));
  return statement ? kind('statement', statement, 'heading') : null;
}

function withoutBracket(words: string): string {
  return words.replace(/^\[[^\]]{0,20}\]\s*/, '');
}

function kind(value: ArticleKind, line: PageLine, reason: string): ArticleProposal {
  return { field: 'kind', value, reason, start: line.at, end: line.at + Math.min(line.words.length, 200) };
}
