import type { Finding } from '#core/brief/check.ts';
import type { BriefContent } from '#core/brief/content.ts';
import { inspect, showArticle, useDesk } from '../app/desk.ts';
import { Badge, Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
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
        {findings.length === 0 ? words.brief.findings.nothing : words.brief.findings.count(findings.length)}
      </SectionHead>
      <ul>
        {findings.map((finding, i) => (
          <li key={i} className={css['finding']} data-severity={finding.severity}>
            <Badge>{words.brief.findings.kinds[finding.kind]}</Badge>
            <p>{sentenceOf(finding, content)}</p>
            <GoTo finding={finding} />
          </li>
        ))}
      </ul>
      <SectionHead ruled>{words.brief.findings.verified(count - differing, count)}</SectionHead>
      <p className={css['verified']}>
        {differing === 0 ? words.brief.findings.allSame : words.brief.findings.stops}
      </p>
    </>
  );
}

function sentenceOf(finding: Finding, content: BriefContent): string {
  const source = content.sources.find((one) => one.id === finding.articleId);
  const named = finding.kind === 'source-without-outlet' ? null : (source?.outlet ?? null);
  const article = named ?? source?.title ?? source?.opening ?? words.brief.findings.itsArticle;
  const claimId = 'claimId' in finding ? finding.claimId : null;
  const entry = content.entries.find((one) => one.kind === 'claim' && one.claim.id === claimId);
  const claim = entry?.kind === 'claim' ? entry.claim.text : '';
  return words.brief.findings.sentence(finding, { claim, article });
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
        {words.brief.findings.toClaim}
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
      {words.brief.findings.toArticle}
    </Button>
  );
}
