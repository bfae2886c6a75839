import { useState } from 'react';
import type { Span } from '#core/text/span.ts';
import { showWordings } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { useTrace } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { words } from '../words.ts';
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
  if (!answer) return failed ? <p className={css['none']}>{words.wordings.also.failed}</p> : null;
  const { places, searched } = answer;
  return (
    <section aria-label={words.wordings.also.title}>
      <SectionHead
        ruled
        action={
          places.length === 0 ? null : (
            <Button onClick={() => showWordings(traced)} keyHint={keyName('wordings')}>
              {words.wordings.also.all}
            </Button>
          )
        }
      >
        {places.length === 0 ? words.wordings.also.title : words.wordings.also.count(places.length)}
      </SectionHead>
      {places.length === 0 ? (
        <p className={css['none']}>{words.wordings.also.nowhere(searched.articles)}</p>
      ) : (
        <>
          <Button
            look="link"
            className={css['more']}
            aria-pressed={inContext}
            onClick={() => setInContext(!inContext)}
          >
            {words.wordings.also.inContext}
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
          {words.wordings.also.more(places.length - SHOWN)}
        </Button>
      ) : null}
    </section>
  );
}
