/** The files that the system's dialog shows: what is read by its name, or by what is inside. */
export const ACCEPTED = [
  'txt text md markdown mdown html htm xhtml mht mhtml pdf docx docm dotx odt fodt rtf eml emlx mbox srt vtt csv tsv json jsonl ndjson zip'
    .split(' ')
    .map((ending) => `.${ending}`),
  'text/*',
]
  .flat()
  .join(',');
