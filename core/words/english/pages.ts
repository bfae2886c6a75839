/** How a page is named; its label is what is printed on it, a number or not. */
export const pages = {
  short: (label: string) => `p.\u00a0${label}`,
  range: (first: string, last: string) => (first === last ? `p.\u00a0${first}` : `pp.\u00a0${first}–${last}`),
  page: (label: string) => `Page ${label}`,
};
