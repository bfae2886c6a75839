/** How many words of a quotation are looked at for a clause; whole sentences show one long before. */
const LOOKED_AT = 40;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PERSONS = words('i we he she they it you nobody everybody everyone someone');
const SUBJECTS = words(
  'i we he she they it you there who what this that these those nobody everybody everyone someone',
);
/** Words that may stand before the subject of a clause. */
const LEADING = words(
  'and but or so because if when while since although though as that which well yes no oh look now then also perhaps ' +
    'maybe however therefore instead yet still even unless until after before where why how honestly frankly actually ' +
    'obviously clearly today sometimes never always again otherwise whether once just only',
);
const FINITE = words(
  "is are was were am has have had will would can could should may might must shall do does did isn't aren't wasn't " +
    "weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't don't doesn't didn't ain't cannot " +
    'said says knew knows went goes came comes took takes made makes got gets gave gives saw sees thought thinks wants ' +
    'wanted needs needed remains remained became becomes seems seemed means meant deserves deserved works worked left ' +
    'let began begins kept keeps told tells felt feels stands stood runs ran lost won paid sent stopped happened knows ' +
    'carry believe know want need think hope expect deserve remain support say continue look feel understand',
);
const CONTRACTED = /^(?:[\p{L}]+)['’](?:m|re|ve|ll|d)$/u;
const PRONOUN_IS = /^(?:it|that|he|she|there|what|who|here|where|how|this|let)['’]s$/;
/** Words that open a clause of their own inside a noun phrase: what follows is not the main clause. */
const SUBORDINATE = words(
  'that which who whom whose where when if because whether to while until unless than as',
);
const DETERMINERS = words(
  'the a an my our his her their its your this that these those every each all no some any both many most',
);
const IMPERATIVES = words(
  "go get stop let don't do be keep leave take look make shut come wait tell give put stay please never bring call find " +
    'hold lock send vote remember stand run turn step drop open close read ask hang move show trust enjoy forget listen see meet wake pay',
);

/** After these, words in small letters without a subject are a predicate and no imperative: would “go there”. */
const BEFORE_PREDICATE =
  /\b(?:would|will|to|could|should|must|can|may|might|shall|not|never|and|or|had|has|have|is|are|was|were|be|been|being|did|does|do|\w+n['’]t)\s*$/i;

/**
 * Whether words hold a clause from their beginning: a subject with a finite verb, a question, an imperative. `before` is
 * what stands before them in their sentence.
 */
export function holdsClause(exact: string, before: string): boolean {
  const tokens = exact.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[.!?…;:—]/gu)?.slice(0, LOOKED_AT) ?? [];
  let at = 0;
  while (at < tokens.length && !/[\p{L}\p{N}]/u.test(tokens[at]!)) at += 1;
  while (at < tokens.length && LEADING.has(lower(tokens[at]!)) && !startsHere(tokens, at)) at += 1;
  const first = lower(tokens[at] ?? '');
  if (tokens.length - at < 2) return false;
  if (CONTRACTED.test(first) || PRONOUN_IS.test(first)) return true;
  if (SUBJECTS.has(first))
    return (
      finiteAfter(tokens, at + 1, 8, DETERMINERS.has(first)) ||
      (PERSONS.has(first) && isVerbLike(tokens[at + 1]!))
    );
  if (FINITE.has(first) && exact.trimEnd().endsWith('?')) return true;
  if (FINITE.has(first) && !isCapital(exact)) return false;
  if (first.endsWith('ly') && FINITE.has(lower(tokens[at + 1]!)) && !isCapital(exact)) return false;
  if (IMPERATIVES.has(first)) return isCapital(exact) || !BEFORE_PREDICATE.test(before);
  // A piece without its beginning, in small letters, is a clause only if the verb follows its subject at once.
  return isCapital(exact) ? finiteAfter(tokens, at, LOOKED_AT, true) : finiteAfter(tokens, at + 1, 7, false);
}

function finiteAfter(tokens: readonly string[], from: number, reach: number, patient: boolean): boolean {
  for (let at = from; at < tokens.length && at < from + reach; at += 1) {
    const word = lower(tokens[at]!);
    if (FINITE.has(word) || CONTRACTED.test(word) || PRONOUN_IS.test(word))
      return lower(tokens[at - 1] ?? '') !== 'to';
    if (/^[.!?;]$/.test(word) && !patient) return false;
    if (!patient && SUBORDINATE.has(word)) return false;
    if (patient && reach === LOOKED_AT && at > from && /^\p{Ll}{3,}(?:[^s]s|ed)$/u.test(tokens[at]!))
      return true;
  }
  return false;
}

/** Whether a word that could lead is itself the subject: “that is so”. */
function startsHere(tokens: readonly string[], at: number): boolean {
  const next = lower(tokens[at + 1] ?? '');
  return SUBJECTS.has(lower(tokens[at]!)) && FINITE.has(next);
}

function isVerbLike(token: string): boolean {
  const word = lower(token);
  return FINITE.has(word) || /(?:ed|n['’]t)$/.test(word) || /^[a-z]+$/.test(token);
}

function lower(token: string): string {
  return token.toLowerCase().replaceAll('’', "'");
}

function isCapital(exact: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(exact);
}

const FIRST_PERSON = /^(?:and |but |so |well, )?(?:i|we)(?:['’](?:m|ve|ll|d|re))?\s+\p{L}/iu;

/** Whether words speak as “I” or “we”: nobody is quoted so but as a speaker. */
export function speaksForItself(exact: string): boolean {
  return FIRST_PERSON.test(exact);
}
