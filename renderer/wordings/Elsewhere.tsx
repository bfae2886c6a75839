import { useMemo } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import { closeDialog, search, showWordings, useDesk, type Traced } from '../app/desk.ts';
import { useArticleText, useTrace } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { words } from '../words.ts';
import css from './wordings.module.css';

/** Finds the selected words in all other articles, quoted or not, or says that they stand in none and what was looked for. */
export function Elsewhere() {
  const traced = useDesk((desk) => desk.traced);
  return traced === null ? null : <Found traced={traced} />;
}

function Found({ traced }: { traced: Traced }) {
  const { answer, failed } = useTrace(traced);
  const text = useArticleText(traced.articleId)?.text;
  const exact = useMemo(() => text?.slice(traced.start, traced.end) ?? '', [text, traced]);
  return (
    <Panel title={words.wordings.elsewhere.title} onClose={closeDialog} wide>
      <blockquote className={css['sought']}>{exact}</blockquote>
      {answer === undefined ? (
        <Hint>{failed ? words.wordings.elsewhere.failed : words.wordings.edition.looking}</Hint>
      ) : answer.places.length === 0 ? (
        <Absence searched={answer.searched} />
      ) : (
        <>
          <p className={css['summary']}>
            {words.wordings.elsewhere.count(
              answer.places.length,
              new Set(answer.places.map((place) => place.articleId)).size,
              answer.searched.articles,
            )}
          </p>
          <ul>
            {answer.places.map((place) => (
              <PlaceCard
                key={`${place.articleId} ${place.start}`}
                here={exact}
                place={place}
                inContext
                onOpen={closeDialog}
              />
            ))}
          </ul>
        </>
      )}
      <p className={css['tools']}>
        {answer && answer.places.length > 0 ? (
          <Button look="bordered" onClick={() => showWordings(traced)}>
            {words.wordings.also.all}
          </Button>
        ) : null}
        <Button look="bordered" onClick={() => search(`"${exact.replaceAll(/["“”\s]+/g, ' ').trim()}"`)}>
          {words.wordings.elsewhere.searchInstead}
        </Button>
      </p>
    </Panel>
  );
}

function Absence({ searched }: { searched: ResultOf<'trace.words'>['searched'] }) {
  const forms = words.wordings.elsewhere.forms(searched);
  return (
    <div className={css['absence']}>
      <p>
        <strong>{words.wordings.elsewhere.nowhere(searched.articles)}</strong>
      </p>
      {forms.length > 0 ? (
        <>
          <p>{words.wordings.elsewhere.lookedFor}</p>
          <ul>
            {forms.map((form) => (
              <li key={form}>{form}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
