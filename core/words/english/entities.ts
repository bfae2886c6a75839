import type { EntityKind } from '#core/contract/vocabulary.ts';

export const entities = {
  allKinds: 'all kinds',
  sorts: { name: 'by name', quotes: 'by quotes', articles: 'by articles' },
  none: 'No entities yet. Select a name in an article and press E, or type one above.',
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
};
