import { linesOf } from './paragraphs.ts';
import { overlaps, type Span } from './span.ts';

/** Long enough to tell one article from another, short enough for a list and a footnote. */
const LONGEST = 64;

/** The first words of an article that are not furniture, cut at a word: how an untitled article is called. */
export function openingOf(text: string, furniture: readonly Span[]): string {
  for (const line of linesOf(text.slice(0, 200_000))) {
    const head = furniture.find((span) => overlaps(span, line));
    const words = (head ? text.slice(Math.min(head.end, line.end), line.end) : line.text).trim().replaceAll(/\s+/g, ' ');
    if (words !== '') return cut(words);
  }
  return cut(text.trim().replaceAll(/\s+/g, ' '));
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words;
  const space = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\s,;:.–—-]+$/, '').toWellFormed()}…`;
}
