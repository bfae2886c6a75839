import { number } from '../formats.ts';

const pagesToo = (pages: number) => (pages === 0 ? '' : `, page 1–${number(pages)}`);

export const goTo = {
  title: 'Go to',
  placeholder: (paragraphs: number, pages: number, line: string | null) =>
    `Paragraph 1–${number(paragraphs)}${pagesToo(pages)}${line === null ? '' : `, page and line such as ${line}`}, or words of a quote`,
  paragraph: 'Paragraph',
  page: 'Page',
  quotes: 'Quotes',
  option: {
    paragraph: (label: string, opening: string) => `paragraph ${label}: ${opening}`,
    page: (label: string, opening: string) => `page ${label}: ${opening}`,
    quote: (label: string, opening: string) => `quote ${label}: ${opening}`,
  },
  note: {
    paragraph: (label: string) => `¶${label}`,
    page: (label: string) => `p.\u00a0${label}`,
    quote: (label: string) => `quote ${label}`,
  },
  nothing: 'Type the number of a paragraph. This article has no quotes yet.',
  none: (paragraphs: number, pages: number) =>
    `No quote has these words. The paragraphs are numbered 1–${number(paragraphs)}${
      pages === 0 ? '' : `, the pages 1–${number(pages)}: p3 is a page`
    }.`,
};
