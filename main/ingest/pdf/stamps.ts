/** What a court's filing system printed on a page. */
export interface Stamp {
  /** yyyy-mm-dd. */
  readonly filed: { readonly value: string; readonly words: string } | null;
  readonly caseNumber: string | null;
  /** Of the paper in the docket. */
  readonly document: string | null;
  /** The page's number in the filing. */
  readonly page: string | null;
}

const DATE = String.raw`(?:\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4})`;

/** Each is the whole of a line, or its beginning. Names of systems are in the comments. */
const STAMPS: readonly RegExp[] = [
  // CM/ECF of district, appellate and bankruptcy courts, in their many wordings.
  /^(?:USCA\w*\s+)?(?:Case|Appeal|Appellate Case)\s*:?\s*#?\s*\d[\w:.-]*\d?[\w-]*.{0,40}?\b(?:Document|Doc\.?|ECF No\.?|DktEntry|Dkt\.?)\b/i,
  /^(?:USCA\w*\s+)?Case:? #?\d[\w:-]+,? .*\b(?:Filed|Page|Pg)\b/i,
  /^\d{2}-\d{4,5}(?:-\w{2,4})? +Doc(?:ument)? \d+(?:-\d+)? +(?:Filed|Entered) /i,
  // New York: three lines, one or two to a row.
  /^FILED: .{3,60}\bCLERK\b/i,
  /^NYSCEF DOC\. NO\./i,
  /^RECEIVED NYSCEF:/i,
  /^INDEX NO\. ?\S{4,20}(?: RECEIVED NYSCEF.*)?$/,
  // Other states.
  /^Filing # ?\d+ E-?Filed /i,
  new RegExp(
    String.raw`^(?:Electronically )?(?:E-?Filed|Filed|Submitted|Received)\b[^.;]{0,80}?${DATE}(?: at)? \d{1,2}:\d{2}`,
    'i',
  ),
  new RegExp(String.raw`^Electronically (?:Filed|Received|Submitted|Served)\b.{0,100}${DATE}`, 'i'),
  /^E-?FILED(?: IN OFFICE)?$/i,
];

export function stampOf(line: string): Stamp | null {
  const row = line.replace(/^\d{1,2} (?=\D)/, '');
  if (row.length > 220 || !STAMPS.some((stamp) => stamp.test(row))) return null;
  const words =
    new RegExp(
      String.raw`(?:Date )?(?:Filed|Submitted|Received|NYSCEF|Entered)\b.{0,70}?(${DATE})`,
      'i',
    ).exec(row)?.[1] ?? new RegExp(DATE).exec(row)?.[0];
  const value = words === undefined ? null : isoOf(words);
  return {
    filed: value === null ? null : { value, words: words! },
    caseNumber: /\b(?:Case|Appeal|Index No\.?)\s*:?\s*#?\s*(\d[\w:./-]*\d[\w-]*)/i.exec(row)?.[1] ?? null,
    document:
      /\b(?:Document|Doc\.?(?:\s*No\.?)?|ECF No\.?|DktEntry)\s*:?\s*#?:?\s*(\d+(?:-\d+)?)/i.exec(row)?.[1] ??
      null,
    page: /\b(?:Page|Pg)\.?:?\s*(\d+)(?:\s*of\s*\d+|\/\d+)/i.exec(row)?.[1] ?? null,
  };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function isoOf(words: string): string | null {
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  const named = MONTHS.indexOf(words.slice(0, 3).toLowerCase());
  const [a = 0, b = 0, c = 0] = numbers;
  const [year, month, day] =
    named >= 0 ? [b, named + 1, a] : a > 31 ? [a, b, c] : [c < 100 ? 2000 + c : c, a, b];
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
