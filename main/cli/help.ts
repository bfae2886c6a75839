import { COMMON, labelOf, type Argument, type Option, type Verb } from './verb.ts';

export interface Group {
  readonly title: string;
  readonly verbs: readonly Verb[];
}

export function overallHelp(groups: readonly Group[]): string {
  const width = Math.max(...groups.flatMap(({ verbs }) => verbs.map(({ name }) => name.length)));
  return [
    'Usage: pincite VERB …',
    '',
    'Pincite without a window: matters, articles, quotes, claims and sourced briefs from a terminal.',
    '',
    ...groups.flatMap(({ title, verbs }) => [
      `${title}:`,
      ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
      '',
    ]),
    'For every verb:',
    `  --json  ${COMMON.json.help}`,
    `  --help  ${COMMON.help.help}, as in: pincite quote --help`,
    `  --passphrase-file FILE  ${COMMON['passphrase-file'].help}`,
    '',
    'The whole way, from texts to a brief:',
    '  pincite new case',
    '  pincite import case texts/',
    '  pincite list case articles',
    '  pincite accept case 1 2 3',
    '  pincite entity case "Kari Morrissey" --kind person --role "special prosecutor"',
    '  pincite quote case 1 --words "We look forward to our day in court" --speech direct --speaker "Kari Morrissey"',
    '  pincite claim case "Morrissey will contest the suit." --kind denial --quote 1:supports --by "Kari Morrissey"',
    '  pincite brief case "What each side says"',
    '  pincite add case "What each side says" --claim 1',
    '  pincite export case "What each side says" --to brief.docx',
    '',
    'Exit code: 0 done, 1 a failure that was said on standard error, 2 wrong use.',
    'In a clone, write `npm run -s pincite --` in the place of `pincite`.',
  ].join('\n');
}

export function verbHelp(verb: Verb): string {
  const options = { ...verb.options, ...COMMON };
  const placed = Object.entries(verb.arguments).map(([name, argument]): Row => [
    name.toUpperCase(),
    explained(argument),
  ]);
  const named = Object.entries(options).map(([name, option]: [string, Option]): Row => [
    `--${name} ${labelOf(option)}`.trimEnd(),
    explained(option) + (option.many ? '; may be given several times' : ''),
  ]);
  const width = Math.min(28, Math.max(...[...placed, ...named].map(([left]) => left.length)));
  return [
    `Usage: pincite ${usageLine(verb)}`,
    '',
    `${verb.summary}.`,
    ...(verb.notes ?? []).flatMap((note) => ['', note]),
    '',
    ...(placed.length > 0 ? [...rows(placed, width), ''] : []),
    ...rows(named, width),
    '',
    verb.examples.length > 1 ? 'Examples:' : 'Example:',
    ...verb.examples.map((example) => `  pincite ${example}`),
  ].join('\n');
}

function usageLine(verb: Verb): string {
  const placed = Object.entries(verb.arguments).map(([name, { many }]) => {
    const label = name.toUpperCase();
    return many === 'any' ? `[${label}…]` : many ? `${label}…` : label;
  });
  const named = Object.entries(verb.options)
    .toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, option]) => {
      const one = `--${name} ${labelOf(option)}`.trimEnd();
      return option.required ? one : `[${one}${option.many ? '…' : ''}]`;
    });
  return [verb.name, ...placed, ...named].join(' ');
}

type Row = readonly [left: string, right: string];

function explained({ help, choices }: Argument | Option): string {
  return choices ? `${help}: ${choices.join(', ')}` : help;
}

/** Two columns; what is too wide for the left one has a line of its own. */
function rows(list: readonly Row[], width: number): string[] {
  return list.flatMap(([left, right]) =>
    left.length > width
      ? [`  ${left}`, `  ${''.padEnd(width)}  ${right}`]
      : [`  ${left.padEnd(width)}  ${right}`],
  );
}
