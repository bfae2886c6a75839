/** How a page is named; its label is what is printed on it, a number or not. */
export const pages = {
  short: (label: string) => `p.\u00a0${label}`,
  /** Where a quote is: a page, or the page and lines of a record, which need no word before them. */
  cited: (place: string) => (/:\d/.test(place) ? place : `p.\u00a0${place}`),
  range: (first: string, last: string) => (first === last ? `p.\u00a0${first}` : `pp.\u00a0${first}–${last}`),
  page: (label: string) => `Page ${label}`,
};
