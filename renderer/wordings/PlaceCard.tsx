import type { Place } from '#core/contract/nouns.ts';
import { dayName } from '#core/words/formats.ts';
import { revealPassage } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { Badge } from '../ui/controls.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { isGrave, verdictLine } from './verdicts.ts';
import { words } from '../words.ts';
import css from './wordings.module.css';

/** One other place of an utterance: who printed it, how its words differ, and a way there. */
export function PlaceCard({
  here,
  place,
  speakerId = null,
  inContext = false,
  onOpen,
}: {
  /** The words that it is compared with. */
  here: string;
  place: Place;
  /** Whose words they are here: another speaker there is called out. */
  speakerId?: number | null;
  /** Whether the sentences before and after are shown. */
  inContext?: boolean;
  onOpen?: () => void;
}) {
  const { article, verdict, speakerEntity, speaker, verb } = place;
  const said = [speakerEntity?.name ?? speaker, verb].filter(Boolean).join(' · ');
  const otherSpeaker = speakerId !== null && speakerEntity !== null && speakerEntity.id !== speakerId;
  const context = [place.before, place.after].filter(Boolean).join(' … ');
  return (
    <li className={css['place']}>
      <p className={css['placeHead']}>
        <span className={css['outlet']} title={articleName(article)}>
          {article.outlet ?? articleName(article)}
          {place.paragraph === null ? '' : ` ¶${place.paragraph}`}
          {article.published === null ? '' : ` · ${dayName(article.published)}`}
        </span>
        <span
          className={css['verdict']}
          data-grave={isGrave(verdict)}
          title={words.wordings.verdictMeans[verdict]}
        >
          {verdictLine(place)}
        </span>
      </p>
      <button
        type="button"
        className={css['words']}
        title={inContext ? words.wordings.place.show : context || words.wordings.place.show}
        onClick={() => {
          onOpen?.();
          revealPassage(place.articleId, place, { beside: true, selecting: true });
        }}
      >
        {inContext && place.before ? <span className={css['context']}>{place.before}</span> : null}
        <MarkedWords here={here} there={place.exact} differences={place.differences} whole={inContext} />
        {inContext && place.after ? <span className={css['context']}>{place.after}</span> : null}
      </button>
      {place.warnings.length === 0 ? null : (
        <p className={css['warning']}>{place.warnings.map(words.wordings.warning).join(' ')}</p>
      )}
      <p className={css['said']}>
        {place.first ? <Badge>{words.wordings.place.first}</Badge> : null}
        {otherSpeaker ? <Badge>{words.wordings.place.otherSpeaker}</Badge> : null}
        {place.quoted ? (said === '' ? words.wordings.place.noSpeaker : said) : words.wordings.place.unquoted}
      </p>
    </li>
  );
}
