import { useMemo, useState } from 'react';
import type { Place } from '#core/contract/nouns.ts';
import { collate } from '#core/quotations/wordings/collation.ts';
import { givenToOthers } from '#core/quotations/attribution/speakers.ts';
import { surroundingsOf } from '#core/text/surroundings.ts';
import { dayName } from '#core/words/formats.ts';
import { revealPassage, type Traced } from '../app/desk.ts';
import { articleName, counted } from '../app/names.ts';
import { useArticle, useArticleText, useTrace } from '../connect/matter.tsx';
import { Badge, Button, Hint } from '../ui/controls.tsx';
import { segmentsOf, standing } from './segments.ts';
import { DIFFERENCE_WORDS, isGrave, VERDICT_MEANS, verdictLine } from './words.ts';
import css from './wordings.module.css';

interface Witness {
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly article: Place['article'];
  readonly speaker: string | null;
  readonly entityId: number | null;
  readonly verb: string | null;
  readonly quoted: boolean;
  readonly first: boolean;
  /** Against the words that were asked for; `null` for those themselves. */
  readonly verdict: Place['verdict'] | null;
  readonly differences: Place['differences'];
  readonly warning: string | null;
  readonly before: string;
  readonly after: string;
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
      entityId: quote?.speaker?.id ?? own?.attribution?.speakerEntity?.id ?? null,
      verb: own?.attribution?.verb?.text ?? null,
      quoted: own !== undefined || quote !== undefined,
      first:
        article.published !== null && answer.places.length > 0 && !answer.places.some((place) => place.first),
      verdict: null,
      differences: [],
      warning: null,
      ...surroundingsOf(text, traced),
    };
    const others = answer.places.map((place): Witness => ({
      ...place,
      speaker: place.speakerEntity?.name ?? place.speaker,
      entityId: place.speakerEntity?.id ?? null,
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
  const [around, setAround] = useState(false);
  if (!witnesses || !answer)
    return <Hint>{failed ? 'The wordings could not be read. Try again.' : 'Looking…'}</Hint>;
  if (witnesses.length === 1)
    return (
      <Hint>
        “{witnesses[0]!.exact}” stands nowhere else in the {counted(answer.searched.articles, 'article')} of
        this matter, nor in a near form.
      </Hint>
    );
  const asked = witnesses.findIndex((one) => one.verdict === null);
  const others = witnesses.some((one, row) =>
    witnesses.slice(row + 1).some((other) => givenToOthers(one, other)),
  );
  const dated = witnesses.some((one) => one.article.published !== null);
  return (
    <section className={css['edition']} aria-label="All wordings">
      <div className={css['summary']}>
        <span>
          {counted(witnesses.length, 'wording')} in{' '}
          {counted(new Set(witnesses.map((one) => one.articleId)).size, 'article')}
          {dated ? ', the earliest first' : ''}. What differs from the words asked for is marked.
        </span>
        {others ? <Badge>given to different speakers</Badge> : null}
        <Button look="bordered" aria-pressed={around} onClick={() => setAround(!around)}>
          Sentences around
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by key */}
      <div className={css['scroll']} role="group" aria-label="Word under word" tabIndex={0}>
        <table>
          <tbody>
            {witnesses.map((one, row) => (
              <tr key={`${one.articleId} ${one.start}`} data-here={row === asked}>
                <WitnessHead witness={one} />
                {around ? <td className={css['around']}>{cell(one.before)}</td> : null}
                {segments.map((segment, column) => {
                  const how = standing(segment, row, asked);
                  return (
                    <td
                      key={column}
                      data-standing={how}
                      title={how !== 'same' && segment.kind ? DIFFERENCE_WORDS[segment.kind] : undefined}
                    >
                      {segment.cells[row] === '' ? (
                        <span className={css['lacking']} role="img" aria-label="nothing">
                          —
                        </span>
                      ) : (
                        cell(segment.cells[row]!)
                      )}
                    </td>
                  );
                })}
                {around ? <td className={css['around']}>{cell(one.after)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A cell is as wide as its words, up to a measure that is read at a glance: a table alone would break after each word. */
function cell(words: string) {
  return <div className={css['cell']}>{words}</div>;
}

function WitnessHead({ witness }: { witness: Witness }) {
  const { articleId, article, quoted, speaker, verb, first, verdict, warning } = witness;
  const said = speaker === null ? 'no speaker named' : [speaker, verb].filter(Boolean).join(' · ');
  return (
    <th scope="row">
      <button
        type="button"
        title={`Show it in ${articleName(article)}`}
        onClick={() => revealPassage(articleId, witness, { beside: true })}
      >
        {article.outlet ?? articleName(article)}
      </button>
      <span className={css['said']}>
        {article.published === null ? 'no date' : dayName(article.published)} ·{' '}
        {quoted ? said : 'not in quotation marks'}
      </span>
      <span className={css['badges']}>
        {first ? <Badge>first reported</Badge> : null}
        {verdict === null ? (
          <span className={css['verdict']}>the words asked for</span>
        ) : (
          <span className={css['verdict']} data-grave={isGrave(verdict)} title={VERDICT_MEANS[verdict]}>
            {verdictLine({ ...witness, verdict })}
          </span>
        )}
      </span>
      {warning === null ? null : <span className={css['warning']}>{warning}</span>}
    </th>
  );
}
