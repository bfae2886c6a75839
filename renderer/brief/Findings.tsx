import type { Finding } from '#core/brief/check.ts';
import type { BriefContent } from '#core/brief/content.ts';
import { inspect, showArticle, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { Badge, Button, SectionHead } from '../ui/controls.tsx';
import css from './brief.module.css';

/** What was found in the brief: what forbids the export, and what the reporter should look at. */
export function Findings({ findings, content }: { findings: readonly Finding[]; content: BriefContent }) {
  const quotes = content.entries.flatMap((entry) =>
    entry.kind === 'claim' ? entry.claim.quotes : entry.kind === 'quote' ? [entry.quote] : [],
  );
  const count = new Set(quotes.map((quote) => quote.id)).size;
  const differing = findings.filter((finding) => finding.kind === 'quote-differs').length;
  return (
    <>
      <SectionHead>
        Before export · {findings.length === 0 ? 'nothing open' : counted(findings.length, 'finding')}
      </SectionHead>
      <ul>
        {findings.map((finding, i) => (
          <li key={i} className={css['finding']} data-severity={finding.severity}>
            <Badge>{KINDS[finding.kind]}</Badge>
            <p>{sentenceOf(finding, content)}</p>
            <GoTo finding={finding} />
          </li>
        ))}
      </ul>
      <SectionHead ruled>
        Verified · {count - differing} of {count}
      </SectionHead>
      <p className={css['verified']}>
        {differing === 0
          ? 'Every quotation is word for word in its article.'
          : 'The export stops until each quotation is word for word in its article.'}
      </p>
    </>
  );
}

const KINDS: Readonly<Record<Finding['kind'], string>> = {
  'quote-differs': 'quote differs',
  'claim-without-source': 'no source',
  'allegation-without-attribution': 'allegation as fact',
  'retracted-claim': 'retracted',
  'single-source': 'single source',
  'source-without-outlet': 'no outlet',
  'furniture-undecided': 'furniture undecided',
  'empty-brief': 'empty',
};

function sentenceOf(finding: Finding, content: BriefContent): string {
  const source = content.sources.find((one) => one.id === finding.articleId);
  const article = source ? (source.outlet ?? source.title ?? source.opening) : 'its article';
  const claimId = 'claimId' in finding ? finding.claimId : null;
  const entry = content.entries.find((one) => one.kind === 'claim' && one.claim.id === claimId);
  const claim = entry?.kind === 'claim' ? entry.claim.text : '';
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
      return `“${source?.title ?? source?.opening}” has no outlet, so its footnotes name none.`;
    case 'furniture-undecided':
      return `${counted(finding.count, 'proposal')} of furniture in ${article} wait: paragraph numbers depend on them.`;
    case 'empty-brief':
      return 'The brief says nothing yet. Add a claim or a quote with B.';
  }
}

function GoTo({ finding }: { finding: Finding }) {
  if ('claimId' in finding) {
    const { claimId } = finding;
    return (
      <Button
        look="link"
        onClick={() => {
          useDesk.setState({ place: 'claims' });
          inspect({ kind: 'claim', id: claimId });
        }}
      >
        Go to the claim
      </Button>
    );
  }
  const { articleId } = finding;
  if (articleId === null) return null;
  return (
    <Button
      look="link"
      onClick={() => {
        useDesk.setState({ place: 'articles' });
        showArticle(articleId);
      }}
    >
      Go to the article
    </Button>
  );
}
