/** The strip beside an article's words that shows all its marks at once. */
export const overview = {
  proposed: 'proposed quotation',
  noClaim: 'no claim yet',
};
