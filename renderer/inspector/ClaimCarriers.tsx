import { dayName } from '#core/words/formats.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { useCarriers } from '../connect/matter.tsx';
import { SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './carriers.module.css';

const saying = words.compare.carriers;

/** Who reported a claim first, and who carries it, quotes it, denies it, or is silent. */
export function ClaimCarriers({ id }: { id: number }) {
  const answer = useCarriers(id);
  if (!answer || answer.carriers.length === 0) return null;
  const { carriers, first, silent } = answer;
  const told = carriers.filter(({ carrying }) => carrying !== 'silent');
  return (
    <section aria-label={saying.title}>
      <SectionHead ruled>{saying.title}</SectionHead>
      {told.length === 0 ? <p className={css['soft']}>{saying.none}</p> : null}
      <ul className={css['carriers']}>
        {told.map(({ article, carrying, quote }) => (
          <li key={article.id}>
            <button
              type="button"
              title={words.inspector.showInArticle}
              onClick={() => {
                if (!quote) return;
                revealPassage(article.id, quote, { beside: true });
                inspect({ kind: 'quote', id: quote.id });
              }}
            >
              <span className={css['name']}>
                {article.outlet ?? articleName(article)}
                {article.id === first ? <strong>{saying.first}</strong> : null}
              </span>
              <span className={css['soft']}>
                {article.outlet === null ? null : `${articleName(article)} · `}
                {article.published === null ? words.common.noDate : dayName(article.published)}
              </span>
            </button>
            <span className={css['how']} data-how={carrying}>
              {saying.how[carrying]}
            </span>
          </li>
        ))}
      </ul>
      {silent > 0 ? (
        <details className={css['silent']}>
          <summary>{saying.silent(silent)}</summary>
          <ul>
            {carriers.flatMap(({ article, carrying }) =>
              carrying === 'silent'
                ? [<li key={article.id}>{`${articleName(article)} · ${sourceLine(article)}`}</li>]
                : [],
            )}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
