import type { Finding } from '#core/brief/check.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

export const brief = {
  title: 'Brief',
  make: 'New brief',
  back: '‹ Back to the export',
  page: 'The page as printed',
  toNote: (note: number) => `Note ${number(note)}`,
  toMark: (note: number) => `Note ${number(note)}, back to its mark`,
  formats: {
    docx: 'Word (.docx)',
    odt: 'OpenDocument (.odt)',
    pdf: 'PDF (.pdf)',
    html: 'Web page (.html)',
    md: 'Markdown (.md)',
  },
  copied: (title: string) =>
    `“${title}” is on the clipboard, with its notes: LibreOffice pastes them as footnotes, others at the end.`,
  notCopied: 'The system did not let the brief be put on the clipboard. Export it as a file.',
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
    remove: 'Remove this brief',
    removed: (undo: string) => `The brief was removed. ${undo} brings it back.`,
    headingHint: 'Its heading, then Enter',
  },
  findings: {
    title: 'Before export',
    nothing: 'Before export · nothing open',
    count: (findings: number) => `Before export · ${counted(findings, 'finding')}`,
    verified: (same: number, all: number) => `Verified · ${number(same)} of ${number(all)}`,
    allSame: 'Every quotation is word for word in its article.',
    stops: 'The export stops until each quotation is word for word in its article.',
    toArticle: 'Go to the article',
    itsArticle: 'its article',
    kinds: {
      'quote-differs': 'quote differs',
      'quote-altered': 'quote altered',
      'quoted-otherwise': 'quoted otherwise',
      'lost-citation': 'citation lost',
      'empty-brief': 'empty',
    } satisfies Record<Finding['kind'], string>,
    /** Why it cannot leave, with the article that it lies in. */
    sentence: (finding: Finding, article: string): string => {
      switch (finding.kind) {
        case 'quote-differs':
          return `In ${article}: the quote has “${finding.expected}”, the article “${finding.found}”.`;
        case 'quote-altered':
        case 'quoted-otherwise': {
          const { quoted, printed } = finding.differences[0] ?? { quoted: '', printed: finding.printed };
          if (quoted === '') return `The brief prints “${printed}”, which the quote in ${article} has not.`;
          return printed === ''
            ? `The brief leaves out “${quoted}” of the quote in ${article}, and does not show it.`
            : `The brief prints “${printed}” where the quote in ${article} has “${quoted}”.`;
        }
        case 'lost-citation':
          return finding.words === ''
            ? `The prose cites what was removed: [@${finding.cited}].`
            : `The prose cites what was removed: [@${finding.cited}], after “${finding.words}”.`;
        case 'empty-brief':
          return 'The brief says nothing yet. Add a claim or a quote to it.';
      }
    },
  },
};
