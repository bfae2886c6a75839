/** What the desktop program says in boxes of the system, and names in its dialog for saving. */
export const desktop = {
  notStarted: 'Pincite did not start',
  wentWrong:
    'Something went wrong in the program. No matter was changed; the log in the data folder says more.',
  ended:
    'Pincite ended by a fault of its own. What was shown as saved is safe in the matter file; the log in the data folder says where the fault is.',
  keepsClosing: 'The window keeps closing',
  keptAnyway: 'What was shown as saved is safe in the matter file. Start Pincite again.',
  notSaved: (fileName: string) => `${fileName} was not saved`,
  notWritten:
    'The file could not be written; the disk may be full. The matter is as it was. Choose another place and try again.',
  untitled: 'Untitled',
  ok: 'OK',
  fileKinds: {
    docx: 'Word document',
    odt: 'OpenDocument text',
    pdf: 'PDF document',
    md: 'Markdown',
    html: 'HTML page',
    svg: 'SVG picture',
    png: 'PNG picture',
  },
};
