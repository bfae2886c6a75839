import { ArrowLeft, ArrowRight, ArrowLeftRight, Columns2, Square, X } from 'lucide-react';
import { keyName } from '../commands/key-names.ts';
import {
  closePane,
  focusPane,
  swapPanes,
  togglePanes,
  travel,
  useDesk,
  type PaneNumber,
} from '../app/desk.ts';
import { LinkButton } from '../linked/LinkButton.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './reader.module.css';

const SIZE = { size: 15, 'aria-hidden': true } as const;

/** Back and forward, one pane or two, swap, close. */
export function PaneTools({ pane }: { pane: PaneNumber }) {
  const trail = useDesk((desk) => desk.trails[pane]);
  const single = useDesk((desk) => desk.single);
  const articleId = useDesk((desk) => desk.panes[pane]);
  const other = single ? words.reader.tools.both : words.reader.tools.alone;
  return (
    <div className={css['tools']}>
      <Button
        aria-label={words.reader.tools.back}
        title={words.reader.tools.backKey(keyName('back'))}
        disabled={trail.back.length === 0}
        onClick={() => travel('back', pane)}
      >
        <ArrowLeft {...SIZE} />
      </Button>
      <Button
        aria-label={words.reader.tools.forward}
        title={words.reader.tools.forwardKey(keyName('forward'))}
        disabled={trail.forward.length === 0}
        onClick={() => travel('forward', pane)}
      >
        <ArrowRight {...SIZE} />
      </Button>
      {articleId === null ? null : <PaperButton pane={pane} articleId={articleId} />}
      <Button
        aria-label={other}
        title={words.reader.tools.withKey(other, keyName('one-pane'))}
        onClick={() => {
          focusPane(pane);
          togglePanes();
        }}
      >
        {single ? <Columns2 {...SIZE} /> : <Square {...SIZE} />}
      </Button>
      {/* One of the two panes has them: they are the same acts from either. */}
      {single || pane === 0 ? null : <LinkButton />}
      {single || pane === 0 ? null : (
        <Button
          aria-label={words.reader.tools.swap}
          title={words.reader.tools.withKey(words.reader.tools.swap, keyName('swap-panes'))}
          onClick={swapPanes}
        >
          <ArrowLeftRight {...SIZE} />
        </Button>
      )}
      {articleId === null ? null : (
        <Button
          aria-label={words.reader.tools.close}
          title={words.reader.tools.close}
          onClick={() => closePane(pane)}
        >
          <X {...SIZE} />
        </Button>
      )}
    </div>
  );
}
