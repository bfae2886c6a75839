import { parseArgs } from 'node:util';
import { usage } from './refused.ts';
import { COMMON, isSwitch, labelOf, type Option, type Verb } from './verb.ts';

export interface Parsed {
  readonly help: boolean;
  /** As it was given. */
  readonly passphraseFile: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The words after a verb, as its table of arguments and options has them. Throws `usage`. */
export function parse(verb: Verb, words: readonly string[]): Parsed {
  const options: Readonly<Record<string, Option>> = { ...verb.options, ...COMMON };
  const { values, positionals, tokens } = read(options, words);
  const given = values['passphrase-file'];
  const passphraseFile = typeof given === 'string' ? given : null;
  if (values['help']) return { help: true, passphraseFile, input: {} };
  const input: Record<string, unknown> = placed(verb, positionals);
  for (const [name, option] of Object.entries(verb.options)) {
    const value = values[name];
    const times = tokens.filter((token) => token.kind === 'option' && token.name === name).length;
    if (times > 1 && !option.many) throw usage(`--${name} is given ${times} times; it takes one value.`);
    if (option.required && value === undefined) throw usage(`--${name} ${labelOf(option)} is missing.`);
    for (const one of [value ?? []].flat()) if (typeof one === 'string') allow(option, `--${name}`, one);
    input[name] = value ?? (option.many ? [] : isSwitch(option) ? false : undefined);
  }
  return { help: false, passphraseFile, input };
}

function read(options: Readonly<Record<string, Option>>, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, option]) => [
          name,
          {
            type: isSwitch(option) ? ('boolean' as const) : ('string' as const),
            multiple: option.many ?? false,
            ...(name === 'help' && { short: 'h' }),
          },
        ]),
      ),
    });
  } catch (error) {
    // Node says it well, over several lines.
    if (error instanceof TypeError) throw usage(error.message.replaceAll('\n', ' '));
    throw error;
  }
}

function placed(verb: Verb, positionals: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const rest = [...positionals];
  for (const [name, argument] of Object.entries(verb.arguments)) {
    const label = name.toUpperCase();
    if (argument.many) {
      if (argument.many === 'some' && rest.length === 0) throw usage(`${label} is missing.`);
      input[name] = rest.splice(0);
    } else {
      const word = rest.shift();
      if (word === undefined || word === '') throw usage(`${label} is missing.`);
      allow(argument, label, word);
      input[name] = word;
    }
  }
  if (rest.length > 0)
    throw usage(`“${rest[0]!}” is one word too many. Put words that belong together in quotation marks.`);
  return input;
}

function allow({ choices }: Pick<Option, 'choices'>, label: string, word: string): void {
  if (choices && !choices.includes(word)) {
    throw usage(`${label} can be ${choices.join(', ')}; “${word}” is none of them.`);
  }
}
