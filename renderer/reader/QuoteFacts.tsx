import type { Quote } from '#core/contract/nouns.ts';
import { KindBadge } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './reader.module.css';

/** Who speaks in a quote, for which claims, and how it bears on them. */
export function QuoteFacts({ quote }: { quote: Quote }) {
  const { speech, speaker, claims } = quote;
  return (
    <>
      <span>
        <strong>{speaker?.name ?? words.reader.tip.noSpeaker}</strong>
        <span>{words.reader.tip.speech[speech]}</span>
      </span>
      {claims.map((claim) => (
        <span key={claim.linkId}>
          <KindBadge kind={claim.kind} /> <em>{words.vocabulary.stance[claim.stance]}</em> {claim.text}
        </span>
      ))}
      {claims.length === 0 ? <span className={css['tipNone']}>{words.reader.tip.noClaim}</span> : null}
    </>
  );
}
