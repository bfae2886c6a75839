import { keyWord } from '../commands/key-names.ts';
import { useEffect, useMemo } from 'react';
import type { Cluster } from '#core/contract/nouns.ts';
import { showWordings, useDesk } from '../app/desk.ts';
import { CLUSTERS_SHOWN, useClusters } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Badge, Hint } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import { Edition } from './Edition.tsx';
import { isGrave } from './verdicts.ts';
import { words } from '../words.ts';
import css from './wordings.module.css';

/** The utterances that more than one place of the matter prints, and the chosen one in all its wordings. */
export function Wordings() {
  const answer = useClusters();
  const traced = useDesk((desk) => desk.traced);
  const clusters = answer?.clusters;
  const first = clusters?.[0];
  useEffect(() => {
    if (traced === null && first) showWordings(placeOf(first));
  }, [traced, first]);
  const rows = useMemo(
    () =>
      (clusters ?? []).map((cluster) => ({
        id: cluster.id,
        text: cluster.exact,
        chosen:
          traced !== null &&
          cluster.pieces.some((one) => one.articleId === traced.articleId && one.start === traced.start),
        body: (
          <RowText
            title={<span className={css['utterance']}>{cluster.exact}</span>}
            note={noteOf(cluster)}
            badges={badgesOf(cluster)}
          />
        ),
      })),
    [clusters, traced],
  );
  if (!answer || !clusters) return null;
  return (
    <div className={css['wordings']}>
      <nav className={css['list']} aria-label={words.wordings.clusters.title}>
        <RowList
          label={words.wordings.clusters.list}
          rows={rows}
          onOpen={(id) => {
            const cluster = clusters.find((one) => one.id === id);
            if (cluster) showWordings(placeOf(cluster));
          }}
          empty={<Empty of="wordings" />}
        />
        {answer.total > CLUSTERS_SHOWN ? (
          <Hint>{words.wordings.clusters.first(CLUSTERS_SHOWN, answer.total)}</Hint>
        ) : null}
      </nav>
      <div className={css['view']}>
        {traced ? (
          <Edition traced={traced} />
        ) : (
          <Hint>{words.wordings.clusters.choose(keyWord('wordings'))}</Hint>
        )}
      </div>
    </div>
  );
}

/** The fullest wording: all the others are tied to it. */
function placeOf({ exact, pieces }: Cluster) {
  const { articleId, start, end } = pieces.find((piece) => piece.exact === exact) ?? pieces[0]!;
  return { articleId, start, end };
}

/** What no badge says: a grave verdict has one. */
function noteOf({ pieces, verdict }: Cluster): string {
  const articles = words.nouns.article(new Set(pieces.map((one) => one.articleId)).size);
  return isGrave(verdict) ? articles : `${articles} · ${words.wordings.verdict[verdict]}`;
}

function badgesOf({ verdict, misattributed }: Cluster) {
  if (!isGrave(verdict) && !misattributed) return undefined;
  return (
    <>
      {isGrave(verdict) ? <Badge>{words.wordings.verdict[verdict]}</Badge> : null}
      {misattributed ? <Badge>{words.wordings.clusters.differentSpeakers}</Badge> : null}
    </>
  );
}
