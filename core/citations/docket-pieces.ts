import type { Found } from './citation.ts';

/** A part of a citation of a court's file: the file's number, a paper's number in it, the paper by name, an exhibit. */
export interface Piece {
  readonly kind: 'number' | 'entry' | 'paper' | 'exhibit';
  readonly start: number;
  readonly end: number;
  readonly fields: Found['fields'];
  /** Of what counts only with a place behind it, or with a number beside it. */
  readonly needs: 'nothing' | 'place' | 'paragraph';
}

const GAP = '\\s{1,4}';
const FEDERAL =
  '(?:\\d{1,2}:)?(?:19|20)?\\d{2}-(?:cv|cr|mj|mc|md|ml|bk|ap|po|gj|sw|mi|mag|civ|crim|cj|sc|misc|adv|dp|op|rj|ct|tp|vv|mdl)-\\d{1,6}(?:-[A-Za-z0-9]{1,6}){0,4}';
const CIVIL = '\\d{2}\\s{1,3}(?:Civ|Cr|Crim|Mag|Misc|MC|MD|Cv|CV|CR)\\.?\\s{1,3}(?:No\\.\\s)?\\d{2,6}';
const APPEAL = '\\d{2}[-–]\\d{3,6}(?:-[A-Za-z]{1,4})?|\\d{2}[AMO]\\d{1,4}';
const OTHER = '[A-Z]{0,4}-?\\d[A-Z0-9:/–-]{3,28}';
const BEHIND_NUMBER = '(?:\\s{0,3}\\(([A-Z]{2,5}(?:[/-][A-Z]{1,5})?)\\)(?:\\s?\\([A-Z]{1,5}\\))?)?';
const LABEL =
  '(?:Case|Civil\\sAction|Criminal\\sAction|Civil\\sCase|Criminal\\sCase|Civ\\.\\s?(?:A\\.|Action)?|Crim\\.(?:\\s?A\\.|\\sAction)?|Cr\\.|C\\.A\\.|Misc\\.|Cause|Docket|Dkt\\.|Index|Indictment|Ind\\.|MDL|Adv\\.\\sProc\\.|Bankr\\.|Appeal|App\\.|SCOTUS|File|Court\\sFile)';

/** Numbers that speak for themselves, by form. */
const BY_FORM = new RegExp(
  `(?<![\\w:/-])(?:(?:${LABEL}\\s)?(?:Nos?\\.|#)?\\s{0,3}|Case:?\\s)?((?:${FEDERAL})|(?:${CIVIL}))(?!\\w)${BEHIND_NUMBER}`,
  'gi',
);
const LABELLED = new RegExp(
  `(?<![\\w.])${LABEL}\\s{0,3}(?:Nos?\\.|#|Number)\\s{0,3}(${OTHER})(?<![:/–-])(?!\\w)${BEHIND_NUMBER}`,
  'g',
);
/** “No. 22-451”, behind a comma, a parenthesis or at a sentence's start. */
const BARE = new RegExp(
  `(?<=(?:^|[,;:(.[—–“]|\\b(?:in|In|see|See|and|under|docketed|appeal|case|also))\\s{0,4})Nos?\\.\\s{0,3}(${APPEAL})(?![\\w-])${BEHIND_NUMBER}`,
  'g',
);

const ENTRY_NUMBER = '\\d{1,5}(?:-\\d{1,4})?(?:\\.\\d{1,4})?';
const ENTRY_MARK =
  '(?:CM/)?ECF(?:\\sDkt\\.)?(?:\\s{0,2}(?:Doc(?:ument)?\\.?\\s?)?(?:Nos?\\.|#))?|NYSCEF(?:\\sDocs?\\.?)?(?:\\s?Nos?\\.)?|(?:Rec\\.|R\\.|Bankr\\.|Adv\\.)\\s(?:Docs?|Dkt)\\.(?:\\sNos?\\.)?|Dkts?\\.(?:\\s?(?:Entry|Nos?\\.|#))?(?:\\s?No\\.)?|Dkt(?:\\sNos?\\.)?|Docs?\\.(?:\\s?(?:Nos?\\.|#))?|Docket\\s(?:Entry|Entries|Item|Nos?\\.)(?:\\sNos?\\.)?|D\\.E\\.(?:\\s?Nos?\\.)?|D\\.I\\.|DE(?=\\s?(?:#|No\\.|\\d{1,4}[\\]\\),]))(?:\\s?No\\.|\\s?#)?|Filing\\sNos?\\.|Document\\s(?:Nos?\\.)';
