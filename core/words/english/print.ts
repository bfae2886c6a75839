export const print = {
  title: (article: string) => `Print ${article}`,
  marks: 'Mark the quotes, each with its number',
  list: 'List the quotes at the end: speaker, claims, stance',
  furniture: (waiting: number) =>
    waiting === 0
      ? 'Page furniture is left out. Paragraphs have their numbers, as pin cites count them.'
      : `Page furniture is left out, also what is only proposed as such and still counted (${waiting}). Paragraphs have their numbers, as pin cites count them.`,
  print: 'Print',
  via: (name: string) => `reported via ${name}`,
  noBrief: 'There is no brief to print yet.',
};
