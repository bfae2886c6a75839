import { number } from '../formats.ts';

/** The page of a PDF, shown beside the words that were read off it. */
export const paper = {
  show: 'Show the page itself',
  hide: 'Hide the page itself',
  withKey: (what: string, key: string) => `${what} (${key})`,
  title: 'The page itself',
  sheet: 'The sheet',
  previous: 'Previous page',
  next: 'Next page',
  /** `label` is what is printed on it; the numbers count the sheets of the file. */
  at: (label: string | null, at: number, count: number) => {
    const sheet = `${number(at)} of ${number(count)}`;
    return label === null ? `Page ${sheet}` : `Page ${label} · sheet ${sheet}`;
  },
  picture: (at: string, title: string) => `${at} of ${title}, as it is printed`,
  marked: (exact: string) => `Framed: “${exact.length > 120 ? `${exact.slice(0, 118).trimEnd()}…` : exact}”`,
  notFound: 'The words could not be found on this page: look for them by eye.',
  noWords: 'This page has no words of its own, only a picture: look for them by eye.',
  readingPicture: 'The picture of this page is being read to find the words on it, which takes some seconds…',
  elsewhere: 'The words that are chosen are on another page.',
  hint: (previous: string, next: string, back: string) =>
    `${previous} and ${next} turn the page, ${back} goes back to the text.`,
  drawing: 'The page is being drawn…',
  noPdf: 'This article did not come from a PDF, so that there is no page to show.',
  notKept: 'The PDF of this article is not kept in the matter, so that its pages cannot be shown.',
  failed: 'The page could not be drawn: the file is damaged there. The text is as it was read at import.',
};
