import { useMemo } from 'react';
import type { Page } from '#core/text/pages.ts';
import { numberedParagraphs } from '#core/text/paragraphs.ts';
import { closeDialog, inspect, revealPassage, toggleFurniture, useDesk } from '../app/desk.ts';
import { useArticle, useArticleText } from '../connect/matter.tsx';
import { Finder, useTyped } from '../ui/Finder.tsx';
import { words } from '../words.ts';
import { destinations, type Destination } from './destinations.ts';

/** To a paragraph, a page or a printed line by its number, or to a quote by its number or its words. */
export function GoTo() {
  const articleId = useDesk((desk) => desk.panes[desk.pane]);
  const article = useArticle(articleId);
  const content = useArticleText(articleId);
  const [typed, setTyped] = useTyped();
  const furniture = article?.furniture;
  const text = content?.text;
  const paragraphs = useMemo(() => numberedParagraphs(text ?? '', furniture ?? []), [text, furniture]);
  if (!article || !content || text === undefined) return null;
  const { pages } = content;
  const found = destinations(typed, text, { paragraphs, pages }, article.quoted);
  const go = (key: string) => {
    const one = found.find(({ kind, label }) => `${kind} ${label}` === key);
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
  const optionsOf = (wanted: Destination['kind']) =>
    found
      .filter(({ kind }) => kind === wanted)
      .map(({ kind, label, words: opening }) => ({
        key: `${kind} ${label}`,
        label: opening,
        text: words.goTo.option[kind](label, opening),
        note: words.goTo.note[kind](label),
      }));
  const count = paragraphs.length;
  return (
    <Finder
      title={words.goTo.title}
      placeholder={words.goTo.placeholder(count, pages.length, aLineOf(pages))}
      query={typed}
      onQuery={setTyped}
      groups={[
        { title: words.goTo.paragraph, options: optionsOf('paragraph') },
        { title: words.goTo.page, options: optionsOf('page') },
        { title: words.goTo.quotes, options: optionsOf('quote') },
      ]}
      onChoose={go}
      onClose={closeDialog}
      empty={typed.trim() === '' ? words.goTo.nothing : words.goTo.none(count, pages.length)}
    />
  );
}

/** How a line of an article is typed whose pages number their lines; `null` where they do not. */
function aLineOf(pages: readonly Page[]): string | null {
  const page = pages.find(({ lines }) => lines !== undefined && lines.length > 0);
  return page?.lines ? `${page.label}:${page.lines[0]!.number}` : null;
}
