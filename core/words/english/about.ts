/** What the program is made of, and by whom; names, addresses and licences are their own. */
export const about = {
  title: 'About Pincite',
  version: (version: string) => `Pincite ${version}. Nothing leaves this machine.`,
  own: 'Copyright (c) 2026 The Pincite authors, under the MIT licence.',
  citations: {
    title: 'Citations by CSL (citeproc-js)',
    by: 'Copyright (c) 2009–2019 Frank Bennett, under the Common Public Attribution License 1.0.',
    source: (file: string) =>
      `It is shipped as its authors published it; its source is the file ${file}, and it comes from:`,
    address: 'https://github.com/juris-m/citeproc-js',
  },
  styles: {
    title: 'Citation Style Language',
    by: 'The Chicago style and the terms of British and American English are the work of the CSL project and its contributors, under the licence Creative Commons Attribution-ShareAlike 3.0.',
    address: 'https://citationstyles.org',
  },
  others: (file: string) =>
    `All that the program is made of, with every licence, stands in ${file} beside it.`,
};
