import { MarkedWords } from '../wordings/MarkedWords.tsx';
import { PlaceCard } from '../wordings/PlaceCard.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { gradeOf, sourceOf, type Row } from './rows.ts';
import { choose, openSource, useDrafting } from './state.ts';
import css from './draft.module.css';

/** The chosen finding: the draft's words beside the source's, with what differs marked. */
export function Chosen({ row }: { row: Row | null }) {
  return (
    <section className={css['chosen']} aria-label={words.draft.chosen}>
      {row === null ? <Hint>{words.draft.chooseOne}</Hint> : <Shown row={row} />}
    </section>
  );
}

function Shown({ row }: { row: Row }) {
  return (
    <>
      <p className={css['verdict']} data-grade={gradeOf(row.group)}>
        <strong>{words.draft.group(row.group)}</strong>{' '}
        <span>
          {row.kind === 'quotation' && row.quotation.reason !== null
            ? words.draft.why[row.quotation.reason]
            : words.draft.means[row.group]}
        </span>
      </p>
      {row.kind === 'finding' ? <Beside row={row} /> : <Quotation row={row} />}
      {sourceOf(row) === null ? null : (
        <p className={css['open']}>
          <Button look="bordered" onClick={() => openSource(row)} keyHint="Enter">
            {words.draft.open}
          </Button>
        </p>
      )}
    </>
  );
}

function Beside({ row }: { row: Row & { kind: 'finding' } }) {
  const { draft, matter, kind } = row.finding;
  return (
    <dl className={css['two']}>
      <div>
        <dt>{words.draft.inDraft}</dt>
        <dd className={css['theirs']}>{draft}</dd>
      </div>
      <div>
        <dt>{words.draft.inMatter(kind)}</dt>
        <dd className={css['ours']}>{matter}</dd>
      </div>
    </dl>
  );
}

function Quotation({ row }: { row: Row & { kind: 'quotation' } }) {
  const { words: said, places, more } = row.quotation;
  const [best] = places;
  const rows = useDrafting((drafting) => drafting.checked?.rows ?? []);
  return (
    <>
      <dl className={css['two']}>
        <div>
          <dt>{words.draft.inDraft}</dt>
          <dd className={css['text']}>{said}</dd>
        </div>
        {best ? (
          <div>
            <dt>{words.draft.inMatter('number')}</dt>
            <dd className={css['text']}>
              <MarkedWords here={said} there={best.exact} differences={best.differences} />
            </dd>
          </div>
        ) : null}
      </dl>
      {row.beside.length === 0 ? null : (
        <>
          <h2>{words.draft.beside}</h2>
          <ul className={css['beside']}>
            {row.beside.map((finding, index) => {
              const other = rows.find((one) => one.kind === 'finding' && one.finding === finding);
              return (
                <li key={index}>
                  <Button look="link" onClick={() => other && choose(other.id)}>
                    {words.draft.group(finding.kind)}
                  </Button>{' '}
                  {finding.draft} → {finding.matter}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {places.length === 0 ? null : (
        <>
          <h2>{words.draft.sources}</h2>
          <ul>
            {places.map((place) => (
              <PlaceCard key={`${place.articleId} ${place.start}`} here={said} place={place} />
            ))}
          </ul>
          {more > 0 ? <Hint>{words.draft.more(more)}</Hint> : null}
        </>
      )}
    </>
  );
}
