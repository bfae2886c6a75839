import type { CitationKind } from '../../citations/citation.ts';
import { counted } from './nouns.ts';

/** Legal citations in an article. */
export const citations = {
  title: 'Legal citation',
  kind: {
    case: 'Case',
    law: 'Statute, rule or regulation',
    journal: 'Journal',
    docket: 'Court file',
    id: 'Id.',
    supra: 'Supra',
    reference: 'Case by name',
    unknown: 'Section',
  } satisfies Record<CitationKind, string>,
  means: 'Means',
  is: 'Is in the matter',
  cites: 'Cited in the matter by',
  citedIn: 'Cited in the matter',
  next: 'Next citation',
  open: 'Open beside',
  openNamed: (name: string) => `Open ${name} beside`,
  times: (count: number) => (count === 1 ? 'once' : counted(count, 'time')),
  /** Above the article's own. */
  found: (count: number) => counted(count, 'legal citation'),
  openFirst: 'Open an article first.',
  none: 'No legal citation was found in this article.',
  chooseFirst: (next: string) => `Put the caret into a citation first, or go to one by ${next}.`,
  notHere: 'What is cited here is not in the matter, or it is not clear which article it is.',
};
