import { linesOf } from './paragraphs.ts';
import { overlaps, type Span } from './span.ts';

/** Long enough to tell one article from another, short enough for a list and a footnote. */
const LONGEST = 64;

/** The first words of an article that are not furniture, cut at a word: how an untitled article is called. */
export function openingOf(text: string, furniture: readonly Span[]): string {
  const inOrder = furniture.toSorted((a, b) => a.start - b.start);
  for (const line of linesOf(text.slice(0, 200_000))) {
    const words = folded(without(text, line, inOrder));
    if (words !== '') return cut(words);
  }
  return cut(folded(text));
}

/** The words of a line between the spans of furniture on it. */
function without(text: string, line: Span, furniture: readonly Span[]): string {
  let words = '';
  let at = line.start;
  for (const span of furniture) {
    if (!overlaps(span, line)) continue;
    if (span.start > at) words += `${text.slice(at, span.start)} `;
    at = Math.max(at, span.end);
  }
  return words + text.slice(Math.min(at, line.end), line.end);
}

function folded(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ');
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words;
  const space = words.lastIndexOf(' ', LONGEST);
  return `${words
    .slice(0, space > LONGEST / 2 ? space : LONGEST)
    .replace(/[\s,;:.–—-]+$/, '')
    .toWellFormed()}…`;
}
