import type { AliasKind, EntityKind } from '#core/contract/vocabulary.ts';
import type { Attribution } from '#core/quotations/quotation.ts';
import { folded } from './fold.ts';
import { TITLES } from './forms.ts';

/** As much of an entity of the matter as tells whether a phrase means it. */
export interface Nameable {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** What it is in the matter: "special prosecutor". Empty where nothing was said. */
  readonly role: string;
  readonly aliases: readonly { readonly name: string; readonly kind: AliasKind }[];
}

/** Words that stand for a text of the proceedings; such a text is held as its case. */
const DOCUMENTS =
  /\b(?:lawsuits?|suits?|complaints?|filings?|petitions?|documents?|papers|pleadings?|motions?|briefs?|indictments?)\b/;
const SUITS = /\b(?:lawsuits?|suits?|complaints?|petitions?|civil)\b/;
const CRIMINAL = /\b(?:indictments?|criminal)\b/;
/** Words that stand for the lawyers of one side, speaking together. */
const COUNSEL = /\b(?:lawyers?|attorneys?|legal team|counsel|defense team|defence team|team)\b/;

/** The id of the one entity that the speaker of a quotation surely is; `null` if none is, or more than one could be. */
export function resolveEntity(attribution: Attribution, entities: readonly Nameable[]): string | null {
  const { speaker, who } = attribution;
  if (!speaker) return null;
  const own = resolveName(speaker.text, entities);
  if (own !== null) return own;
  return who && namesOneself(speaker.text) ? resolveName(who.text, entities) : null;
}

/** The same for the outlet that is credited, or for any words that may name an entity. */
export function resolveName(words: string, entities: readonly Nameable[]): string | null {
  // ", the mayor" describes the one before the comma.
  const [head] = words.split(/,\s|\s[(—–]/, 1);
  const phrase = plain(head!);
  if (phrase === '') return null;
  return (
    only(entities, (one) => namesOf(one).some((name) => plain(name) === phrase)) ??
    byEnding(phrase, entities) ??
    bySurname(phrase, entities) ??
    byCounsel(head!, phrase, entities) ??
    byDocument(phrase, entities) ??
    byRole(phrase, entities)
  );
}

/** A pronoun or a name; a description such as "his lawyers" is somebody else than the one it names. */
function namesOneself(words: string): boolean {
  return /^(?:he|she)$/i.test(words) || /\p{Lu}\S*$/u.test(words.split(',', 1)[0]!);
}

/** Folded, without article and possessive ending. */
function plain(name: string): string {
  return folded(name.replace(/['’]s?$/, '')).replace(/^(?:the|an?) /, '');
}

function namesOf(entity: Nameable): string[] {
  return [entity.name, ...entity.aliases.map(({ name }) => name)];
}

/** A title or an office before a name: "First Judicial District Judge Ann Moss". */
function byEnding(phrase: string, entities: readonly Nameable[]): string | null {
  let longest = 0;
  let found: string | null = null;
  for (const entity of entities) {
    for (const name of namesOf(entity)) {
      const known = plain(name);
      if (!known.includes(' ') || !phrase.endsWith(` ${known}`) || known.length < longest) continue;
      found = known.length === longest && found !== entity.id ? null : entity.id;
      longest = known.length;
    }
  }
  return found;
}

/** "Mr. Moss", "Special prosecutor Moss", "Moss": where one person alone is called so. */
function bySurname(phrase: string, entities: readonly Nameable[]): string | null {
  const words = phrase.split(' ');
  const last = words.at(-1)!;
  if (!words.slice(0, -1).every((word) => TITLES.has(word))) return null;
  const called = (name: string) => name.split(' ').at(-1) === last || (last.length > 2 && phrase === name);
  return (
    only(entities, (one) => one.kind === 'person' && namesOf(one).some((name) => called(plain(name)))) ??
    only(entities, (one) => one.kind === 'person' && plain(one.name).split(' ')[0] === last)
  );
}

/** "his lawyers", "Moss’s legal team": where the matter holds one such side, and no other client is named. */
function byCounsel(head: string, phrase: string, entities: readonly Nameable[]): string | null {
  if (!COUNSEL.test(phrase)) return null;
  const sides = entities.filter(
    (one) => one.kind === 'organization' && COUNSEL.test(plain(`${one.name} ${one.role}`)),
  );
  const client =
    /(\p{Lu}[\p{L}-]+)['’]s?\s/u.exec(head)?.[1] ??
    /\bfor (?:Mr\.? |Ms\.? |Mrs\.? )?(\p{Lu}[\p{L}-]+)/u.exec(head)?.[1];
  const person = client === undefined ? null : bySurname(folded(client), entities);
  const name = entities.find(({ id }) => id === person)?.name ?? client;
  const surname = name === undefined ? null : plain(name).split(' ').at(-1)!;
  const fitting = sides.filter(
    (one) => surname === null || namesOf(one).some((side) => plain(side).includes(surname)),
  );
  return fitting.length === 1 ? fitting[0]!.id : null;
}

/** "the filing", "Moss’s lawsuit": where one case alone, of the kind that the word asks for, is in the matter. */
function byDocument(phrase: string, entities: readonly Nameable[]): string | null {
  if (!DOCUMENTS.test(phrase.split(' of ')[0]!)) return null;
  const cases = entities.filter(({ kind }) => kind === 'case');
  const told = (one: Nameable) => plain(`${namesOf(one).join(' ')} ${one.role}`);
  if (CRIMINAL.test(phrase)) return only(cases, (one) => CRIMINAL.test(told(one)));
  return cases.length === 1
    ? cases[0]!.id
    : only(cases, (one) => SUITS.test(told(one)) && !told(one).startsWith('criminal'));
}

/** "the special prosecutor": where one entity alone has that role. */
function byRole(phrase: string, entities: readonly Nameable[]): string | null {
  if (phrase.length < 4) return null;
  return only(entities, (one) => ` ${folded(one.role)} `.includes(` ${phrase} `));
}

function only(entities: readonly Nameable[], fits: (entity: Nameable) => boolean): string | null {
  const fitting = entities.filter(fits);
  return fitting.length === 1 ? fitting[0]!.id : null;
}
