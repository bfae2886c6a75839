import { PRINTED_RESULTS } from '#core/brief/checked.ts';
import type { BriefContent } from '#core/brief/content.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import css from './leaving.module.css';

const saying = words.outline.verified;

/** How many of the printed quotations are what their articles have, and in which way; what was signed off can be taken back. */
export function Verified({ content: { checked } }: { content: BriefContent }) {
  const act = useAct();
  const of = Map.groupBy(checked, ({ result }) => result);
  const differing = of.get('differs')?.length ?? 0;
  const told = PRINTED_RESULTS.flatMap((result) => {
    const count = of.get(result)?.length ?? 0;
    return count === 0 ? [] : [saying.results[result](count)];
  });
  const same = checked.every(({ result }) => result === 'identical');
  return (
    <>
      <SectionHead ruled>
        {words.brief.findings.verified(checked.length - differing, checked.length)}
      </SectionHead>
      <p className={css['verified']}>{same ? words.brief.findings.allSame : saying.all(told)}</p>
      {differing > 0 ? <p className={css['verified']}>{words.brief.findings.stops}</p> : null}
      <ul>
        {(of.get('signed off') ?? []).map(({ entryId, quoteId, printed, reason }) => (
          <li key={`${entryId} ${quoteId} ${printed}`} className={css['card']}>
            <p>{words.outline.quoted(printed)}</p>
            <p className={css['status']}>{saying.because(reason ?? '')}</p>
            <Button
              look="link"
              onClick={async () => {
                if (await act('briefs.withdrawSignOff', { itemId: entryId, quoteId, printed }))
                  say(saying.withdrawn(keyWord('undo')));
              }}
            >
              {saying.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
