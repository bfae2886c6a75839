/** What was looked for, in the words of a reader who must rely on it that nothing else was there. */
export function formsOf(wording: string, rarest: readonly string[], isCut = false): string[] {
  const words = wording.trim().replaceAll(/\s+/g, ' ');
  const forms = [
    `“${clip(words)}” exactly as written${isCut ? `, of a longer passage its first ${wording.length} characters` : ''}`,
    'the same words with other quotation marks, dashes, spaces, capitals, accents or line-break hyphens',
    'a part of these words, and these words as a part of more',
  ];
  if (rarest.length > 0)
    forms.push(
      'these words with some exchanged, left out, put in or moved, with brackets, ellipses or emphasis, wherever ' +
        `one of these stands: ${rarest.map((phrase) => `“${clip(phrase)}”`).join(', ')}`,
    );
  return forms;
}

function clip(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79).toWellFormed().trimEnd()}…`;
}
