import type { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf } from '../../packages/xml.ts';

export interface OdtChanges {
  readonly insertions: ReadonlySet<string>;
  /** The paragraphs that were struck out, by the ids of the places where they stood. */
  readonly deletions: ReadonlyMap<string, readonly XmlElement[]>;
}

/** What was changed with tracking on; what was struck out lies apart from the text. */
export function changesOf(text: XmlElement): OdtChanges {
  const insertions = new Set<string>();
  const deletions = new Map<string, readonly XmlElement[]>();
  for (const region of elementsOf(childNamed(text, 'text:tracked-changes') ?? text)) {
    if (region.name !== 'text:changed-region') continue;
    const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
    if (childNamed(region, 'text:insertion')) insertions.add(id);
    const deletion = childNamed(region, 'text:deletion');
    if (deletion)
      deletions.set(
        id,
        elementsOf(deletion).filter(({ name }) => name !== 'office:change-info'),
      );
  }
  return { insertions, deletions };
}
