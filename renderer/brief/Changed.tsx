import type { BriefContent } from '#core/brief/content.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Key, KindBadge, SectionHead } from '../ui/controls.tsx';
import { MarkedWords } from '../wordings/MarkedWords.tsx';
import { words } from '../words.ts';
import { chooseItem } from './state.ts';
import css from './leaving.module.css';

const saying = words.outline.changed;

/** Claims that are not any more what the brief prints: both wordings, and what takes the new one over. */
export function Changed({ briefId, content }: { briefId: number; content: BriefContent }) {
  const act = useAct();
  const changed = content.entries.flatMap((entry) =>
    entry.kind === 'claim' && entry.claim.changed
      ? [{ id: entry.id, claim: entry.claim, now: entry.claim.changed }]
      : [],
  );
  if (changed.length === 0) return null;
  const takeOver = (itemIds: number[] | null) => void act('briefs.takeOver', { briefId, itemIds });
  return (
    <section aria-label={saying.title}>
      <SectionHead
        ruled
        action={
          changed.length > 1 ? (
            <Button look="link" onClick={() => takeOver(null)}>
              {saying.takeAll}
            </Button>
          ) : null
        }
      >
        {saying.count(changed.length)}
      </SectionHead>
      <ul>
        {changed.map(({ id, claim, now }) => (
          <li key={id} className={css['card']}>
            <p>
              {now.text === claim.text ? (
                claim.text
              ) : (
                <MarkedWords
                  here={claim.text}
                  there={now.text}
                  differences={compareWordings(claim.text, now.text).differences}
                  whole={false}
                />
              )}
            </p>
            {now.kind !== claim.kind ? (
              <p>
                <KindBadge kind={claim.kind} /> → <KindBadge kind={now.kind} />
              </p>
            ) : null}
            {now.status !== claim.status ? (
              <p className={css['status']}>
                {saying.status(
                  words.vocabulary.claimStatus[claim.status],
                  words.vocabulary.claimStatus[now.status],
                )}
              </p>
            ) : null}
            <span className={css['does']}>
              <Button look="link" aria-label={saying.goIt(now.text)} onClick={() => chooseItem(briefId, id)}>
                {words.checks.goTo}
              </Button>
              <Button look="link" aria-label={saying.takeIt(now.text)} onClick={() => takeOver([id])}>
                {saying.take} <Key name={keyName('take-over')} />
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
