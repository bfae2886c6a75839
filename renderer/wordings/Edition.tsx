import { useMemo } from 'react';
import type { Place } from '#core/contract/nouns.ts';
import { collate } from '#core/quotations/collation.ts';
import { revealPassage, type Traced } from '../app/desk.ts';
import { articleName, counted, dayName } from '../app/names.ts';
import { useArticle, useArticleText, useTrace } from '../connect/matter.tsx';
import { Badge, Hint } from '../ui/controls.tsx';
import { segmentsOf } from './segments.ts';
import { isGrave, VERDICT_WORDS } from './words.ts';
import css from './wordings.module.css';

interface Witness {
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly article: Place['article'];
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly quoted: boolean;
  readonly first: boolean;
  /** Against the words that were asked for; `null` for those themselves. */
  readonly verdict: Place['verdict'] | null;
}

/** One utterance as every outlet printed it, word under word as in a critical edition, the earliest first. */
export function Edition({ traced }: { traced: Traced }) {
  const { answer, failed } = useTrace(traced);
  const article = useArticle(traced.articleId);
  const text = useArticleText(traced.articleId)?.text;
  const witnesses = useMemo(() => {
    if (!answer || !article || text === undefined) return null;
    const own = article.quotations.find((one) => one.start === traced.start && one.end === traced.end);
    const quote = article.quoted.find((one) => one.start === traced.start && one.end === traced.end);
    const here: Witness = {
      ...traced,
      exact: text.slice(traced.start, traced.end),
      article,
      speaker:
        quote?.speaker?.name ??
        own?.attribution?.speakerEntity?.name ??
        own?.attribution?.who?.text ??
        own?.attribution?.speaker?.text ??
        null,
      verb: own?.attribution?.verb?.text ?? null,
      quoted: own !== undefined || quote !== undefined,
      first:
        article.published !== null && answer.places.length > 0 && !answer.places.some((place) => place.first),
      verdict: null,
    };
    const others = answer.places.map((place): Witness => ({
      ...place,
      speaker: place.speakerEntity?.name ?? place.speaker,
    }));
    return [here, ...others].sort(
      (a, b) =>
        Number(b.first) - Number(a.first) ||
        (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999') ||
        a.articleId - b.articleId ||
        a.start - b.start,
    );
  }, [answer, article, text, traced]);
  const segments = useMemo(
    () => (witnesses ? segmentsOf(collate(witnesses.map((one) => one.exact))) : []),
    [witnesses],
  );
  if (!witnesses) return <Hint>{failed ? 'The wordings could not be read. Try again.' : 'Looking…'}</Hint>;
  const speakers = new Set(witnesses.flatMap((one) => (one.speaker === null ? [] : [one.speaker])));
  return (
    <section className={css['edition']} aria-label="All wordings">
      <p className={css['summary']}>
        {counted(witnesses.length, 'wording')} in{' '}
        {counted(new Set(witnesses.map((one) => one.articleId)).size, 'article')}
        {speakers.size > 1 ? ` · given to ${[...speakers].join(', ')}` : ''}
      </p>
      <div className={css['scroll']}>
        <table>
          <tbody>
            {witnesses.map((one, row) => (
              <tr key={`${one.articleId} ${one.start}`} data-here={one.verdict === null}>
                <th scope="row">
                  <button
                    type="button"
                    title={`Show it in ${articleName(one.article)}`}
                    onClick={() => revealPassage(one.articleId, one, { beside: true })}
                  >
                    {one.article.outlet ?? articleName(one.article)}
                  </button>
                  <span className={css['said']}>
                    {one.article.published === null ? 'no date' : dayName(one.article.published)}
                    {' · '}
                    {one.quoted
                      ? one.speaker === null
                        ? 'no speaker named'
                        : [one.speaker, one.verb].filter(Boolean).join(' · ')
                      : 'not in quotation marks'}
                  </span>
                  <span className={css['badges']}>
                    {one.first ? <Badge>first reported</Badge> : null}
                    {one.verdict === null ? (
                      <span className={css['verdict']}>the words asked for</span>
                    ) : (
                      <span className={css['verdict']} data-grave={isGrave(one.verdict)}>
                        {VERDICT_WORDS[one.verdict]}
                      </span>
                    )}
                  </span>
                </th>
                {segments.map((segment, column) => (
                  <td key={column} data-agree={segment.agree} title={segment.kind ?? undefined}>
                    {segment.cells[row] === '' ? (
                      <span className={css['lacking']} aria-label="nothing">
                        —
                      </span>
                    ) : (
                      segment.cells[row]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
