import { agencyOf } from '../intake/outlets.ts';
import { folded } from '../names/fold.ts';
import { isOutlet } from '../quotations/attribution/outlets.ts';
import type { Span } from '../text/span.ts';

/** Words of an article that name an outlet from which it has something. */
export interface Citation extends Span {
  /** As `outletKey` gives it. */
  readonly outlet: string;
  readonly name: string;
  /**
   * `wire`: the article is a news agency's; `origin`: another outlet reported it first; `cited`: what is said around these
   * words is from that outlet.
   */
  readonly kind: 'wire' | 'origin' | 'cited';
}

/** The same for an outlet however it is written: agencies by their full name, without the article or a site's ending. */
export function outletKey(name: string): string {
  const trimmed = name.trim();
  return folded((agencyOf(trimmed) ?? trimmed).replace(/\.(?:com|org|net|news|co)$/i, '')).replace(
    /^the /,
    '',
  );
}

/** A word of a name is no longer: a run of capitals without end was gone through to its end from each of its letters. */
const WORD = String.raw`(?:\p{Lu}|\d)[\p{L}\p{N}&.’'-]{0,40}`;
const NAME = String.raw`((?:[Tt]he )?${WORD}(?: (?:(?:of|the|and|&) )?${WORD}){0,5})`;
const FORMS: readonly { readonly kind: Citation['kind']; readonly form: RegExp; readonly before: boolean }[] =
  [
    {
      kind: 'origin',
      form: new RegExp(
        String.raw`\b(?:(?:[Ff]irst|[Oo]riginally) (?:reported|published|appeared|broken)(?: (?:by|in|on|at))?) ${NAME}`,
        'gu',
      ),
      before: false,
    },
    {
      kind: 'cited',
      form: new RegExp(
        String.raw`\b(?:told|tells|[Aa]ccording to|[Cc]iting|cited by|obtained by|reported by|seen by|[Ii]nterview with|[Ss]peaking (?:to|with)|[Ss]tatement to|[Rr]eport (?:in|by|from)) ${NAME}`,
        'gu',
      ),
      before: false,
    },
    {
      kind: 'cited',
      form: new RegExp(
        String.raw`${NAME}(?:, which|, citing [^.]{1,60},)? (?:first |originally |previously |also |has |had )?(?:reported|reports)\b`,
        'gu',
      ),
      before: true,
    },
  ];

/** Common words that are outlets too: nobody is cited by them alone. */
const COMMON = new Set(
  'people time today x nation independent hill variety vice slate salon journal post times'.split(' '),
);
/** Names are read so far, in UTF-16 code units: a filing of five megabytes is not gone through. */
const LONGEST = 200_000;
/** A byline and a dateline stand within so much of the beginning. */
const HEAD = 1_500;

const WIRES: readonly RegExp[] = [
  /\((AP|Reuters|REUTERS|AFP|UPI|TNS|CN)\)/gu,
  /^(?:By|BY) [^\n]{0,100}?\b((?:The )?Associated Press|ASSOCIATED PRESS|AP|Reuters|REUTERS|Agence France-Presse|AFP|Courthouse News Service)\b/gmu,
  /(?:©|[Cc]opyright)[^\n]{0,30}?\b((?:The )?Associated Press|Reuters|Agence France-Presse)\b/gu,
];

/** Who an article says it has things from, in order of place; `known` are the outlets of the matter, by `outletKey`. */
export function citationsIn(text: string, known: ReadonlySet<string> = NONE): Citation[] {
  const read = text.slice(0, LONGEST);
  const cited = FORMS.flatMap(({ kind, form, before }) =>
    [...read.matchAll(form)].flatMap((match): Citation[] => {
      const name = outletIn(match[1]!, before, known);
      if (name === null) return [];
      const span = { start: match.index, end: match.index + match[0].length };
      // Only as far as the outlet goes: what follows it with a capital letter is not of its name.
      const end = before ? span.end : span.end - match[1]!.length + name.length;
      const start = before ? span.start + match[1]!.length - name.length : span.start;
      return [{ start, end, kind, name: bare(name), outlet: outletKey(bare(name)) }];
    }),
  );
  const wires = WIRES.flatMap((form) =>
    [...read.matchAll(form)].flatMap(({ index, 0: words, 1: name }): Citation[] =>
      index > HEAD && !/©|opyright/.test(words)
        ? []
        : [
            {
              start: index,
              end: index + words.length,
              kind: 'wire',
              name: agencyOf(name!) ?? name!,
              outlet: outletKey(name!),
            },
          ],
    ),
  );
  const origins = cited.filter(({ kind }) => kind === 'origin');
  // `first reported by` is `reported by` as well.
  const others = cited.filter(
    (one) =>
      one.kind !== 'origin' && !origins.some((origin) => one.start < origin.end && origin.start < one.end),
  );
  return [...wires, ...origins, ...others].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const NONE: ReadonlySet<string> = new Set();

/** The longest part of a name that is an outlet's: its end where the name stands before the verb, else its beginning. */
function outletIn(name: string, before: boolean, known: ReadonlySet<string>): string | null {
  const words = name.replace(before ? OPENING : NEVER, '').split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = (before ? words.slice(words.length - count) : words.slice(0, count)).join(' ');
    const plain = bare(part);
    const key = outletKey(plain);
    if (key === '' || (COMMON.has(key) && !/^the /i.test(part))) continue;
    if (known.has(key) || agencyOf(plain) !== null || isOutlet(plain)) return part;
  }
  return null;
}

/** What stands with a capital letter before an outlet's name at the beginning of a sentence. */
const OPENING =
  /^(?:(?:On|In|At|By|As|But|And|Last|Later|Earlier|When|While|After|Since|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? )+/u;
const NEVER = /(?!)/u;

function bare(name: string): string {
  return name.replace(/['’]s$/u, '').replace(/[.’'-]+$/u, '');
}

const AGENCY = /\b(?:The )?(Associated Press|AP|Reuters|Agence France-Presse|AFP|Courthouse News Service)\b/u;

/** The news agency that a byline names. */
export function agencyIn(byline: string): string | null {
  const name = AGENCY.exec(byline)?.[1];
  return name === undefined ? null : (agencyOf(name) ?? name);
}
