import type { CitationFields, CitationKind } from './citation.ts';
import { docketKey } from './docket-number.ts';
import { paperNamed } from './papers.ts';

/**
 * What a full citation cites, in the same letters wherever it is cited; `null` for one that cites nothing that could be known
 * again. `ownDocket` is the court's file that the text itself belongs to, of which “ECF No. 3” means the third paper.
 */
export function citedKey(kind: CitationKind, fields: CitationFields, ownDocket: string): string | null {
  const { volume = '', reporter = '', page, section } = fields;
  const name = reporter.replaceAll(/[.\s]/g, '').toLowerCase();
  if (kind === 'docket') return docketCitedKey(fields, ownDocket);
  if (kind === 'law')
    return section === undefined
      ? `law ${volume} ${name} ${page ?? ''}`
      : `law ${volume} ${name} ${section.replace(/\(.*$/s, '').trim()}`;
  if ((kind === 'case' || kind === 'journal') && !fields.short && page !== null && page !== undefined)
    return `${kind} ${volume} ${name} ${page}`;
  return null;
}

function docketCitedKey(fields: CitationFields, ownDocket: string): string | null {
  const docket = fields.docket === undefined ? ownDocket : docketKey(fields.docket);
  if (fields.entry !== undefined) return paperKey(docket, `#${fields.entry}`);
  const paper = fields.paper === undefined ? '' : paperNamed(fields.paper, fields.person);
  if (paper !== '') return paperKey(docket, paper);
  return fields.docket === undefined || fields.paper !== undefined ? null : paperKey(docket, '');
}

/** The key of a paper of a court's file: by its number there, `#12`, or by what it is. */
export function paperKey(docket: string, which: string): string {
  return `docket ${docket} ${which}`;
}
