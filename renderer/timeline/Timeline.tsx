import { useMemo } from 'react';
import type { Claim, ClaimDate } from '#core/contract/nouns.ts';
import { marksOf } from '#core/pictures/marks.ts';
import { inOrder } from '#core/pictures/timeline.ts';
import { panned, viewOf, zoomed } from '#core/pictures/view.ts';
import { claimDateName } from '#core/words/claim-dates.ts';
import { byDay, stretchName } from '#core/words/formats.ts';
import { inspect, showPicture, useDesk } from '../app/desk.ts';
import { useArticles, useClaims } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Network } from '../network/Network.tsx';
import { PictureBar } from '../pictures/PictureBar.tsx';
import { ZoomTools } from '../pictures/ZoomTools.tsx';
import { Hint, KindBadge, Segments } from '../ui/controls.tsx';
import { words } from '../words.ts';
import placeCss from '../ui/place.module.css';
import { TimelinePicture } from './TimelinePicture.tsx';
import css from './timeline.module.css';

/** The pictures of the matter: its time, and who is joined with whom. */
export function Timeline() {
  const picturing = useDesk((desk) => desk.picturing);
  return (
    <section className={`${placeCss['place']} ${css['timeline']}`} aria-label={words.timeline.title}>
      <header>
        <h1>{picturing === 'timeline' ? words.timeline.title : words.pictures.network.title}</h1>
        <Segments
          label={words.pictures.what}
          value={picturing}
          values={['timeline', 'network']}
          names={words.pictures.kinds}
          onChoose={showPicture}
        />
      </header>
      {picturing === 'timeline' ? <TimeOfMatter /> : <Network />}
    </section>
  );
}

/** What happened and what was said when, drawn; and under it the claims in the order of their dates. */
function TimeOfMatter() {
  const claims = useClaims();
  const articles = useArticles();
  const kept = useDesk((desk) => desk.timelineView);
  const marks = useMemo(() => inOrder(marksOf(claims ?? [], articles ?? [])), [claims, articles]);
  const shown = useMemo(
    () => ({
      claims: new Map((claims ?? []).map((claim) => [claim.id, claim])),
      articles: new Map((articles ?? []).map((article) => [article.id, article])),
    }),
    [claims, articles],
  );
  const whole = useMemo(() => viewOf(marks), [marks]);
  if (!claims || !articles) return null;
  if (!whole) return <Empty of="timeline" />;
  const view = kept ?? whole;
  const onView = (next: typeof kept) => useDesk.setState({ timelineView: next });
  const middle = (view.from + view.to) / 2;
  const step = (view.to - view.from) / 4;
  return (
    <>
      <div className={css['tools']}>
        <ZoomTools
          onZoom={(by) => onView(zoomed(view, by === 1 ? 0.6 : 1 / 0.6, middle, whole))}
          onAll={() => onView(null)}
          onMove={(by) => onView(panned(view, by * step, whole))}
        />
        <span className={css['seen']}>{stretchName(view.from, view.to)}</span>
        <PictureBar picture={{ kind: 'timeline', view: kept }} />
      </div>
      <TimelinePicture marks={marks} shown={shown} view={view} whole={whole} onView={onView} />
      <ClaimsInOrder claims={claims} />
    </>
  );
}

/** The claims in the order of the dates that they speak of; those without a date are counted. */
function ClaimsInOrder({ claims }: { claims: readonly Claim[] }) {
  const inspected = useDesk((desk) => desk.inspected);
  const used = useMemo(() => claims.filter(({ archived }) => !archived), [claims]);
  const dated = useMemo(
    () =>
      used
        .filter((claim): claim is Claim & { date: ClaimDate } => claim.date !== null)
        .sort((a, b) => byDay(a.date.from, b.date.from)),
    [used],
  );
  return (
    <>
      <h2>{words.pictures.timeline.list}</h2>
      <ol className={css['claims']}>
        {dated.map((claim) => (
          <li key={claim.id} data-chosen={inspected?.kind === 'claim' && inspected.id === claim.id}>
            <time dateTime={claim.date.from}>{claimDateName(claim.date, words)}</time>
            <button type="button" onClick={() => inspect({ kind: 'claim', id: claim.id })}>
              {claim.text}
            </button>
            <span className={css['badges']}>
              <KindBadge kind={claim.kind} />
              <span>{words.vocabulary.claimStatus[claim.status]}</span>
            </span>
          </li>
        ))}
      </ol>
      {dated.length < used.length ? <Hint>{words.timeline.undated(used.length - dated.length)}</Hint> : null}
    </>
  );
}
