import { useMemo, useRef, useState } from 'react';
import type { LedgerFilter, LedgerRow } from '#core/contract/ledger.ts';
import { SPEECHES, STANCES } from '#core/contract/vocabulary.ts';
import { byName, dayName } from '#core/words/formats.ts';
import { inspect, revealPassage, useDesk } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useAct, useArticles, useEntities, useLedger } from '../connect/matter.tsx';
import { Button, Hint, Select } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Pages } from '../ui/Pages.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './ledger.module.css';

const saying = words.ledger;
const ANY = '';
const NOBODY = 'nobody';

/** So many rows are drawn at a time. */
const PAGE = 100;

/** Every quote by its speaker, in the order of the days on which it was printed, with its source, stance and variants. */
export function Ledger() {
  const filter = useDesk((desk) => desk.ledger);
  const [turned, setTurned] = useState({ filter, offset: 0 });
  // Other quotes begin with the first of them.
  const offset = turned.filter === filter ? turned.offset : 0;
  const answer = useLedger(filter, offset, PAGE);
  const box = useRef<HTMLDivElement>(null);
  if (!answer) return null;
  const { rows, total } = answer;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <Filters filter={filter} total={total} />
      <div ref={box} className={css['scroll']}>
        {total === 0 ? (
          <>
            <Hint>{isFiltered ? saying.noneFits : saying.none}</Hint>
            {isFiltered ? (
              <Button look="bordered" onClick={() => put({})}>
                {saying.showAll}
              </Button>
            ) : null}
          </>
        ) : (
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{saying.days.date}</th>
                <th scope="col">{saying.speaker}</th>
                <th scope="col">{saying.days.words}</th>
                <th scope="col">{saying.days.claims}</th>
                <th scope="col">{saying.days.elsewhere}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        )}
        <Pages
          label={saying.label}
          offset={offset}
          size={PAGE}
          total={total}
          onTurn={(next) => {
            setTurned({ filter, offset: next });
            box.current?.scrollTo({ top: 0 });
          }}
        />
      </div>
    </>
  );
}

function put(ledger: LedgerFilter): void {
  useDesk.setState({ ledger });
}

/** The filter with a field set, or without it. */
function withField(
  filter: LedgerFilter,
  fields: { readonly [Name in keyof LedgerFilter]: LedgerFilter[Name] | undefined },
) {
  return Object.fromEntries(
    Object.entries({ ...filter, ...fields }).filter(([, value]) => value !== undefined && value !== false),
  ) as LedgerFilter;
}

function Filters({ filter, total }: { filter: LedgerFilter; total: number }) {
  const act = useAct();
  const entities = useEntities();
  const articles = useArticles();
  const speakers = useMemo(
    () => (entities ?? []).filter(({ quotes }) => quotes > 0).sort((a, b) => byName(a.name, b.name)),
    [entities],
  );
  const outlets = useMemo(
    () =>
      [
        ...new Set((articles ?? []).filter(({ quotes }) => quotes > 0).flatMap(({ outlet }) => outlet ?? [])),
      ].sort(byName),
    [articles],
  );
  const change = (fields: Parameters<typeof withField>[1]) => put(withField(filter, fields));
  const save = async () => {
    const ready = await act('ledger.export', { filter });
    if (!ready) return;
    const link = document.createElement('a');
    link.href = `/file/${ready.file}`;
    link.download = ready.fileName;
    link.click();
    say(saying.saved(ready.fileName));
  };
  const ids = [ANY, NOBODY, ...speakers.map(({ id }) => String(id))];
  const names = Object.fromEntries([
    [ANY, saying.anybody],
    [NOBODY, saying.nobody],
    ...speakers.map(({ id, name }) => [String(id), name] as const),
  ]) as Readonly<Record<string, string>>;
  return (
    <div className={css['filters']}>
      <Select
        aria-label={saying.speaker}
        value={filter.noSpeaker ? NOBODY : filter.speakerId === undefined ? ANY : String(filter.speakerId)}
        values={ids}
        names={names}
        onChoose={(id) =>
          change({
            noSpeaker: id === NOBODY,
            speakerId: id === ANY || id === NOBODY ? undefined : Number(id),
          })
        }
      />
      <Select
        aria-label={saying.outlet}
        value={filter.outlet ?? ANY}
        values={[ANY, ...outlets]}
        names={{ [ANY]: saying.anyOutlet, ...Object.fromEntries(outlets.map((outlet) => [outlet, outlet])) }}
        onChoose={(outlet) => change({ outlet: outlet === ANY ? undefined : outlet })}
      />
      <Select
        aria-label={saying.stance}
        value={filter.stance ?? ANY}
        values={[ANY, ...STANCES]}
        names={{ [ANY]: saying.anyStance, ...words.vocabulary.stance }}
        onChoose={(stance) => change({ stance: stance === ANY ? undefined : stance })}
      />
      <Select
        aria-label={saying.speech}
        value={filter.speech ?? ANY}
        values={[ANY, ...SPEECHES]}
        names={{ [ANY]: saying.anySpeech, ...words.vocabulary.speech }}
        onChoose={(speech) => change({ speech: speech === ANY ? undefined : speech })}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={css['day']}>
          {saying[end]}
          <input
            type="date"
            className={ui['input']}
            value={filter[end] ?? ''}
            onChange={(event) =>
              change({ [end]: event.target.value === '' ? undefined : event.target.value })
            }
          />
        </label>
      ))}
      <label className={css['tick']}>
        <input
          type="checkbox"
          checked={filter.altered ?? false}
          onChange={(event) => change({ altered: event.target.checked })}
        />
        {saying.altered}
      </label>
      <span className={css['count']} role="status">
        {words.nouns.quote(total)}
      </span>
      <Button look="bordered" disabled={total === 0} onClick={() => void save()}>
        {saying.export}
      </Button>
    </div>
  );
}

function Row({ row }: { row: LedgerRow }) {
  const { article, speaker, reportedVia, variant } = row;
  return (
    <tr>
      <td className={css['date']}>
        {article.published === null ? saying.noDate : dayName(article.published)}
      </td>
      <td>
        {speaker ? (
          <Button look="link" onClick={() => inspect({ kind: 'entity', id: speaker.id })}>
            {speaker.name}
          </Button>
        ) : (
          <span className={css['soft']}>{saying.nobody}</span>
        )}
      </td>
      <td>
        <button type="button" className={css['words']} onClick={() => show(row)}>
          {row.exact}
        </button>
        <span className={css['soft']}>
          {[
            article.outlet ?? words.common.noOutlet,
            articleName(article),
            reportedVia ? saying.via(reportedVia.name) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        {row.claims.map((claim) => (
          <Button
            key={claim.linkId}
            look="link"
            className={css['claim']}
            onClick={() => inspect({ kind: 'claim', id: claim.id })}
          >
            <span className={css['soft']}>{words.vocabulary.stance[claim.stance]}</span> {claim.text}
          </Button>
        ))}
      </td>
      <td className={variant.altered > 0 ? css['altered'] : css['soft']}>
        {variant.elsewhere > 0 ? saying.elsewhere(variant.elsewhere, variant.altered) : '—'}
      </td>
    </tr>
  );
}

function show(row: LedgerRow): void {
  revealPassage(row.articleId, row);
  inspect({ kind: 'quote', id: row.id });
}
