/** Who the parties of a case are, as the words before its citation say. */
export interface Parties {
  readonly plaintiff?: string;
  readonly defendant?: string;
  /** Of a name without its other party. */
  readonly antecedent?: string;
  readonly year?: number;
  readonly docket?: string;
  /** Where the names begin in the words given. */
  readonly start: number;
}

/** So far back names are looked for, in UTF-16 code units. */
export const NAMES_WITHIN = 240;

const CONNECTIVES: ReadonlySet<string> = new Set(
  'of the and & for in on at to ex rel. de la le du van von der den del al. et d/b/a a/k/a f/k/a by as re non'.split(
    ' ',
  ),
);
const SIGNALS =
  /^(?:See|Cf\.?|But|Accord|Also|E\.g\.?,?|Compare|In|Under|And|With|From|As|Quoting|Citing|Contra|Then|Since|When|While|If|Although|Both|Like|Unlike|After|Before|Overruling|Per|That|Because|see|cf\.|also|of|the|and|for|in|on|at|to|by|as|de|re|&|,)$/;
const ABBREVIATED = new Set(
  `Am Amend App Ass'n Assn Assocs Atl Auth Auto Ave Balt Bd Bros Bus Cal Cas Cent Chem Civ Cmty Cnty Co Coll Com Comm Comm'n
  Comm'r Commc'ns Condo Consol Constr Contr Coop Corp Cos Ct Cty Def Del Dep Dep't Dept Det Dev Dir Dist Distrib Div Dr Econ Ed
  Educ Elec Emp Emps Eng Enters Envtl Equip Est Exch Fed Fid Fin Fla Found Gen Gov't Grp Guar Hon Hosp Hous Imp Inc Indem Indus
  Info Ins Inst Int'l Inv Invs Jr Lab Liab Lib Ltd Mach Maint Mfg Mfrs Mgmt Mich Minn Mkt Mkts Mo Mortg Mr Mrs Ms Mun Mut N.Y Nat'l
  Ne No Org Pa Pac Pers Pharm Phila Pl Prods Prof Prop Props Prot Pub Rd Rec Ref Rehab Rel Res Rest Ret Ry Sav Sch Sci Sec
  Sen Serv Servs Sess Soc Soc'y Spec Sq Sr St Sta Stat Std Sur Sys Tech Tel Telecomm Tenn Tex Transp Tr Twp Unif Univ Util
  Va Vill Wash Wis`.split(/\s+/),
);

const YEAR_BEFORE = /\s?\(((?:1[6-9]|20)\d\d)\)[\s,]*$/;
const DOCKET_BEFORE =
  /,\s(?:Case\s|Docket\s|Civ(?:il|\.)\s(?:Action\s|A\.\s)?)?No\.\s((?:\d:)?\d[\w:.-]{2,25})(?:\s\([A-Z/-]{2,9}\))?,?\s*$/;
