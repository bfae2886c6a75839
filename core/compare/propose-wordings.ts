import { keyOf } from '#core/checks/key.ts';
import type { Echo, Rows } from '#core/checks/matter.ts';
import { clipped } from '#core/checks/text.ts';
import type { Passage } from '#core/checks/finding.ts';
import type { QuestionProposal, Side } from './proposal.ts';

/** A place where the words of a marked quote stand with others in them, and its own words. */
export interface AlteredEcho extends Echo {
  readonly exact: string;
}

type Read = Pick<Rows, 'claims' | 'quotes' | 'questions'>;

/** What was said, where two articles quote it in words that are not the same; each pair of places once. */
export function proposeWordings(
  { claims, quotes, questions }: Read,
  echoes: readonly AlteredEcho[],
): QuestionProposal[] {
  const answered = new Set(questions.flatMap(({ answers }) => answers.map(({ claimId }) => claimId)));
  const told = new Set(claims.filter(({ id }) => answered.has(id)).map(({ text }) => text));
  const seen = new Set<string>();
  return echoes.flatMap((echo): QuestionProposal[] => {
    const quote = quotes.find(({ id }) => id === echo.quoteId);
    if (!quote || !echo.difference) return [];
    const sides = [sideOf(quote.exact, quote), sideOf(echo.exact, echo)];
    const key = keyOf(['wording', ...sides.map(({ claim }) => claim).toSorted()]);
    if (seen.has(key) || sides.every(({ claim }) => told.has(claim))) return [];
    seen.add(key);
    return [{ key, differing: 'wording', about: clipped(quote.exact, 160), questionId: null, sides }];
  });
}

function sideOf(exact: string, { articleId, start, end }: Passage): Side {
  const words = clipped(exact, 240).replaceAll(/^["“„«']+|["”»']+$/g, '');
  return {
    claimId: null,
    claim: `“${words}”`,
    answer: `“${words}”`,
    passages: [{ articleId, start, end }],
  };
}
