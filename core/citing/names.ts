import { plainLine } from '#core/brief/plain.ts';

/** A name as citation styles take it: a person's parts, or in `literal` the whole of what has none. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly literal?: string;
}

const PARTICLES = new Set(
  'al bin da das de del della den der di do dos du el la le ten ter van von zu'.split(' '),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Words that no person is called by: what holds one is an agency, an office or a desk. */
const NOT_PERSONAL =
  /\b(?:agency|agence|associated|board|bureau|contributors?|correspondents?|court|desk|editors?|journal|magazine|media|news|newsroom|newswire|office|post|press|reporters?|reuters|service|staff|team|times|tribune|wire|writers?|afp|ap|bbc|cnn|npr|upi)\b/i;
/** What an outlet says of its own writer behind the name. */
const OFFICE =
  /\b(?:editor|reporter|writer|correspondent|columnist|contributor|bureau|staff|photographer|producer|chief|special to)\b/i;
const PERSON = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:[\p{L}\p{M}'’.-]+))+$/u;

/**
 * The names in a byline (`By Ada Quill and Tom Reyes, Associated Press`), in order; none where it names nobody. A name
 * that is not surely a person's stays whole.
 */
export function namesIn(byline: string): CslName[] {
  const line = plainLine(byline)
    .replace(/^by(?:\s+|$)/i, '')
    .replace(/[\s.,;|·•—–-]+$/u, (end) => (end.startsWith('.') ? '.' : ''));
  const names: CslName[] = [];
  const taken = new Set<string>();
  for (const part of line.split(/\s*[,;|·•]\s*|\s+(?:and|&|with)\s+/u)) {
    const words = part.replace(/^(?:and|&|with|by)\s+/i, '').trim();
    if (words === '' || taken.has(words.toLowerCase())) continue;
    const last = names.at(-1);
    if (SUFFIX.test(words) && last?.family) {
      names[names.length - 1] = { ...last, suffix: words };
      continue;
    }
    // An office behind a name says what its bearer does.
    if (names.length > 0 && OFFICE.test(words)) continue;
    taken.add(words.toLowerCase());
    names.push(nameOf(words));
  }
  // An agency behind a person is whom the person writes for.
  return names[0]?.family ? names.filter((name) => name.family) : names;
}

function nameOf(words: string): CslName {
  if (NOT_PERSONAL.test(words) || !PERSON.test(words)) return { literal: words };
  const parts = words.split(/\s+/).map(cased);
  let suffix: string | undefined;
  if (parts.length > 2 && SUFFIX.test(parts.at(-1)!)) suffix = parts.pop();
  let from = parts.length - 1;
  while (from > 1 && PARTICLES.has(parts[from - 1]!.toLowerCase())) from -= 1;
  const particle = parts.slice(from, -1).join(' ');
  return {
    family: parts.at(-1)!,
    given: parts.slice(0, from).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** A word in capitals as names are written; one of one or two letters may be initials. */
function cased(word: string): string {
  const mac = /^M[Cc](?=\p{Lu}{2})/u.exec(word)?.[0] ?? '';
  const rest = word.slice(mac.length);
  if (rest !== rest.toUpperCase()) return word;
  if (PARTICLES.has(word.toLowerCase())) return word.toLowerCase();
  if (rest.replace(/\P{L}/gu, '').length < 3 || SUFFIX.test(word)) return word;
  const lower = rest.toLowerCase();
  const capitals = lower.replace(
    /(^|[-'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return (mac && 'Mc') + capitals;
}
