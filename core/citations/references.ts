import type { Found } from './citation.ts';
import { parentheticalAt } from './parentheses.ts';
import { pinAfterMark } from './pins.ts';

const ID = /(?<![\p{L}\d.@/-])(?:[Ii]d\.|[Ii]bid\.?)(?![\p{L}\d])/gu;
/** What an identity card is called, and what is no sentence's start. */
const NOT_ID =
  /^,?\s{0,3}(?:cards?|numbers?|no\.\s?\d|checks?|badges?|photos?|tags?|documents?|papers?|required|needed|verification|theft)\b/i;
const SIGNAL =
  /(?:^|[.;:?!)”"’\]—–([]|\b(?:see|see,?\s+e\.g\.|cf|but|also|accord|e\.g\.|in|under|quoting|citing|and|compare|with|to|per|contra|generally|then|at))[\s,]*$/i;
const SUPRA = /(?<![\p{L}-])supra\b(?!-)/gu;
const SUPRA_NOTE =
  /,?\s{0,3}(?:at\s)?(note|n\.|notes|nn\.|part|pt\.|section|§{1,2})\s{0,3}[\dIVXA-Z][\w.]{0,6}(?<![.])/y;
/** “Amick at 795”, “Foo, at 62”. */
const NAMED =
  /(?<![\p{L}\d.'’-])(\p{Lu}[\p{L}\d.'’&-]{1,24}(?:\s\p{Lu}[\p{L}\d.'’&-]{0,24}){0,4}),?\s{1,3}(at\s{1,3}(?:¶{1,2}\s?)?\d{1,6}(?:[-–]\d{1,6})?)(?![\p{L}\d:%]|\.\d|\s?[ap]\.?m\b)/gu;

/** Id., ibid. and supra. */
export function backReferences(text: string, starts: ReadonlySet<number>): Found[] {
  return [...idsIn(text, starts), ...suprasIn(text, starts)];
}

function idsIn(text: string, starts: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  for (const { 0: word, index } of text.matchAll(ID)) {
    const end = index + word.length;
    if (NOT_ID.test(text.slice(end, end + 24))) continue;
    const pin = pinAfterMark(text, end, starts);
    const before = text.slice(Math.max(0, index - 24), index);
    const isIbid = /^ibid/i.test(word);
    if (!pin && !isIbid && !SIGNAL.test(before)) continue;
    if (word.startsWith('i') && isIbid && !word.endsWith('.') && !pin && !SIGNAL.test(before)) continue;
    found.push(withEnd(text, { kind: 'id', start: index, end, from: index, to: end, fields: {} }, pin));
  }
  return found;
}

function suprasIn(text: string, starts: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  for (const { index } of text.matchAll(SUPRA)) {
    const end = index + 'supra'.length;
    const words = text.slice(Math.max(0, index - 90), index);
    if (/\bet\s$/.test(words)) continue;
    SUPRA_NOTE.lastIndex = end;
    const to = SUPRA_NOTE.test(text) ? SUPRA_NOTE.lastIndex : end;
    const one: Found = { kind: 'supra', start: index, end, from: index, to, fields: {} };
    readAntecedent(words, one);
    found.push(withEnd(text, one, pinAfterMark(text, to, starts)));
  }
  return found;
}

/** The words right before, as far as they begin with capitals; or else the one word there is. */
function readAntecedent(words: string, one: Found): void {
  const before = words.split(/(\s+)/);
  let taken = 0;
  let from = one.start;
  for (let i = before.length - 1; i >= 0 && taken < 6; i -= 1) {
    const word = before[i]!;
    const bare = word.replace(/,$/, '');
    if (bare.trim() !== '') {
      if (taken === 0 && one.fields.volume === undefined && /^\d{1,4}$/.test(bare)) one.fields.volume = bare;
      else {
        const isName =
          /^\p{Lu}[\p{L}\d.'’&-]{0,24}$/u.test(bare) &&
          !/^(?:See|In|Cf\.?|The|But|And|Also|Accord)$/.test(bare);
        const isWord = /^\p{L}[\p{L}\d'’-]{1,24}$/u.test(bare) && !LEADING.test(bare);
        const goesOn = taken > 0 && (word.endsWith(',') || !isName);
        if (goesOn || !(isName || isWord)) break;
        one.fields.antecedent =
          one.fields.antecedent === undefined ? bare : `${bare} ${one.fields.antecedent}`;
        taken += 1;
        one.from = from - word.length;
        if (!isName) break;
      }
    }
    from -= word.length;
  }
}

const LEADING = /^(?:see|also|cf|the|ut|vide|and|in|of|as|at)$/i;

function withEnd(text: string, found: Found, pin: { start: number; end: number } | null): Found {
  if (pin) {
    found.fields.pin = text.slice(pin.start, pin.end).replaceAll(/\s+/g, ' ');
    found.to = pin.end;
  }
  const said = parentheticalAt(text, found.to);
  if (said) {
    found.fields.parenthetical = said.words;
    found.to = said.end;
  }
  return found;
}

/** Cases named by a party alone with a page, behind a citation that has the party's name. */
export function namedAgain(text: string, cases: readonly Found[]): Found[] {
  const known = new Map<string, number>();
  for (const { start, fields } of cases) {
    if (fields.short) continue;
    for (const name of [fields.plaintiff, fields.defendant])
      if (name !== undefined && !COMMON.test(name) && !known.has(name)) known.set(name, start);
  }
  if (known.size === 0) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(NAMED)) {
    for (const { index } of match[1]!.matchAll(/\S+/g)) {
      const name = match[1]!.slice(index).replaceAll(/\s+/g, ' ');
      const since = known.get(name);
      if (since === undefined || since >= match.index) continue;
      const start = match.index + index;
      const end = match.index + match[0].length;
      const fields = { antecedent: name, pin: match[2]!.replaceAll(/\s+/g, ' ') };
      found.push({ kind: 'reference', start, end, from: start, to: end, fields });
      break;
    }
  }
  return found;
}

/** Parties whose name alone says nothing of a case. */
const COMMON =
  /^(?:The )?(?:U\.\s?S\.|United States(?: of America)?|State(?: of .*)?|People(?: of .*)?|Commonwealth(?: of .*)?|Doe|Roe|City|County|Commissioner|Comm'r|Government|Department of .*)$/;
