import { FileText } from 'lucide-react';
import { focusPane, type PaneNumber } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct, useOrigin } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { closePaper, togglePaper, usePaper } from './state.ts';

/** Shows the page beside the words of a pane; only where its article came from a PDF. */
export function PaperButton({ pane, articleId }: { pane: PaneNumber; articleId: number }) {
  const act = useAct();
  const origin = useOrigin(articleId);
  const shown = usePaper((paper) => paper.pane === pane);
  if (origin?.format !== 'pdf') return null;
  return (
    <Button
      aria-label={words.paper.show}
      aria-pressed={shown}
      title={words.paper.withKey(shown ? words.paper.hide : words.paper.show, keyName('paper'))}
      onClick={() => {
        if (shown) return closePaper();
        focusPane(pane);
        void togglePaper(act);
      }}
    >
      <FileText size={15} aria-hidden />
    </Button>
  );
}
