import { keyOf } from '#core/checks/key.ts';
import type { Rows } from '#core/checks/matter.ts';
import { folded } from '#core/names/fold.ts';
import { judgeNames } from '#core/names/judge.ts';
import type { Span } from '#core/text/span.ts';
import type { QuestionProposal } from './proposal.ts';

/** A name of a person, an organization or a place as it is printed somewhere. */
export interface PrintedName extends Span {
  readonly entityId: number;
  readonly articleId: number;
  readonly exact: string;
}

type Read = Pick<Rows, 'entities' | 'claims' | 'questions'>;

/**
 * How a name is spelt, where articles print it in two ways that are a slip apart. `printed` has for each entity each way in
 * which it is printed, with the places that the reporter is shown. Where claims of the same words answer one question
 * already, nothing is proposed.
 */
export function proposeSpellings(
  { entities, claims, questions }: Read,
  printed: readonly PrintedName[],
): QuestionProposal[] {
  const byEntity = Map.groupBy(printed, ({ entityId }) => entityId);
  const answered = new Set(questions.flatMap(({ answers }) => answers.map(({ claimId }) => claimId)));
  const told = new Set(claims.filter(({ id }) => answered.has(id)).map(({ text }) => text));
  return entities.flatMap((entity): QuestionProposal[] => {
    const forms = Map.groupBy(byEntity.get(entity.id) ?? [], ({ exact }) => folded(exact));
    const known = new Set(
      entity.aliases.filter(({ kind }) => kind === 'misspelling').map(({ name }) => folded(name)),
    );
    const right = [...forms].find(([form]) => form === folded(entity.name))?.[1] ?? [];
    const wrong = [...forms].filter(
      ([form, [first]]) =>
        form !== folded(entity.name) &&
        (known.has(form) || (first && judgeNames(entity.name, first.exact) === 'likely misspelling')),
    );
    if (right.length === 0 || wrong.length === 0) return [];
    const sides = [right, ...wrong.map(([, places]) => places)].map((places) => {
      // A headline in capitals is no spelling of its own.
      const answer = (places.find(({ exact }) => exact !== exact.toUpperCase()) ?? places[0]!).exact;
      return {
        claimId: null,
        claim: `“${answer}”`,
        answer,
        passages: places.map(({ articleId, start, end }) => ({ articleId, start, end })),
      };
    });
    if (sides.every(({ claim }) => told.has(claim))) return [];
    return [
      {
        key: keyOf(['spelling', entity.uuid, ...sides.map(({ answer }) => answer)]),
        differing: 'spelling',
        about: entity.name,
        questionId: null,
        sides,
      },
    ];
  });
}
