import { meaningOf, type QuestionState } from '#core/compare/answers.ts';
import type { Compared } from '#core/contract/compare.ts';
import type { Question } from '#core/contract/questions.ts';
import { articleName } from '../app/names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Choice, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { When } from '../ui/When.tsx';
import { words } from '../words.ts';
import { indexOf } from './index-of.ts';
import css from './question.module.css';

const saying = words.compare.inspector;
const UNDECIDED = '';

/** Which answer the reporter holds, why, and on what evidence. Each change is a step; none holds by itself. */
export function Resolution({
  question: { id, resolution, answers: given },
  answers,
  compared,
  state,
}: {
  question: Question;
  answers: readonly string[];
  compared: Compared;
  state: QuestionState;
}) {
  const act = useAct();
  const index = indexOf(compared);
  const quotes = given.flatMap(({ claimId, answer }) =>
    (index.claims.get(claimId)?.links ?? []).flatMap(({ quoteId, stance }) => {
      const quote = index.quotes.get(quoteId);
      return quote ? [{ ...quote, answer, supports: stance === 'supports' }] : [];
    }),
  );
  const distinct = quotes.filter((quote, at) => quotes.findIndex((one) => one.id === quote.id) === at);
  const resolve = (change: Partial<{ answer: string; reason: string | null; quotes: readonly number[] }>) => {
    const answer = change.answer ?? resolution?.answer;
    if (answer === undefined) return;
    const evidence =
      change.quotes ??
      (change.answer === undefined && resolution ? resolution.quotes : supporting(distinct, answer));
    void act('questions.resolve', {
      id,
      answer,
      reason: change.reason === undefined ? (resolution?.reason ?? null) : change.reason,
      quotes: [...evidence],
    });
  };
  const held = resolution?.answer ?? UNDECIDED;
  const offered = held === UNDECIDED || answers.includes(held) ? answers : [held, ...answers];
  return (
    <>
      <SectionHead ruled>{saying.resolution}</SectionHead>
      <Choice
        label={saying.holds}
        value={held}
        values={[UNDECIDED, ...offered]}
        names={{ ...Object.fromEntries(offered.map((one) => [one, one])), [UNDECIDED]: saying.undecided }}
        onChoose={(answer) =>
          answer === UNDECIDED ? void act('questions.reopen', { id }) : resolve({ answer })
        }
      />
      {resolution ? (
        <>
          {state === 'open' ? (
            <div className={css['again']}>
              <Hint>{saying.newAnswer}</Hint>
              <Button look="bordered" onClick={() => resolve({})}>
                {saying.holdsStill}
              </Button>
            </div>
          ) : null}
          <TextField
            label={saying.because}
            lines={3}
            value={resolution.reason ?? ''}
            placeholder={saying.becausePlaceholder}
            onSave={(reason) => resolve({ reason })}
          />
          <fieldset className={css['evidence']}>
            <legend>{saying.evidence}</legend>
            {distinct.length === 0 ? <Hint>{saying.noEvidence}</Hint> : null}
            {distinct.map((quote) => {
              const article = index.articles.get(quote.articleId);
              const isEvidence = resolution.quotes.includes(quote.id);
              return (
                <label key={quote.id}>
                  <input
                    type="checkbox"
                    checked={isEvidence}
                    onChange={() =>
                      resolve({
                        quotes: isEvidence
                          ? resolution.quotes.filter((one) => one !== quote.id)
                          : [...resolution.quotes, quote.id],
                      })
                    }
                  />
                  <span className={css['soft']}>
                    {article ? (article.outlet ?? articleName(article)) : ''}
                  </span>
                  <q>{quote.exact}</q>
                </label>
              );
            })}
          </fieldset>
          <p className={css['soft']}>
            {saying.decided} <When at={resolution.at} />
          </p>
        </>
      ) : null}
    </>
  );
}

/** The quotes that speak for an answer: what the evidence is until the reporter says otherwise. */
function supporting(
  quotes: readonly { readonly id: number; readonly answer: string; readonly supports: boolean }[],
  answer: string,
): number[] {
  return quotes
    .filter((quote) => quote.supports && meaningOf(quote.answer) === meaningOf(answer))
    .map(({ id }) => id);
}
