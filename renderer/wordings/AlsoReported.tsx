import { useState } from 'react';
import type { Span } from '#core/text/span.ts';
import { showWordings } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { counted } from '../app/names.ts';
import { useTrace } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import css from './wordings.module.css';

/** More would push the fields below out of sight; all of them stand in the view of wordings. */
const SHOWN = 6;

/** Where else the same utterance stands, with what differs; or that it stands nowhere else. */
export function AlsoReported({
  articleId,
  start,
  end,
  exact,
  speakerId,
}: Span & { articleId: number; exact: string; speakerId: number | null }) {
  const traced = { articleId, start, end };
  const { answer, failed } = useTrace(traced);
  const [inContext, setInContext] = useState(false);
  if (!answer)
    return failed ? <p className={css['none']}>Where else these words stand could not be read.</p> : null;
  const { places, searched } = answer;
  return (
    <section aria-label="Also reported as">
      <SectionHead
        ruled
        action={
          places.length === 0 ? null : (
            <Button onClick={() => showWordings(traced)} keyHint={keyName('wordings')}>
              All wordings
            </Button>
          )
        }
      >
        Also reported as{places.length === 0 ? '' : ` · ${places.length}`}
      </SectionHead>
      {places.length === 0 ? (
        <p className={css['none']}>
          Nowhere else in {counted(searched.articles, 'article')}, nor in a near form.
        </p>
      ) : (
        <>
          <Button
            look="link"
            className={css['more']}
            aria-pressed={inContext}
            onClick={() => setInContext(!inContext)}
          >
            All words, and the sentences around
          </Button>
          <ul>
            {places.slice(0, SHOWN).map((place) => (
              <PlaceCard
                key={`${place.articleId} ${place.start}`}
                here={exact}
                place={place}
                speakerId={speakerId}
                inContext={inContext}
              />
            ))}
          </ul>
        </>
      )}
      {places.length > SHOWN ? (
        <Button look="link" onClick={() => showWordings(traced)}>
          {counted(places.length - SHOWN, 'more place')}
        </Button>
      ) : null}
    </section>
  );
}
