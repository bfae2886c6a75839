import type { Finding } from '#core/brief/check.ts';
import { number } from '../formats.ts';
import { counted, nouns } from './nouns.ts';

export const brief = {
  title: 'Brief',
  make: 'New brief',
  makeAnother: '+ New',
  back: '‹ Back to the export',
  page: 'The page as printed',
  formats: { docx: 'Word (.docx)', md: 'Markdown (.md)', html: 'Web page (.html)' },
  export: {
    title: 'Export',
    format: 'Format',
    export: 'Export brief',
    running: 'Exporting…',
    done: (fileName: string) =>
      `${fileName}: every quotation was compared with its article once more and is word for word the same.`,
  },
  outline: {
    standfirst: 'Standfirst',
    moveUp: 'Move up',
    moveUpKey: 'Move up (Alt and arrow up)',
    moveDown: 'Move down',
    moveDownKey: 'Move down (Alt and arrow down)',
    takeOut: 'Take out of the brief',
    takeOutKey: 'Take out (Delete)',
    takenOut: (undo: string) => `It was taken out of the brief. ${undo} brings it back.`,
    remove: 'Remove this brief',
    removed: (undo: string) => `The brief was removed. ${undo} brings it back.`,
    claim: (text: string, quotes: number) => `${text} · ${nouns.quote(quotes)}`,
    heading: 'Heading',
    prose: 'Prose',
    section: 'Section',
    headingHint: 'Its heading, then Enter',
    proseHint: 'Your own words, then Ctrl+Enter',
    addProse: 'Add the prose',
  },
  findings: {
    title: 'Before export',
    nothing: 'Before export · nothing open',
    count: (findings: number) => `Before export · ${counted(findings, 'finding')}`,
    verified: (same: number, all: number) => `Verified · ${number(same)} of ${number(all)}`,
    allSame: 'Every quotation is word for word in its article.',
    stops: 'The export stops until each quotation is word for word in its article.',
    toClaim: 'Go to the claim',
    toArticle: 'Go to the article',
    itsArticle: 'its article',
    kinds: {
      'quote-differs': 'quote differs',
      'claim-without-source': 'no source',
      'allegation-without-attribution': 'allegation as fact',
      'retracted-claim': 'retracted',
      'single-source': 'single source',
      'source-without-outlet': 'no outlet',
      'furniture-undecided': 'furniture undecided',
      'empty-brief': 'empty',
    } satisfies Record<Finding['kind'], string>,
    /** What was found, with the claim that it is about or the article that it lies in. */
    sentence: (finding: Finding, { claim, article }: { claim: string; article: string }): string => {
      switch (finding.kind) {
        case 'quote-differs':
          return `In ${article}: the quote has “${finding.expected}”, the article “${finding.found}”.`;
        case 'claim-without-source':
          return `“${claim}” rests on no quote.`;
        case 'allegation-without-attribution':
          return `“${claim}” does not say who alleges it. Link the entity it is made by, or a quote with a speaker.`;
        case 'retracted-claim':
          return `“${claim}” was retracted.`;
        case 'single-source':
          return `“${claim}” rests on one article alone.`;
        case 'source-without-outlet':
          return `“${article}” has no outlet, so its footnotes name none.`;
        case 'furniture-undecided':
          return `${counted(finding.count, 'proposal of furniture', 'proposals of furniture')} in ${article} ${finding.count === 1 ? 'waits' : 'wait'}: paragraph numbers depend on them.`;
        case 'empty-brief':
          return 'The brief says nothing yet. Add a claim or a quote to it.';
      }
    },
  },
};