const ENTRY = new RegExp(
  `(?<![\\w./])(${ENTRY_MARK})\\s{0,4}#?(${ENTRY_NUMBER}(?!\\w|-\\w|/\\d|:\\d)(?:(?:,\\s(?:and\\s|&\\s)?|\\s(?:and|&)\\s|\\s?[-–—]\\s?)${ENTRY_NUMBER}(?!\\w|-\\w|:\\d)){0,12})`,
  'g',
);
/** “Case 1:25-cv-00123 Document 12”: as a docket stamp says it. */
const STAMPED = new RegExp(
  `(?<=\\d[\\w-]{0,12}\\s{1,4})(Document|Doc\\.?)${GAP}(${ENTRY_NUMBER})(?!\\w)`,
  'g',
);

const ORDER =
  '(?:First|Second|Third|Fourth|1st|2d|2nd|3d|3rd|Corrected|Verified|Ver\\.|Consolidated|Consol\\.|Am\\.|Amend\\.|Amended|Suppl?\\.|Superseding|Class\\sAction)';
const OF_RECORD =
  "(?:Compl\\.|Countercl(?:s|aims?)?\\.?|Cross-?cl\\.|Third-Party\\sCompl\\.|Indict\\.|Ans\\.|Pet\\.|FAC|SAC|TAC|Mot\\.(?:\\s(?:to\\s(?:Dismiss|Suppress|Compel|Quash|Strike|Stay|Remand)|for\\s(?:Summ\\.\\sJ\\.|Prelim\\.\\sInj\\.|TRO|Sanctions|Leave|Reconsideration)|in\\sLimine|Dismiss|Summ\\.\\sJ\\.))?|MTD|MSJ|Mem\\.(?:\\s(?:of\\sLaw|in\\s(?:Supp\\.|Opp'n)|Supp\\.|Opp'n|Op\\.))?|Br\\.|Opp(?:'n|’n|\\.)(?:\\sBr\\.)?|Reply(?:\\sBr\\.)?|Sur-?[Rr]eply|Resp\\.|Slip\\s[Oo]p\\.|R\\.\\s?&\\s?R\\.|SUMF|SOF|SMF|DSOF|PSOF|56\\.1(?:\\sStmt\\.)?|Stmt\\.(?:\\sof\\sFacts)?|PSR|PSI|Aff\\.|Affirm\\.|Affd?vt\\.|Decl\\.|Dep\\.(?:\\sTr\\.)?|(?:(?:Hr['’]g|Trial|Sent['’]g|Sentencing|Plea|Arraignment|Oral\\sArg\\.|Mot\\.|Conf\\.|Suppression|Bail|Grand\\sJury|G\\.J\\.)\\s)?Tr\\.|Stip\\.|J\\.A\\.|Joint\\sApp(?:'x|’x|\\.)|App(?:'x|’x)|Plea\\sAgr(?:eement|\\.)|Proffer|Expert\\sRep\\.)";
const IN_FULL =
  '(?:Complaint|Indictment|Information|Petition|Answer|Counterclaims?|Declaration|Affidavit|Affirmation|Criminal\\sComplaint)';
const PAPER = new RegExp(`(?<![\\w.&])(?:${ORDER}${GAP}){0,4}(?:(${OF_RECORD})|(${IN_FULL}))(?![\\w])`, 'g');
const ORDER_AT = /(?<![\w.])(Order|Op\.|Opinion|R\.)(?=\s{1,4}(?:at\s{1,3}\d|¶))/g;
const WHOSE =
  /((?:[A-Z][\p{L}'’-]{1,24}\s{1,3}(?:[A-Z]\.\s{1,3})?|(?:Pls?|Defs?|Pet'?r|Resp'?t|Gov't|Gov’t|App(?:ellant|ellee)?)(?:\.['’]?s?['’]?|['’]s|['’])\s{1,3}){1,2})$/u;
