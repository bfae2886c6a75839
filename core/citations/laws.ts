import type { Found } from './citation.ts';
import { CODE_WORDS, CODES, STATES } from './codes.ts';
import { datedAt } from './parentheses.ts';

const SUB = '(?:\\s?\\([A-Za-z0-9]{1,5}\\)){0,8}';
const NUMBER = `[A-Z]{0,3}\\d{1,6}[A-Za-z]{0,3}\\d{0,3}(?:[-.:/]\\d*[A-Za-z]{0,3}\\d{0,6}(?<=\\w)){0,5}`;
const SECTION = `${NUMBER}${SUB}`;
const MORE = `(?:\\s{0,2}(?:,\\s(?:and\\s|&\\s)?|[-–—]|&\\s|and\\s|to\\s|through\\s)\\s{0,2}(?:${SECTION}|\\([a-z0-9]{1,4}\\)${SUB})(?![\\w:]|\\s[A-Z]\\.|\\s[A-Z]{2,4}\\b|\\s[A-Z][a-z]{2,}\\.)){0,12}`;
const SECTIONS = `${SECTION}${MORE}`;
const SIGN = '§{1,2}\\s{0,24}';

/** “18 U.S.C. § 1001(a)(1)”, “28 C.F.R. § 50.10”, “10 C.F.R. Part 50”, “735 ILCS 5/2-615” */
const TITLE = new RegExp(
  `(?<![\\w.:/$-])(\\d{1,3})\\s{1,24}(U\\.?\\s{0,2}S\\.?\\s{0,2}C\\.?(?:\\s{0,2}[AS]\\.)?(?:\\sAnn\\.)?|C\\.?\\s{0,2}F\\.?\\s{0,2}R\\.?|Ill\\.\\s?Comp\\.\\s?Stat\\.(?:\\sAnn\\.)?|ILCS|Pa\\.?\\s?C\\.\\s?S\\.(?:A\\.)?|Pa\\.\\sCons\\.\\sStat\\.(?:\\sAnn\\.)?|V\\.S\\.A\\.|M\\.R\\.S\\.(?:A\\.)?|Del\\.\\sC(?:ode|\\.)(?:\\sAnn\\.)?|N\\.Y\\.C\\.R\\.R\\.|NYCRR|O\\.\\s?S\\.(?:\\sSupp\\.)?)\\s{0,24}(?:${SIGN}|[Ss]ec(?:tions?|s?\\.)\\s{1,3}|[Pp](?:arts?|ts?\\.)\\s{1,3}|[Cc]h(?:apter|\\.)\\s)?(${SECTIONS})`,
  'g',
);
/** “Fed. R. Civ. P. 12(b)(6)” */
const RULE = new RegExp(
  `(?<![\\w.])((?:Fed\\.|F\\.)\\s{0,2}R\\.\\s{0,2}(?:Civ\\.\\s?P\\.|Crim\\.\\s?P\\.|App\\.\\s?P\\.|Bankr\\.\\s?P\\.|Evid\\.)|(?:Fed\\.\\s?)?F?R(?:CP|CrP|AP|E)(?=\\s\\d)|Sup\\.\\sCt\\.\\sR\\.|L(?:ocal|\\.)\\s(?:Civ(?:il|\\.)\\s|Crim(?:inal|\\.)\\s)?R(?:ule|\\.)|LCvR|LCrR|[A-Z][a-z]{1,5}\\.\\sR\\.\\s(?:Civ\\.\\sP\\.|Crim\\.\\sP\\.|Evid\\.|App\\.\\sP\\.))\\s{0,4}(\\d{1,5}(?:[-.:]\\d{1,4}){0,3}(?:\\.\\w)?${SUB}${MORE})`,
  'g',
);
/** “Pub. L. No. 104-208, § 3”, “Exec. Order No. 13,526” */
const ACT =
  /(?<![\w.])(Pub(?:lic|\.)\s{1,3}L(?:aw|\.)\s{1,3}(?:No\.\s{0,3})?|Exec(?:utive|\.)\s{1,3}Order\s{1,3}(?:No\.\s{0,3})?|E\.O\.\s{1,3})(\d{1,3}[-–,]\d{1,4}|\d{4,5})(?:,\s(?:§{1,2}\s?|sec\.\s|tit\.\s)[\w().]{1,16}(?<![.]))?/g;
/** “U.S. Const. art. I, § 8, cl. 3”, “U.S. Const. amend. XIV” */
const CONSTITUTION =
  /(?<![\w.])((?:U\.\s?S\.|[A-Z][a-z]{1,5}\.|[A-Z]\.\s?[A-Z]\.)\s{1,3}Const(?:\.|itution),?)\s{1,3}((?:art(?:icle|s?\.)|amends?(?:ment|\.)|pmbl\.)(?:\s{1,3}[IVXL]{1,7}|\s{1,3}\d{1,3})?(?:,\s(?:§{1,2}\s?\d{1,3}|cl\.\s\d{1,2}|pt\.\s\w{1,3}|[a-z]{2,4}\.\s\w{1,4})){0,4})/gi;
