import type { Article } from '#core/contract/nouns.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { number } from '#core/words/formats.ts';
import { counted } from '../app/names.ts';
import { waitingIn } from '../app/proposals.ts';
import { Button, SectionHead } from '../ui/controls.tsx';
import css from './inspector.module.css';

/** How many quotations the program found in the article and nobody has decided on, and the keys for all of them. */
export function ProposedQuotations({ article }: { article: Article }) {
  const run = useRun();
  const waiting = waitingIn(article);
  if (waiting.length === 0) return null;
  const speech = waiting.filter((one) => one.speech !== 'none').length;
  return (
    <section className={css['proposals']} aria-label="Proposed quotations">
      <SectionHead>{counted(waiting.length, 'proposed quotation')}</SectionHead>
      <p className={css['facts']}>
        {contents(speech, waiting.length - speech)} A line under the words marks each in the text.
      </p>
      <p className={css['decideRow']}>
        <Button look="bordered" onClick={() => run('next-proposal')} keyHint={keyName('next-proposal')}>
          Step through
        </Button>
        {speech > 0 ? (
          <Button look="bordered" onClick={() => run('accept-all')} keyHint={keyName('accept-all')}>
            Accept all speech
          </Button>
        ) : null}
        <Button look="bordered" onClick={() => run('dismiss-all')} keyHint={keyName('dismiss-all')}>
          Dismiss all
        </Button>
      </p>
    </section>
  );
}

function contents(speech: number, aside: number): string {
  if (aside === 0) return speech === 1 ? 'It is speech.' : 'All of them are speech.';
  const others =
    aside === 1
      ? 'one is a title, a scare quote or the like'
      : `${counted(aside, 'other')} are titles, scare quotes and the like`;
  if (speech === 0)
    return aside === 1
      ? 'It is a title, a scare quote or the like.'
      : 'All of them are titles, scare quotes and the like.';
  return `${number(speech)} of them ${speech === 1 ? 'is' : 'are'} speech, ${others}.`;
}
