import { isSignable, type Finding as Stop } from '#core/brief/check.ts';
import type { BriefContent } from '#core/brief/content.ts';
import type { Finding } from '#core/contract/checks.ts';
import { go, open, showArticle } from '../app/desk.ts';
import { FindingCards } from '../checks/FindingCards.tsx';
import { Badge, Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { Changed } from './Changed.tsx';
import { chooseItem, edit, useBriefDesk } from './state.ts';
import css from './leaving.module.css';

/** What stands in the way of the brief: what forbids the export, what changed, and what the rules find in what it says and cites. */
export function Findings({
  briefId,
  stops,
  findings,
  content,
}: {
  briefId: number;
  stops: readonly Stop[];
  findings: readonly Finding[];
  content: BriefContent;
}) {
  const open = stops.length + findings.filter(({ dismissed }) => dismissed === null).length;
  return (
    <>
      <SectionHead>
        {open === 0 ? words.brief.findings.nothing : words.brief.findings.count(open)}
      </SectionHead>
      <ul>
        {stops.map((stop, i) => (
          <li key={i} className={css['card']} data-stops>
            <Badge>{words.brief.findings.kinds[stop.kind]}</Badge>
            <p>{words.brief.findings.sentence(stop, articleOf(stop, content))}</p>
            <StopTools briefId={briefId} stop={stop} />
          </li>
        ))}
      </ul>
      <Changed briefId={briefId} content={content} />
      <FindingCards findings={findings} named={() => true} />
    </>
  );
}

function StopTools({ briefId, stop }: { briefId: number; stop: Stop }) {
  if (stop.kind === 'empty-brief') return null;
  const show = () => {
    chooseItem(briefId, stop.entryId);
    if (stop.kind === 'quote-altered') edit({ kind: 'words', id: stop.entryId });
    if (stop.kind === 'quoted-otherwise' || stop.kind === 'lost-citation')
      edit({ kind: 'prose', id: stop.entryId });
  };
  return (
    <span className={css['does']}>
      <Button look="link" onClick={show}>
        {words.checks.goTo}
      </Button>
      {'articleId' in stop ? (
        <Button
          look="link"
          onClick={() => {
            go('articles');
            showArticle(stop.articleId);
          }}
        >
          {words.brief.findings.toArticle}
        </Button>
      ) : null}
      {isSignable(stop) ? (
        <Button
          look="link"
          onClick={() => {
            useBriefDesk.setState({ signing: stop });
            open('sign-off');
          }}
        >
          {words.outline.signOff.open}
        </Button>
      ) : null}
    </span>
  );
}

function articleOf(stop: Stop, { sources }: BriefContent): string {
  const source = 'articleId' in stop ? sources.find((one) => one.id === stop.articleId) : undefined;
  return source?.outlet ?? source?.title ?? source?.opening ?? words.brief.findings.itsArticle;
}
