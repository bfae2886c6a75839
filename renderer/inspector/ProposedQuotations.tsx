import type { Article } from '#core/contract/nouns.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { waitingIn } from '../app/proposals.ts';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** How many quotations the program found in the article and nobody has decided on, and the keys for all of them. */
export function ProposedQuotations({ article }: { article: Article }) {
  const run = useRun();
  const waiting = waitingIn(article);
  if (waiting.length === 0) return null;
  const speech = waiting.filter((one) => one.speech !== 'none').length;
  return (
    <section className={css['proposals']} aria-label={words.inspector.quotations.title}>
      <SectionHead>{words.inspector.quotations.count(waiting.length)}</SectionHead>
      <p className={css['facts']}>{words.inspector.quotations.contents(speech, waiting.length - speech)}</p>
      <p className={css['decideRow']}>
        <Button look="bordered" onClick={() => run('next-proposal')} keyHint={keyName('next-proposal')}>
          {words.inspector.quotations.step}
        </Button>
        {speech > 0 ? (
          <Button look="bordered" onClick={() => run('accept-all')} keyHint={keyName('accept-all')}>
            {words.inspector.quotations.acceptAll}
          </Button>
        ) : null}
        <Button look="bordered" onClick={() => run('dismiss-all')} keyHint={keyName('dismiss-all')}>
          {words.inspector.quotations.dismissAll}
        </Button>
      </p>
    </section>
  );
}
