import { useEffect, useMemo } from 'react';
import type { Cluster } from '#core/contract/nouns.ts';
import { number } from '#core/words/formats.ts';
import { showWordings, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { CLUSTERS_SHOWN, useClusters } from '../connect/matter.tsx';
import { Badge, Hint } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import { Edition } from './Edition.tsx';
import { isGrave, VERDICT_WORDS } from './words.ts';
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
      <nav className={css['list']} aria-label="Utterances">
        <RowList
          label="Utterances that stand in more than one place"
          rows={rows}
          onOpen={(id) => {
            const cluster = clusters.find((one) => one.id === id);
            if (cluster) showWordings(placeOf(cluster));
          }}
          empty={
            <Hint>
              No quotation of this matter stands in two places yet. Import another account of the same events.
            </Hint>
          }
        />
        {answer.total > CLUSTERS_SHOWN ? (
          <Hint>
            The first {CLUSTERS_SHOWN} of {number(answer.total)}.
          </Hint>
        ) : null}
      </nav>
      <div className={css['view']}>
        {traced ? (
          <Edition traced={traced} />
        ) : (
          <Hint>Choose an utterance, or press W on a quote, and all its wordings stand here.</Hint>
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
  const articles = counted(new Set(pieces.map((one) => one.articleId)).size, 'article');
  return isGrave(verdict) ? articles : `${articles} · ${VERDICT_WORDS[verdict]}`;
}

function badgesOf({ verdict, misattributed }: Cluster) {
  if (!isGrave(verdict) && !misattributed) return undefined;
  return (
    <>
      {isGrave(verdict) ? <Badge>{VERDICT_WORDS[verdict]}</Badge> : null}
      {misattributed ? <Badge>different speakers</Badge> : null}
    </>
  );
}
