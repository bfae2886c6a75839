import type { Span } from '#core/text/span.ts';
import { MEN, WOMEN } from './first-names.ts';
import { isOutlet } from './outlets.ts';
import { BESIDE, NAMES, NOUNY, OTHER_VERB, readingOf, SPEECH, THOUGHT } from './readings.ts';

/** Somebody whom a text names in full. */
export interface NamedPerson {
  /** Where the fullest form of the name stands first. */
  readonly name: Span;
  /** In small letters: "jane", "jane a.", "j.". */
  readonly given: string;
  readonly surname: string;
  readonly sex: 'he' | 'she' | null;
}

export interface People {
  /** Those with a surname, in small letters; several who share it stay apart. */
  readonly bySurname: ReadonlyMap<string, readonly NamedPerson[]>;
  readonly byGiven: ReadonlyMap<string, readonly NamedPerson[]>;
}

/** Latin letters only, and no `u`: five times as fast, and names in other scripts have no capitals to know them by. */
const NAME =
  /[A-Z\u00c0-\u00de\u0141\u015a\u0160\u017d][\w\u00c0-\u024f’'-]*\.?(?:[ \u00a0](?:[A-Z]\.(?:[A-Z]\.)?|[A-Z\u00c0-\u00de\u0141\u015a\u0160\u017d][\w\u00c0-\u024f’'-]+|(?:de|del|van|von|der|bin|al|el|la|di|da)(?=[ \u00a0]))){1,5}/g;
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|lt|col|sgt|capt|maj|adm|rev|hon|prof|judge|justice|chief|president|vice|senator|representative|governor|secretary|general|attorney|congressman|congresswoman|mayor|sheriff|officer|detective|special|prosecutor|counsel|sir|lord|lady|dame|prince|princess|king|queen|pope|father|sister|brother|professor|doctor|director|chairman|chairwoman|speaker|minister|prime|former|ex-president|president-elect|first|republican|democrat|democratic|gop|american|british|sergeant|captain|colonel|lieutenant|major|u.s|us|deputy|district|press|state|house|senate|majority|minority|leader|commissioner|ambassador|rapper|actor|actress|singer|director|producer|nominee|candidate|spokesman|spokeswoman|spokesperson|reporter|columnist|host|journalist|writer|author|editor|analyst|strategist|pollster|commentator|anchor|correspondent|radio|activist|student|lawyer|agent|whip|chair|coach|councilman|councilwoman|councilor|executive|co-chairman|co-chair|alderman|assemblyman|assemblywoman|superintendent|manager|trustee|pastor|bishop|cardinal|archbishop|imam|rabbi)\.?$/;
const NO_PERSON =
  /\b(?:house|senate|court|department|university|college|county|committee|office|party|inc|corp|company|group|association|street|avenue|city|states?|act|day|news|times|post|journal|press|council|congress|board|bureau|agency|center|centre|institute|foundation|school|church|bank|union|league|america|americans|islands?|north|south|east|west|new|los|san|santa|saint|las|fort|united|white|supreme|national|federal|international|security|justice|defense|treasury|homeland|service|commission|administration|campaign|republicans?|democrats?|conservatives?|coast|war|world|valley|beach|park|river|lake|mount|hall|tower|hotel|airport|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bowl|program|cup|award|awards|deal|project|force|team|room|range|rights|health|black|lives|matter|clinic|project|plan|times|rule|bill|wall|fire|county|district|circuit|appeals)\b/;

/** As much of a text as is searched for names, in UTF-16 units: who is named later than that is introduced again. */
const MOST_TEXT = 200_000;
const MOST_NAMES = 2000;

