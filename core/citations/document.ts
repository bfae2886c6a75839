import { docketPieces } from './docket-pieces.ts';
import { docketKey } from './docket-number.ts';
import { paperNamed } from './papers.ts';

/** Which paper of which court's file a text is itself, as far as it says so; '' where it does not. */
export interface CourtPaper {
  /** As `docketKey` gives it. */
  readonly docket: string;
  readonly entry: string;
  /** As `paperNamed` gives it. */
  readonly paper: string;
}

/** So far into a text its stamp and its heading are looked for, in UTF-16 code units. */
const HEAD = 8_000;

/** “Case 1:25-cv-00123-ABC Document 12 Filed 01/02/25”, as the docket's software stamps each page. */
const STAMP =
  /Case:?\s{1,4}(?:No\.\s)?([\w:-]{6,40})\s{1,8}(?:Document|Doc\.?|DktEntry:?|ECF\sNo\.|Dkt\.?)\s{0,4}#?:?\s{0,2}(\d{1,5}(?:-\d{1,4})?)\s/;
/** New York's: “INDEX NO. 650123/2024 … NYSCEF DOC. NO. 7”, in two lines. */
const INDEX = /INDEX\sNO\.\s{0,4}(\d{3,8}\/\d{4})/i;
const NYSCEF = /NYSCEF\sDOC\.\sNO\.\s{0,4}(\d{1,5})/i;
const COURT =
  /\b(?:DISTRICT COURT|SUPREME COURT|SUPERIOR COURT|COURT OF [A-Z]+|BANKRUPTCY COURT|CIRCUIT COURT|District Court for the|COUNTY OF [A-Z]+)\b/;
const HEADING =
  /(?:^|\n|\s{3,}|\)\s{0,8})((?:(?:FIRST|SECOND|THIRD|FOURTH|VERIFIED|CORRECTED|CONSOLIDATED|AMENDED|SUPPLEMENTAL|SUPERSEDING|CRIMINAL|CLASS\sACTION)\s+){0,4}(?:COMPLAINT|INDICTMENT|INFORMATION|PETITION|ANSWER|AFFIDAVIT|AFFIRMATION|DECLARATION))(?=\s*(?:$|\n|\sFOR\b|\sAND\b|\sOF\b|\sTO\b|,|\())(?:\sOF\s([A-Z][A-Z.' ]{2,40}))?/;

export function courtPaperOf(text: string): CourtPaper {
  const head = text.slice(0, HEAD);
  const stamp = STAMP.exec(head);
  const index = INDEX.exec(head);
  const isOfCourt = stamp !== null || index !== null || COURT.test(head);
  const number = isOfCourt
    ? (stamp?.[1] ?? index?.[1] ?? docketPieces(head).find(({ kind }) => kind === 'number')?.fields.docket)
    : undefined;
  const heading = isOfCourt ? HEADING.exec(head) : null;
  return {
    docket: number === undefined ? '' : docketKey(number),
    entry: stamp?.[2] ?? (index ? (NYSCEF.exec(head)?.[1] ?? '') : ''),
    paper: heading ? paperNamed(heading[1]!, heading[2] ?? '') : '',
  };
}
