import type { Finding as Stop } from '#core/brief/check.ts';
import type { BriefContent } from '#core/brief/content.ts';
import type { Finding } from '#core/contract/checks.ts';
import { showArticle, useDesk } from '../app/desk.ts';
import { FindingCards } from '../checks/FindingCards.tsx';
import { Badge, Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './brief.module.css';

/** What stands in the way of the brief: what forbids the export, and what the rules find in what it says and cites. */
export function Findings({
  stops,
  findings,
  content,
}: {
  stops: readonly Stop[];
  findings: readonly Finding[];
  content: BriefContent;
}) {
  const count = content.checked.length;
  const differing = content.checked.filter(({ result }) => result === 'differs').length;
  const open = stops.length + findings.filter(({ dismissed }) => dismissed === null).length;
  return (
    <>
      <SectionHead>
        {open === 0 ? words.brief.findings.nothing : words.brief.findings.count(open)}
      </SectionHead>
      <ul>
        {stops.map((stop, i) => (
          <li key={i} className={css['finding']}>
            <Badge>{words.brief.findings.kinds[stop.kind]}</Badge>
            <p>{words.brief.findings.sentence(stop, articleOf(stop, content))}</p>
            {'articleId' in stop ? <GoTo articleId={stop.articleId} /> : null}
          </li>
        ))}
      </ul>
      <FindingCards findings={findings} named={() => true} />
      <SectionHead ruled>{words.brief.findings.verified(count - differing, count)}</SectionHead>
      <p className={css['verified']}>
        {differing === 0 ? words.brief.findings.allSame : words.brief.findings.stops}
      </p>
    </>
  );
}

function articleOf(stop: Stop, { sources }: BriefContent): string {
  const source = 'articleId' in stop ? sources.find((one) => one.id === stop.articleId) : undefined;
  return source?.outlet ?? source?.title ?? source?.opening ?? words.brief.findings.itsArticle;
}

function GoTo({ articleId }: { articleId: number }) {
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
