import type { Found } from './citation.ts';
import { JOURNALS, LAW_VOLUMES, NEUTRAL, ORDINARY, REPORTERS } from './reporters.ts';
import { Trie } from './trie.ts';

type What = 'case' | 'law' | 'journal';

const reporters = new Trie<What>();
reporters.addList(REPORTERS, 'case');
reporters.addList(LAW_VOLUMES, 'law');
reporters.addList(JOURNALS, 'journal');
const neutral = new Trie<What>();
neutral.addList(NEUTRAL, 'case');

const VOLUME = /(?<![\w.:/$€£#*'’–-])(?<!\d,)\d{1,4}(?=\s)/g;
const GAP = /\s{1,24}/y;
const FULL =
  /,?\s{0,24}(?:\(((?:\d{1,3}\s)?[A-Z][\w.' ]{1,24})\)\s{1,24})?(\d{1,8}(?:-[A-Z](?!\w))?(?:\([A-Z]\))?|_{1,12}|-{2,8}|[–—]{1,8})(?![\p{L}\d]|\.\d|,\d{3}\b)/uy;
const SHORT = /(?:,|,?\s{1,8}slip\s+op\.?,?)?\s{0,24}at\s{1,24}(?:¶{1,2}\s{0,3})?(\*?\d{1,6})(?![\p{L}\d])/uy;
const ADDRESS =
  /\s{1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Hwy|Street|Avenue|Road|Boulevard|Drive|Lane|Court|Place|Highway|Terrace|Way|Suite)\b/y;
/** “77 Marq. L. Rev. 475”: words of a title that ends as journals do. */
const JOURNAL =
  /((?:[A-Z][\w.'’&-]{0,14}\s{1,2}|&\s|of\s|on\s|and\s){1,7}?(?:L\.\s?(?:Rev|J|Q|Forum)\.|L\.\s?&\s?[A-Z]\w+\.?|Rev\.|J\.|L\.\s?Rev\.\s?\w+))\s{1,8}(\d{1,5})(?![\p{L}\d])/uy;
const LEXIS = /([A-Z][\w.']{0,12}(?:\s[A-Z][\w.']{0,12}){0,4}\s{1,4}LEXIS)\s{1,4}(\d{1,7})(?!\w)/y;

/** What may be a citation, if something beside it says so. */
export interface OfVolume {
  readonly found: Found;
  readonly isOrdinary: boolean;
}

/** Citations by volume and page: reporters, journals, statutes at large. In order; none lies in another. */
export function citationsByVolume(text: string): OfVolume[] {
  const found: OfVolume[] = [];
  let end = 0;
  for (const match of text.matchAll(VOLUME)) {
    if (match.index < end) continue;
    const one = atVolume(text, match.index, match[0]);
    if (!one) continue;
    found.push(one);
    end = one.found.end;
  }
  return found;
}

function atVolume(text: string, start: number, volume: string): OfVolume | null {
  GAP.lastIndex = start + volume.length;
  if (!GAP.test(text)) return null;
  const at = GAP.lastIndex;
  const isYear = /^(?:19[89]|20)\d\d$/.test(volume);
  for (const { entry, end } of [...reporters.at(text, at), ...(isYear ? neutral.at(text, at) : [])]) {
    const printed = text.slice(at, end).replaceAll(/\s+/g, ' ');
    const isOrdinary = ORDINARY.test(printed.replaceAll(' ', '')) && printed !== 'WL';
    const made = (page: string, until: number, more: Partial<Found['fields']> = {}): OfVolume => ({
      found: {
        kind: entry.what,
        start,
        end: until,
        from: start,
        to: until,
        fields: {
          volume,
          reporter: canonical(entry.name, printed, text, until),
          reporterFound: printed,
          page,
          ...more,
        },
      },
      isOrdinary,
    });
    SHORT.lastIndex = end;
    const short = entry.what === 'case' ? SHORT.exec(text) : null;
    if (short) return made(short[1]!, SHORT.lastIndex, { short: true });
    FULL.lastIndex = end;
    const full = FULL.exec(text);
    if (!full || (!/^[\s,]/.test(full[0]) && /\w$/.test(printed))) continue;
    ADDRESS.lastIndex = FULL.lastIndex;
    if (isOrdinary && ADDRESS.test(text)) continue;
    const blank = /^[_–—-]/.test(full[2]!);
    const one = made(full[2]!, FULL.lastIndex, {
      ...(blank && { page: null }),
      ...(full[1] !== undefined && { nominative: full[1] }),
    });
    return one;
  }
  return journalOrLexis(text, start, at, volume);
}

function journalOrLexis(text: string, start: number, at: number, volume: string): OfVolume | null {
  for (const [pattern, kind] of [
    [LEXIS, 'case'],
    [JOURNAL, 'journal'],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || (kind === 'case' && volume.length !== 4)) continue;
    const end = pattern.lastIndex;
    const reporter = match[1]!.replaceAll(/\s+/g, ' ');
    const fields = { volume, reporter, reporterFound: reporter, page: match[2]! };
    return { found: { kind, start, end, from: start, to: end, fields }, isOrdinary: false };
  }
  return null;
}

/** Reporters that share an abbreviation are told apart by the year, or by how they are written. */
function canonical(name: string, printed: string, text: string, end: number): string {
  if (name === 'P.R.' && /R\.?$/.test(printed.replaceAll(' ', '').slice(3))) return 'P.R.R.';
  if (name === 'Johns.' || printed === 'Johnson') {
    const year = /^[^()]{0,20}\((\d{4})\)/.exec(text.slice(end, end + 30))?.[1];
    if (printed === 'Johnson' && year !== undefined && Number(year) > 1850) return 'N.M. (J.)';
  }
  return name;
}
