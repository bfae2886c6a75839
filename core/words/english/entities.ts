import { number } from '../formats.ts';
import type { EntityKind } from '#core/contract/vocabulary.ts';

export const entities = {
  noneOfKind: {
    person: 'No person yet.',
    organization: 'No organization yet.',
    court: 'No court yet.',
    agency: 'No agency yet.',
    case: 'No case yet.',
    place: 'No place yet.',
    work: 'No work yet.',
    law: 'No law yet.',
  } satisfies Record<EntityKind, string>,
  noneSoCalled: {
    all: (name: string) => `Nobody is called that yet. Press Enter to make “${name}”.`,
    person: (name: string) => `No person is called that yet. Press Enter to make “${name}”.`,
    organization: (name: string) => `No organization is called that yet. Press Enter to make “${name}”.`,
    court: (name: string) => `No court is called that yet. Press Enter to make “${name}”.`,
    agency: (name: string) => `No agency is called that yet. Press Enter to make “${name}”.`,
    case: (name: string) => `No case is called that yet. Press Enter to make “${name}”.`,
    place: (name: string) => `No place is called that yet. Press Enter to make “${name}”.`,
    work: (name: string) => `No work is called that yet. Press Enter to make “${name}”.`,
    law: (name: string) => `No law is called that yet. Press Enter to make “${name}”.`,
  } satisfies Record<EntityKind | 'all', (name: string) => string>,
  proposed: {
    title: 'Names that the matter does not know yet',
    open: 'Names',
    how: 'Read off the articles, the most frequent first. None of them is in the matter until you take it in.',
    none: 'Every name that was found in the articles is known, or was dismissed.',
    first: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)}.`,
    also: (name: string, misspelling: boolean) =>
      misspelling ? `${name}, likely a misspelling` : `also ${name}`,
    likely: (name: string, relation: string) => `${name}? ${relation}`,
    make: 'Add',
    makeOf: (name: string) => `Add ${name} as a new entity`,
    made: (name: string) => `${name} is in the matter now.`,
    misspelling: 'Known misspelling',
    otherName: 'Another name',
    joinOf: (name: string, entity: string, misspelling: boolean) =>
      misspelling ? `Known misspelling: ${name} for ${entity}` : `Another name: ${name} for ${entity}`,
    joined: (name: string, entity: string) => `${name} is a name of ${entity} now.`,
    dismiss: 'Dismiss',
    dismissOf: (name: string) => `Dismiss ${name}`,
  },
  finder: {
    placeholder: (title: string) => `${title}: type a name`,
    inMatter: 'In this matter',
    nearly: 'Nearly so called',
    make: 'Make a new entity',
    or: 'Or',
    none: 'No entities yet. Type a name to make the first.',
    inArticle: 'in this article',
  },
};