/** Codes that go by their initials and need no sign: “RCW 9.94A.030”, “CPLR 3211(a)(7)” */
const INITIALS = new RegExp(
  `(?<![\\w.])((?:N\\.Y\\.\\s)?(?:${CODES}))\\s{1,3}(?:${SIGN})?(${SECTIONS})`,
  'g',
);
const SIGNED = new RegExp(`${SIGN}(${SECTIONS})?`, 'g');
const WORD_BEFORE = /(\S{1,16})\s{0,4}$/;

/** Statutes, regulations, rules, constitutions; `unknown` where a section is of what is not named. */
export function lawsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: whole, 1: title = '', 2: code = '', 3: section = '', index } of text.matchAll(TITLE))
    found.push(law(text, index, whole, { volume: title, reporter: plain(code), section: plain(section) }));
  for (const { 0: whole, 1: code = '', 2: section = '', index } of [
    ...text.matchAll(RULE),
    ...text.matchAll(CONSTITUTION),
    ...text.matchAll(INITIALS),
    ...text.matchAll(ACT),
  ])
    found.push(law(text, index, whole, { reporter: plain(code).replace(/,$/, ''), section: plain(section) }));
  const taken = found.toSorted((a, b) => a.start - b.start);
  let i = 0;
  for (const { 0: whole, 1: section, index } of text.matchAll(SIGNED)) {
    while (i < taken.length && taken[i]!.end <= index) i += 1;
    if (i < taken.length && taken[i]!.start <= index) continue;
    const start = codeStart(text, index);
    if (start !== index && section !== undefined) {
      const printed = text.slice(start, index);
      const title = /^(\d{1,3})\s/.exec(printed)?.[1];
      found.push(
        law(text, start, printed + whole, {
          ...(title !== undefined && { volume: title }),
          reporter: plain(printed.replace(/^\d{1,3}\s/, '')),
          section: plain(section),
        }),
      );
    } else if (section !== undefined) {
      const end = index + whole.length;
      found.push({
        kind: 'unknown',
        start: index,
        end,
        from: index,
        to: end,
        fields: { section: plain(section) },
      });
    }
  }
  return found;
}

function law(text: string, start: number, whole: string, fields: Found['fields']): Found {
  const end = start + whole.length;
  const pin = /^[^(]+((?:\s?\([A-Za-z0-9]{1,5}\))+)$/.exec(fields.section ?? '')?.[1];
  const dated = datedAt(text, end);
  const to = dated?.end ?? end;
  return {
    kind: 'law',
    start,
    end,
    from: start,
    to,
    fields: {
      ...fields,
      reporterFound: fields.reporter ?? '',
      ...(pin !== undefined && { pin }),
      ...(dated && { year: dated.year }),
      ...(dated && dated.words !== '' && { publisher: dated.words }),
    },
  };
}

/** Where the name of the code begins that stands before a section's sign, word by word; the sign's own place where none does. */
function codeStart(text: string, sign: number): number {
  let start = sign;
  let named = sign;
  for (let i = 0; i < 14; i += 1) {
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 24), start));
    if (!word) break;
    const bare = word[1]!
      .replace(/^[("“[]/, '')
      .replace(/[,.]+$/, '')
      .replaceAll('’', "'");
    const isNumber = /^\d{1,4}[A-Z]?$/.test(bare);
    if (!CODE_WORDS.has(bare) && !STATES.has(bare) && !isNumber && bare !== '&') break;
    start = start - word[0].length + (word[1]!.length - word[1]!.replace(/^[("“[]/, '').length);
    if (
      STATES.has(bare) ||
      /^(?:U\.S\.S\.G|USSG|I\.R\.C|IRC|Internal|M\.G\.L|G\.L|A\.R\.S|C\.R\.S|D\.C|RSA|R\.C|U\.C\.C|Model)$/.test(
        bare,
      )
    )
      named = start;
    // “42 Pa. Cons. Stat. § 5524”: the number is of the code; one elsewhere ends it.
    if (
      isNumber &&
      named !== sign &&
      !/^(?:ch|c|tit|art|pt)\.?$/.test(
        /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '',
      )
    ) {
      if (/^(?:Pa|Del|Vt|Me|Okla|Ill|Md|Va)\./.test(text.slice(named))) named = start;
      break;
    }
    if (/[("“[]/.test(text[start - 1] ?? '')) break;
  }
  return named;
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
