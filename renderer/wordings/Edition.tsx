import { useMemo, useState } from 'react';
import type { Place } from '#core/contract/nouns.ts';
import { collate } from '#core/quotations/wordings/collation.ts';
import { givenToOthers } from '#core/quotations/attribution/speakers.ts';
import { surroundingsOf } from '#core/text/surroundings.ts';
import { dayName, byDay } from '#core/words/formats.ts';
import { revealPassage, type Traced } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useArticle, useArticleText, useTrace } from '../connect/matter.tsx';
import { Badge, Button, Hint } from '../ui/controls.tsx';
import { segmentsOf, standing } from './segments.ts';
import { isGrave, verdictLine } from './verdicts.ts';
import { words } from '../words.ts';
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
  readonly warnings: Place['warnings'];
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
      warnings: [],
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
        byDay(a.article.published ?? '9999', b.article.published ?? '9999') ||
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
    return <Hint>{failed ? words.wordings.edition.failed : words.wordings.edition.looking}</Hint>;
  if (witnesses.length === 1)
    return <Hint>{words.wordings.edition.nowhere(witnesses[0]!.exact, answer.searched.articles)}</Hint>;
  const asked = witnesses.findIndex((one) => one.verdict === null);
  const others = witnesses.some((one, row) =>
    witnesses.slice(row + 1).some((other) => givenToOthers(one, other)),
  );
  const dated = witnesses.some((one) => one.article.published !== null);
  const count = dated ? words.wordings.edition.countInTime : words.wordings.edition.count;
  return (
    <section className={css['edition']} aria-label={words.wordings.edition.title}>
      <div className={css['summary']}>
        <span>{count(witnesses.length, new Set(witnesses.map((one) => one.articleId)).size)}</span>
        {others ? <Badge>{words.wordings.edition.otherSpeakers}</Badge> : null}
        <Button look="bordered" aria-pressed={around} onClick={() => setAround(!around)}>
          {words.wordings.edition.around}
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by key */}
      <div className={css['scroll']} role="group" aria-label={words.wordings.edition.table} tabIndex={0}>
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
                      title={
                        how !== 'same' && segment.kind ? words.wordings.difference[segment.kind] : undefined
                      }
                    >
                      {segment.cells[row] === '' ? (
                        <span
                          className={css['lacking']}
                          role="img"
                          aria-label={words.wordings.edition.nothing}
                        >
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
function cell(part: string) {
  return <div className={css['cell']}>{part}</div>;
}

function WitnessHead({ witness }: { witness: Witness }) {
  const { articleId, article, quoted, speaker, verb, first, verdict, warnings } = witness;
  const said =
    speaker === null ? words.wordings.place.noSpeaker : [speaker, verb].filter(Boolean).join(' · ');
  return (
    <th scope="row">
      <button
        type="button"
        title={words.wordings.edition.showIn(articleName(article))}
        onClick={() => revealPassage(articleId, witness, { beside: true, selecting: true })}
      >
        {article.outlet ?? articleName(article)}
      </button>
      <span className={css['said']}>
        {article.published === null ? words.common.noDate : dayName(article.published)} ·{' '}
        {quoted ? said : words.wordings.place.unquoted}
      </span>
      <span className={css['badges']}>
        {first ? <Badge>{words.wordings.place.first}</Badge> : null}
        {verdict === null ? (
          <span className={css['verdict']}>{words.wordings.edition.asked}</span>
        ) : (
          <span
            className={css['verdict']}
            data-grave={isGrave(verdict)}
            title={words.wordings.verdictMeans[verdict]}
          >
            {verdictLine({ ...witness, verdict })}
          </span>
        )}
      </span>
      {warnings.length === 0 ? null : (
        <span className={css['warning']}>{warnings.map(words.wordings.warning).join(' ')}</span>
      )}
    </th>
  );
}