const BLANK_BEFORE = /[_–—-]{2,8}\s{1,2}[A-Z][\w.' ]{0,16}\s{1,2}[_–—-]{2,8}[\s,[(]*$/;
const WITHOUT_OTHER =
  /(?:^|[\s("“])((?:In\s+re|In\s+the\s+Matter\s+of|Matter\s+of|Ex\s+parte|Estate\s+of|Petition\s+of)\s+)((?:(?!\sv\.)[^;()”“]){1,120})$/;

/** Reads the parties at the end of the words that stand before a citation. */
export function partiesAtEnd(words: string): Parties | null {
  const { rest, year, docket } = stripped(words);
  if (/[”"’)\]]$/.test(rest) || rest === '') return null;
  const more = { ...(year !== undefined && { year }), ...(docket !== undefined && { docket }) };
  const versus = lastVersus(rest);
  if (versus) {
    const defendant = capitalisedRun(rest.slice(versus.end));
    if (defendant !== null) {
      const start = plaintiffStart(rest.slice(0, versus.start));
      const plaintiff = plain(rest.slice(start, versus.start));
      return plaintiff === ''
        ? { antecedent: defendant, start: versus.end, ...more }
        : { plaintiff, defendant, start, ...more };
    }
  }
  const alone = WITHOUT_OTHER.exec(rest);
  if (alone) {
    const defendant = plain(alone[2]!);
    if (capitalisedRun(alone[2]!) !== null)
      return { defendant, start: rest.length - alone[1]!.length - alone[2]!.length, ...more };
  }
  const start = plaintiffStart(rest);
  const antecedent = plain(rest.slice(start));
  return !/^\p{Lu}/u.test(antecedent) ? null : { antecedent, start, ...more };
}

/** The words without what may stand between the names and the citation. */
function stripped(words: string): { rest: string; year?: number; docket?: string } {
  let rest = words.trimEnd();
  let docket: string | undefined;
  let year: number | undefined;
  for (let i = 0; i < 4; i += 1) {
    const before = rest;
    rest = rest
      .replace(BLANK_BEFORE, '')
      .replace(/[\s,([]+$/, '')
      .replace(/,?\s+supra$/, '');
    const dated = YEAR_BEFORE.exec(rest);
    if (dated) {
      year = Number(dated[1]);
      rest = rest.slice(0, dated.index);
    }
    const filed = DOCKET_BEFORE.exec(rest);
    if (filed) {
      docket = filed[1]!;
      rest = rest.slice(0, filed.index);
    }
    if (rest === before) break;
  }
  return { rest, ...(year !== undefined && { year }), ...(docket !== undefined && { docket }) };
}

function lastVersus(words: string): { start: number; end: number } | null {
  let last: { start: number; end: number } | null = null;
  for (const match of words.matchAll(/(^|\s)(?:vs?\.?|V\.)\s+(?=\S)/g))
    last = { start: match.index, end: match.index + match[0].length };
  return last;
}

/** The words as one name; `null` where a word of a sentence stands among them. */
function capitalisedRun(words: string): string | null {
  const name = plain(words);
  if (name === '' || name.length > 150 || /[;“”]|\bNo\.|\.\s\d/.test(name)) return null;
  return name.split(' ').every((word) => isOfName(word)) && /^[\p{Lu}\d]/u.test(name) ? name : null;
}

function isOfName(word: string): boolean {
  return /^[“"'’(]?[\p{Lu}\d]/u.test(word) || CONNECTIVES.has(word.replace(/,$/, '')) || /^[&*#]$/.test(word);
}

/** Where a name begins that ends these words. */
function plaintiffStart(words: string): number {
  const found = [...words.matchAll(/\S+/g)];
  let start = words.length;
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const word = found[i]![0];
    const isLast = i === found.length - 1;
    const after = found[i + 1]?.[0] ?? '';
    if (!isOfName(word) || endsSentence(word, isLast, after)) break;
    start = found[i]!.index;
    if (/^[“"(]/.test(word)) {
      start += 1;
      break;
    }
  }
  for (const { 0: word, index } of found) {
    if (index < start) continue;
    if (/^In$/.test(word) && /^In\s+re\b/.test(words.slice(index))) break;
    if (
      !SIGNALS.test(word) ||
      (/^(?:See|Also)$/.test(word) === false && /^[A-Z]\w*$/.test(word) && index > start)
    )
      break;
    start = index + word.length;
    while (/\s/.test(words[start] ?? '')) start += 1;
  }
  return Math.min(start, words.length);
}

function endsSentence(word: string, isLast: boolean, after: string): boolean {
  if (isLast) return /[;:)\]”]$/.test(word);
  if (/[;:)\]”!?]$/.test(word)) return true;
  if (word.endsWith(','))
    return !/^(?:Inc|LLC|L\.L\.C|L\.P|LP|LLP|Ltd|Co|Corp|P\.C|P\.A|N\.A|S\.A|Jr|Sr|II|III|et|ex|Dep't|Local)\b/.test(
      after,
    );
  if (!word.endsWith('.')) return false;
  const bare = word.slice(0, -1).replaceAll('’', "'");
  return !(
    /^(?:[A-Z]|[A-Z]\.|(?:[A-Z]\.)+[A-Z])$/.test(bare) ||
    ABBREVIATED.has(bare) ||
    CONNECTIVES.has(word)
  );
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().replace(/,$/, '').trim();
}