/** Who is named in full in a text, each once. */
export function peopleIn(text: string): People {
  const bySurname = new Map<string, NamedPerson[]>();
  const byGiven = new Map<string, NamedPerson[]>();
  let count = 0;
  for (const match of text.slice(0, MOST_TEXT).matchAll(NAME)) {
    const person = personIn(match[0], match.index);
    if (!person) continue;
    count += 1;
    if (count > MOST_NAMES) break;
    const namesakes = bySurname.get(person.surname) ?? [];
    const same = namesakes.findIndex((one) => isSame(one, person));
    const known = namesakes[same];
    if (known) {
      const fuller = person.name.end - person.name.start > known.name.end - known.name.start ? person : known;
      namesakes[same] = { ...fuller, sex: known.sex ?? person.sex };
    } else namesakes.push(person);
    bySurname.set(person.surname, namesakes);
  }
  for (const namesakes of bySurname.values()) {
    for (const person of namesakes) {
      const [given] = person.given.split(' ');
      const found = byGiven.get(given!);
      if (found) found.push(person);
      else byGiven.set(given!, [person]);
    }
  }
  return { bySurname, byGiven };
}

/** The person whose full name makes up `words`, titles and a possessive ending aside; `null` if it is nobody's. */
export function personIn(words: string, at: number): NamedPerson | null {
  const parts = partsOf(words);
  // A possessive ends a name: "Ann Smith’s Toyota".
  const owner = parts.findIndex(({ possessive }) => possessive);
  if (owner !== -1) parts.length = owner + 1;
  let sex: NamedPerson['sex'] = null;
  let first = 0;
  while (
    first < parts.length &&
    (isTitleOrOpener(parts[first]!.lower) ||
      /^\p{Lu}{2,}$/u.test(words.slice(parts[first]!.start, parts[first]!.end)))
  ) {
    sex ??= sexOfTitle(parts[first]!.lower);
    first += 1;
  }
  let last = parts.length - 1;
  while (last > first && /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/.test(parts[last]!.lower)) last -= 1;
  if (last <= first) return null;
  const start = parts[first]!.start;
  const end = parts[last]!.end;
  const exact = words.slice(start, end);
  if (exact === exact.toUpperCase() || isOutlet(exact)) return null;
  const given = parts
    .slice(first, last)
    .map(({ lower }) => lower)
    .join(' ');
  const [name] = given.split(' ');
  const rest = MEN.has(name!) || WOMEN.has(name!) ? exact.slice(name!.length) : exact;
  if (NO_PERSON.test(rest.toLowerCase())) return null;
  if (MEN.has(name!)) sex = 'he';
  else if (WOMEN.has(name!)) sex = 'she';
  return { name: { start: at + start, end: at + end }, given, surname: parts[last]!.lower, sex };
}

/** What a title says of its bearer's sex. */
export function sexOfTitle(lower: string): 'he' | 'she' | null {
  if (/^(?:mr|sir|lord|congressman|chairman|spokesman|prince|king|father|brother|actor)\.?$/.test(lower))
    return 'he';
  if (
    /^(?:mrs|ms|miss|lady|dame|congresswoman|chairwoman|spokeswoman|princess|queen|sister|actress)\.?$/.test(
      lower,
    )
  )
    return 'she';
  return null;
}

export function isTitleOrOpener(lower: string): boolean {
  // "Bill" and "Mark" are verbs as well.
  return (
    TITLES.test(lower) ||
    (readingOf(lower, true) & ~(SPEECH | NOUNY | BESIDE | NAMES | THOUGHT | OTHER_VERB)) !== 0
  );
}

interface Part extends Span {
  readonly lower: string;
  readonly possessive: boolean;
}

function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  for (const match of words.matchAll(/\S+/g)) {
    const plain = match[0].replace(/['’]s?$/, '').replace(/[,;:]$/, '');
    parts.push({
      start: match.index,
      end: match.index + plain.length,
      lower: plain.toLowerCase().replaceAll('’', "'"),
      possessive: /['’]s?[,;:]?$/.test(match[0]),
    });
  }
  return parts;
}

/** Whether two full names with one surname are one person's: one given name, or one that the other shortens. */
function isSame(a: NamedPerson, b: NamedPerson): boolean {
  const [first] = a.given.split(' ');
  const [second] = b.given.split(' ');
  if (first === second) return true;
  const [short, long] = first!.length < second!.length ? [first!, second!] : [second!, first!];
  return short.endsWith('.') && long.startsWith(short.slice(0, 1));
}
