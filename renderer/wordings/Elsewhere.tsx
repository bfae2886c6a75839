import { useMemo } from 'react';
import { closeDialog, search, showWordings, useDesk, type Traced } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useArticleText, useTrace } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import css from './wordings.module.css';

/** Finds the selected words in all other articles, quoted or not, or says that they stand in none and what was looked for. */
export function Elsewhere() {
  const traced = useDesk((desk) => desk.traced);
  return traced === null ? null : <Found traced={traced} />;
}

function Found({ traced }: { traced: Traced }) {
  const { answer, failed } = useTrace(traced);
  const text = useArticleText(traced.articleId)?.text;
  const words = useMemo(() => text?.slice(traced.start, traced.end) ?? '', [text, traced]);
  return (
    <Panel title="Find elsewhere" onClose={closeDialog} wide>
      <blockquote className={css['sought']}>{words}</blockquote>
      {answer === undefined ? (
        <Hint>{failed ? 'The search failed. Nothing was changed; try again.' : 'Looking…'}</Hint>
      ) : answer.places.length === 0 ? (
        <Absence {...answer.searched} />
      ) : (
        <>
          <p className={css['summary']}>
            {counted(answer.places.length, 'place')} in{' '}
            {counted(new Set(answer.places.map((place) => place.articleId)).size, 'article')}; searched{' '}
            {counted(answer.searched.articles, 'article')}.
          </p>
          <ul>
            {answer.places.map((place) => (
              <PlaceCard
                key={`${place.articleId} ${place.start}`}
                here={words}
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
            All wordings
          </Button>
        ) : null}
        <Button look="bordered" onClick={() => search(`"${words.replaceAll(/["“”\s]+/g, ' ').trim()}"`)}>
          Search for these words instead
        </Button>
      </p>
    </Panel>
  );
}

function Absence({ articles, forms }: { articles: number; forms: readonly string[] }) {
  return (
    <div className={css['absence']}>
      <p>
        <strong>
          Nowhere else in the {counted(articles, 'article')} of this matter, nor in a near form.
        </strong>
      </p>
      {forms.length > 0 ? (
        <>
          <p>Looked for:</p>
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
