import type { FieldFacts } from '#core/contract/outlets.ts';
import { dayName } from '#core/words/formats.ts';
import { words } from '../words.ts';
import css from './library.module.css';

/** What many articles have in one field, and what is proposed for it with its evidence, to be taken for all of them. */
export function FieldFactsLine({
  facts,
  taken,
  onTake,
}: {
  facts: FieldFacts | undefined;
  taken: boolean;
  onTake: (taken: boolean) => void;
}) {
  if (!facts) return null;
  const { values, different, proposed, waiting, field } = facts;
  const shown = (value: string) => (field === 'published' ? dayName(value) : value);
  const [only] = values;
  const untold = waiting - proposed.reduce((told, { articles }) => told + articles, 0);
  const told = values.map(({ value, articles }) =>
    words.lists.mend.valued(value === null ? words.lists.mend.without : shown(value), articles),
  );
  return (
    <div className={css['fieldFacts']}>
      <span>
        {different <= 1
          ? only?.value
            ? words.lists.mend.same(shown(only.value))
            : words.lists.mend.none
          : words.lists.mend.different(different, told, different > values.length)}
      </span>
      {waiting > 0 ? (
        <label>
          <input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />
          <span>
            {words.lists.mend.take(waiting)}
            {proposed.map(({ value, reason, articles }) => (
              <em key={value}>{words.lists.mend.evidence(shown(value), reason, articles)}</em>
            ))}
            {untold > 0 ? words.lists.mend.untold(untold) : null}
          </span>
        </label>
      ) : null}
    </div>
  );
}
