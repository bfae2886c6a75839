import { type BriefContent, type BriefPerson, quotesOf } from './content.ts';
import { plainLine } from './plain.ts';
import { proseWords } from './prose.ts';
import { ENTITY_WORDS, capitalised } from './words.ts';

/** The rows of the who's who (name, role, also known as): the entities that the brief names or is linked to. */
export function peopleOf(content: BriefContent): string[][] {
  const linked = new Set<string>();
  const texts: string[] = [content.title, content.standfirst ?? ''];
  for (const entry of content.entries) {
    if (entry.kind === 'section') texts.push(entry.text);
    else if (entry.kind === 'prose') texts.push(proseWords(entry.text));
    else if (entry.kind === 'claim') {
      texts.push(entry.claim.text);
      for (const entity of entry.claim.entities) linked.add(entity.name);
    }
    for (const quote of quotesOf(entry)) {
      texts.push(quote.exact);
      if (quote.speaker !== null) linked.add(quote.speaker);
      if (quote.reportedVia !== null) linked.add(quote.reportedVia);
    }
  }
  const all = texts.join('\n');
  const surnames = soleSurnames(content.entities);
  const named = (person: BriefPerson): boolean =>
    linked.has(person.name) ||
    [person.name, ...person.aliases].some((name) => holds(all, name)) ||
    (surnames.has(surnameOf(person)) && holds(all, surnameOf(person)));
  return content.entities
    .filter(named)
    .map((person) => [
      plainLine(person.name),
      capitalised(plainLine(person.role ?? '')) || ENTITY_WORDS[person.kind],
      person.aliases.map(plainLine).join(', '),
    ]);
}

/** Surnames that one person of the matter alone bears, so that a text's "Morrissey" can mean nobody else. */
function soleSurnames(entities: readonly BriefPerson[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const entity of entities) {
    const surname = surnameOf(entity);
    if (surname === '') continue;
    (once.has(surname) ? twice : once).add(surname);
  }
  return new Set([...once].filter((surname) => !twice.has(surname)));
}

function surnameOf(person: BriefPerson): string {
  return person.kind === 'person' ? (person.name.trim().split(/\s+/).slice(1).at(-1) ?? '') : '';
}

/** Whether `name` stands in `text` as whole words, in the same letters. */
function holds(text: string, name: string): boolean {
  if (name.trim() === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + name.length, at + name.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