const NOT_WHOSE =
  /^(?:See|Cf|In|The|And|But|Also|Accord|Compare|At|From|Under|To|By|With|As|Id|Per|Citing|Quoting|His|Her|Its|Their|Our|That|This|Each)\b/;

const EXHIBIT =
  /(?<![\w.])((?:Exs?|Exhs?|Attachs?|Att)\.|Exhibits?|Attachments?|Tab|Annex)\s{1,4}([A-Z]{1,3}|\d{1,4}(?:-[A-Z0-9]{1,4})?|[A-Z]-\d{1,3}|PX-?\d{1,4}|DX-?\d{1,4})(?![\w'’])/g;

/** All parts of citations of court files, in order. */
export function docketPieces(text: string): Piece[] {
  return [...numbers(text), ...entries(text), ...papers(text), ...exhibits(text)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function numbers(text: string): Piece[] {
  return [BY_FORM, LABELLED, BARE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: docket = '', 2: judge, index }): Piece[] => {
      if (pattern === LABELLED && !isDocket(docket)) return [];
      const lead = whole.length - whole.trimStart().length;
      const fields = { docket: plain(docket), ...(judge !== undefined && { judge }) };
      return [{ kind: 'number', start: index + lead, end: index + whole.length, fields, needs: 'nothing' }];
    }),
  );
}

/** A number of a file, rather than of a paper in it. */
function isDocket(number: string): boolean {
  return (
    (number.match(/\d/g)?.length ?? 0) >= 4 &&
    (/[A-Z/:]/.test(number) || /\d{4,}-\d|\d[-–]\d{3,}/.test(number) || /^\d{4,}$/.test(number))
  );
}

function entries(text: string): Piece[] {
  return [ENTRY, STAMPED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: mark = '', 2: number = '', index }): Piece[] => {
      const single = new RegExp(`^${ENTRY_NUMBER}`).exec(number)![0];
      // More numbers than one stand only behind the plural; else the next is a pin cite, or something else.
      const isPlural = /(?:Nos\.|Dkts|Docs|Entries)/.test(mark);
      const entry = isPlural ? plain(number) : single;
      const end = index + whole.length - (number.length - (isPlural ? number.length : single.length));
      return [{ kind: 'entry', start: index, end, fields: { entry }, needs: 'nothing' }];
    }),
  );
}

function papers(text: string): Piece[] {
  return [PAPER, ORDER_AT].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 2: inFull, index }): Piece => {
      const before = text.slice(Math.max(0, index - 60), index);
      const whose = takesWhose(whole) ? WHOSE.exec(before)?.[1] : undefined;
      const person = whose === undefined ? '' : ownerIn(whose);
      const start = person === '' ? index : index - (whose!.length - whose!.lastIndexOf(person));
      return {
        kind: 'paper',
        start,
        end: index + whole.length,
        fields: { paper: plain(whole), ...(person !== '' && { person: plain(person) }) },
        needs:
          inFull !== undefined || /^(?:Reply|Proffer|Opinion|PSR|PSI)$/.test(whole) ? 'paragraph' : 'place',
      };
    }),
  );
}

function takesWhose(paper: string): boolean {
  return !/^(?:FAC|SAC|TAC|J\.A\.|Slip|R\.)/.test(paper);
}

function ownerIn(words: string): string {
  let rest = words;
  while (NOT_WHOSE.test(rest)) {
    const shorter = rest.replace(/^\S+\s*/, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.trimEnd();
}

function exhibits(text: string): Piece[] {
  return [...text.matchAll(EXHIBIT)].map(({ 0: whole, 2: exhibit = '', index }) => ({
    kind: 'exhibit',
    start: index,
    end: index + whole.length,
    fields: { exhibit },
    needs: 'place',
  }));
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
