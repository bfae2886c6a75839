import type { BriefQuote, FilledTable } from '#core/brief/content.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import type { Stance } from '#core/contract/vocabulary.ts';
import { getClaim, listLinksOfClaim } from '#db/queries/claim.ts';
import { countLedger, listLedger } from '#db/queries/ledger.ts';
import { listQuestions } from '#db/queries/question.ts';
import type { Db } from '#db/sql.ts';

type Table = NonNullable<BriefItem['table']>;

/** So many quotes are printed in one table: a longer ledger is a CSV file. */
const MOST_QUOTES = 1_000;

/** A table of a brief with the keys of what fills it. */
export interface TableRows {
  readonly quoteIds: readonly number[];
  fill(print: (quoteId: number, stance: Stance | null) => BriefQuote): FilledTable;
}

export function tableRows(db: Db, table: Table): TableRows {
  return table.kind === 'ledger' ? ledgerRows(db, table) : comparedRows(db, table);
}

function ledgerRows(db: Db, { filter }: Table & { kind: 'ledger' }): TableRows {
  const quoteIds = listLedger(db, filter, MOST_QUOTES, 0);
  const more = countLedger(db, filter) - quoteIds.length;
  return {
    quoteIds,
    fill: (print) => ({ kind: 'ledger', quotes: quoteIds.map((id) => print(id, null)), more }),
  };
}

/** Questions that no claim answers are left out, for there is nothing to lay side by side. */
function comparedRows(db: Db, { questionIds }: Table & { kind: 'compare' }): TableRows {
  const all = new Map(listQuestions(db).map((question) => [question.id, question]));
  const asked = (questionIds ?? [...all.keys()])
    .flatMap((id) => all.get(id) ?? [])
    .filter(({ answers }) => answers.length > 0);
  const claims = new Map(
    asked.flatMap(({ answers }) =>
      answers.map(({ claimId }) => [
        claimId,
        {
          claim: getClaim(db, claimId)!,
          links: listLinksOfClaim(db, claimId).filter(({ stance }) => stance !== 'context'),
        },
      ]),
    ),
  );
  return {
    quoteIds: [...claims.values()].flatMap(({ links }) => links.map(({ quoteId }) => quoteId)),
    fill: (print) => ({
      kind: 'compare',
      questions: asked.map(({ id, text, resolution, answers }) => ({
        id,
        text,
        resolution: resolution && { answer: resolution.answer, reason: resolution.reason },
        answers: answers.map(({ answer, claimId }) => {
          const { claim, links } = claims.get(claimId)!;
          return {
            answer,
            claim: claim.text,
            kind: claim.kind,
            status: claim.status,
            quotes: links.map(({ quoteId, stance }) => print(quoteId, stance)),
          };
        }),
      })),
    }),
  };
}
