import { closeDialog, inspect, revealPassage, toggleFurniture, useDesk } from '../app/desk.ts';
import { useArticle } from '../connect/matter.tsx';
import { Finder, useTyped } from '../ui/Finder.tsx';
import { destinations } from './destinations.ts';
import { readerOf } from './readers.ts';

/** To a paragraph by its number, or to a quote by its number or its words. */
export function GoTo() {
  const pane = useDesk((desk) => desk.pane);
  const article = useArticle(useDesk((desk) => desk.panes[desk.pane]));
  const [typed, setTyped] = useTyped();
  const reader = readerOf(pane);
  const text = reader?.text();
  if (!article || !reader || text === undefined) return null;
  const paragraphs = reader.paragraphs();
  const found = destinations(typed, text, paragraphs, article.quoted);
  const go = (key: string) => {
    const one = found.find(({ kind, number }) => `${kind} ${number}` === key);
    if (!one) return;
    closeDialog();
    if (one.quoteId !== null) inspect({ kind: 'quote', id: one.quoteId });
    // Proposed furniture is numbered with the rest, and folded: nobody arrives at a line that is not to be seen.
    const folded = article.furniture.some(
      ({ start, end, decision }) => decision !== 'dismissed' && start <= one.start && one.start < end,
    );
    if (folded && !useDesk.getState().unfolded.has(article.id)) toggleFurniture(article.id);
    revealPassage(article.id, one);
  };
  const optionsOf = (wanted: 'paragraph' | 'quote') =>
    found
      .filter(({ kind }) => kind === wanted)
      .map(({ kind, number, words }) => ({
        key: `${kind} ${number}`,
        label: words,
        text: `${kind} ${number}: ${words}`,
        note: kind === 'paragraph' ? `¶${number}` : `quote ${number}`,
      }));
  return (
    <Finder
      title="Go to"
      placeholder={`Paragraph 1–${paragraphs.length}, or words of a quote`}
      query={typed}
      onQuery={setTyped}
      groups={[
        { title: 'Paragraph', options: optionsOf('paragraph') },
        { title: 'Quotes', options: optionsOf('quote') },
      ]}
      onChoose={go}
      onClose={closeDialog}
      empty={
        typed.trim() === ''
          ? 'Type the number of a paragraph. This article has no quotes yet.'
          : `No quote has these words. The paragraphs are numbered 1–${paragraphs.length}.`
      }
    />
  );
}
