import { keyWord } from '../commands/key-names.ts';
import { useMemo } from 'react';
import type { Claim, Question, QuoteRow } from '#core/contract/nouns.ts';
import { folded } from '#core/names/fold.ts';
import { dayName } from '#core/words/formats.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useAct, useArticles, useClaims, useQuestions, useQuotes } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Badge, Button, Segments } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { Ledger } from '../ledger/Ledger.tsx';
import { Wordings } from '../wordings/Wordings.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import placeCss from '../ui/place.module.css';
import css from './compare.module.css';

interface Answer {
  readonly claim: Claim;
  readonly answer: string;
  /** The supporting quotes of the claim, by article. */
  readonly quotes: readonly QuoteRow[];
}

/** Where the accounts differ: in their answers to a question, or in the words of one utterance. */
export function Compare() {
  const comparing = useDesk((desk) => desk.comparing);
  return (
    <section
      className={`${placeCss['place']} ${css['compare']} ${comparing === 'questions' ? '' : css['fill']}`}
      aria-label={words.compare.title}
    >
      <header>
        <h1>{words.compare.title}</h1>
        <Segments
          label={words.compare.what}
          value={comparing}
          values={['questions', 'wordings', 'ledger']}
          names={words.compare.comparing}
          onChoose={(value) => useDesk.setState({ comparing: value })}
        />
      </header>
      {comparing === 'questions' ? <Questions /> : comparing === 'wordings' ? <Wordings /> : <Ledger />}
    </section>
  );
}

/** Questions as rows, articles as columns: what each says, and where two answers differ. */
function Questions() {
  const act = useAct();
  const questions = useQuestions();
  const articles = useArticles();
  const claims = useClaims();
  const quotes = useQuotes();
  const rows = useMemo(
    () =>
      questions?.map((question) => ({
        question,
        answers: answersOf(question, claims ?? [], quotes ?? []),
      })) ?? [],
    [questions, claims, quotes],
  );
  if (!questions || !articles || !claims || !quotes) return null;
  const remove = async (id: number) => {
    if (await act('questions.remove', { id })) say(words.compare.removed(keyWord('undo')));
  };
  const cited = new Set(
    rows.flatMap((row) => row.answers.flatMap((answer) => answer.quotes.map((quote) => quote.articleId))),
  );
  const columns = articles.filter((article) => cited.has(article.id));
  const conflicts = rows.filter((row) => isConflict(row.answers)).length;
  return (
    <>
      <p className={css['count']}>{words.compare.count(questions.length, conflicts)}</p>
      {questions.length === 0 ? <Empty of="questions" /> : null}
      {questions.length > 0 ? (
        <div className={css['scroll']}>
          <table className={css['answers']}>
            <thead>
              <tr>
                <th scope="col">{words.compare.question}</th>
                {columns.map((article) => (
                  <th key={article.id} scope="col">
                    {article.outlet ?? articleName(article)}
                    <br />
                    {article.published === null ? words.common.noDate : dayName(article.published)}{' '}
                    {article.machineWritten ? <Badge>{words.compare.machineWritten}</Badge> : null}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ question, answers }) => (
                <tr key={question.id} data-question={question.id} data-conflict={isConflict(answers)}>
                  <th scope="row">
                    {question.text}
                    <div className={css['tools']}>
                      {isConflict(answers) ? <Badge>{words.compare.conflict}</Badge> : null}
                      <Button look="link" onClick={() => void remove(question.id)}>
                        {words.common.remove}
                      </Button>
                    </div>
                    <Unquoted questionId={question.id} answers={answers} />
                  </th>
                  {columns.map((article) => (
                    <Cell
                      key={article.id}
                      questionId={question.id}
                      answers={answers}
                      articleId={article.id}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <QuestionForm questions={questions} claims={claims} />
    </>
  );
}

function Cell({
  questionId,
  answers,
  articleId,
}: {
  questionId: number;
  answers: readonly Answer[];
  articleId: number;
}) {
  const here = answers.flatMap((answer) => {
    const quote = answer.quotes.find((one) => one.articleId === articleId);
    return quote ? [{ ...answer, quote }] : [];
  });
  if (here.length === 0) return <td className={css['silent']}>{words.compare.silent}</td>;
  return (
    <td>
      {here.map(({ claim, answer, quote }) => (
        <div key={claim.id} className={css['answer']}>
          <button type="button" onClick={() => inspect({ kind: 'claim', id: claim.id })} title={claim.text}>
            {answer}
            <q>{quote.exact}</q>
          </button>
          <Withdraw questionId={questionId} claimId={claim.id} answer={answer} />
        </div>
      ))}
    </td>
  );
}

/** Answers that rest on no quote have no column to stand in. */
function Unquoted({ questionId, answers }: { questionId: number; answers: readonly Answer[] }) {
  const without = answers.filter((answer) => answer.quotes.length === 0);
  if (without.length === 0) return null;
  return (
    <div className={css['silent']}>
      {words.compare.withoutSource}
      {without.map(({ claim, answer }) => (
        <div key={claim.id} className={css['answer']}>
          {answer}
          <Withdraw questionId={questionId} claimId={claim.id} answer={answer} />
        </div>
      ))}
    </div>
  );
}

function Withdraw({ questionId, claimId, answer }: { questionId: number; claimId: number; answer: string }) {
  const act = useAct();
  const withdraw = async () => {
    if (await act('questions.withdraw', { questionId, claimId }))
      say(words.compare.withdrawn(keyWord('undo')));
  };
  return (
    <Button
      className={css['withdraw']}
      aria-label={words.compare.withdraw(answer)}
      title={words.compare.withdrawThis}
      onClick={() => void withdraw()}
    >
      ✕
    </Button>
  );
}

function answersOf(question: Question, claims: readonly Claim[], quotes: readonly QuoteRow[]): Answer[] {
  return question.answers.flatMap(({ claimId, answer }) => {
    const claim = claims.find((one) => one.id === claimId);
    const supporting = quotes.filter((quote) =>
      quote.claims.some((link) => link.id === claimId && link.stance === 'supports'),
    );
    return claim ? [{ claim, answer, quotes: supporting }] : [];
  });
}

/** Two different answers to one question are a conflict, however they are spelt. */
function isConflict(answers: readonly Answer[]): boolean {
  return new Set(answers.map((answer) => folded(answer.answer))).size > 1;
}
