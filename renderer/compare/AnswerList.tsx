import type { Compared } from '#core/contract/compare.ts';
import type { Question } from '#core/contract/questions.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, KindBadge, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import inspectorCss from '../inspector/inspector.module.css';
import { words } from '../words.ts';
import { indexOf } from './index-of.ts';
import css from './question.module.css';

const saying = words.compare;

/** Each claim that answers, its answer in a few words, and the quotes that say so. */
export function AnswerList({ question, compared }: { question: Question; compared: Compared }) {
  const act = useAct();
  const questionId = question.id;
  const { claims, quotes: allQuotes, articles } = indexOf(compared);
  const withdraw = async (claimId: number) => {
    if (await act('questions.withdraw', { questionId, claimId })) say(saying.withdrawn(keyWord('undo')));
  };
  return (
    <ul>
      {question.answers.map(({ id, claimId, answer }) => {
        const claim = claims.get(claimId);
        if (!claim) return null;
        const quotes = claim.links.flatMap(({ quoteId, stance }) => {
          const quote = allQuotes.get(quoteId);
          return quote ? [{ ...quote, stance }] : [];
        });
        return (
          <li key={id} className={inspectorCss['card']}>
            <div className={inspectorCss['cardHead']}>
              <KindBadge kind={claim.kind} />
              <Button
                aria-label={saying.withdraw(answer)}
                title={saying.withdrawThis}
                onClick={() => void withdraw(claimId)}
              >
                ✕
              </Button>
            </div>
            <div className={css['answer']} aria-label={saying.inspector.answer(claim.text)} role="group">
              <TextField
                label={saying.finder.short}
                value={answer}
                required
                onSave={(next) => void act('questions.answer', { questionId, claimId, answer: next })}
              />
            </div>
            <button
              type="button"
              className={inspectorCss['cardText']}
              onClick={() => inspect({ kind: 'claim', id: claimId })}
            >
              {claim.text}
            </button>
            {quotes.map((quote) => {
              const article = articles.get(quote.articleId);
              return (
                <button
                  key={quote.id}
                  type="button"
                  className={css['quote']}
                  title={words.inspector.showInArticle}
                  onClick={() => {
                    revealPassage(quote.articleId, quote);
                    inspect({ kind: 'quote', id: quote.id });
                  }}
                >
                  <span>
                    {article ? (article.outlet ?? articleName(article)) : ''}
                    <span>{words.vocabulary.stance[quote.stance]}</span>
                  </span>
                  “{quote.exact}”
                </button>
              );
            })}
            {quotes.length === 0 ? <p className={css['soft']}>{saying.inspector.unquoted}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
