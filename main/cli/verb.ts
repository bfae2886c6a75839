import type { Session } from './session.ts';

/** What stands on the command line at a place of its own. */
export interface Argument {
  readonly help: string;
  readonly choices?: readonly string[];
  /** `some`: one or more; `any`: none or more. Only the last argument can be so. */
  readonly many?: 'some' | 'any';
}

/** What is given by its name; without `value` and `choices` it is a switch. */
export interface Option {
  readonly help: string;
  /** What the help writes in the place of the value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly many?: true;
  readonly required?: true;
}

/** What every verb takes. */
export const COMMON = {
  json: { help: 'print one JSON document and nothing else on standard output' },
  'passphrase-file': {
    help: 'the file whose first line is the passphrase of an encrypted matter, else it is asked for',
    value: 'FILE',
  },
  help: { help: 'explain this verb' },
} as const satisfies Record<string, Option>;

export function isSwitch(option: Option): boolean {
  return option.value === undefined && option.choices === undefined;
}

/** What stands for an option's value: `--note TEXT`, `--kind WHICH`. */
export function labelOf({ value, choices }: Option): string {
  return value ?? (choices ? 'WHICH' : '');
}

export type Arguments = Readonly<Record<string, Argument>>;
export type Options = Readonly<Record<string, Option>>;

type Quantity<O, Value> = O extends { many: true }
  ? readonly Value[]
  : O extends { required: true }
    ? Value
    : Value | undefined;
type OptionValue<O> = O extends { choices: readonly (infer Choice)[] }
  ? Quantity<O, Choice>
  : O extends { value: string }
    ? Quantity<O, string>
    : boolean;
type ArgumentValue<A> = A extends { many: string }
  ? readonly string[]
  : A extends { choices: readonly (infer Choice)[] }
    ? Choice
    : string;

export type InputOf<A, O> = { readonly [K in keyof A]: ArgumentValue<A[K]> } & {
  readonly [K in keyof O]: OptionValue<O[K]>;
};

/** What a verb answers: the same thing for programs and for people. */
export interface Answer {
  /** What `--json` prints. */
  readonly value: unknown;
  /** What people read on standard output; an empty text prints nothing. */
  readonly text: string;
  /** What people read on standard error: what did not go as asked, though the rest did. */
  readonly complaints?: readonly string[];
  /** Whether all was printed line by line already: nothing follows. */
  readonly streamed?: true;
  /** Whether the verb failed in part, which the exit code tells. */
  readonly failed?: boolean;
}

interface Described<A, O> {
  readonly name: string;
  /** One line, from which both the list of verbs and the verb's own help are made. */
  readonly summary: string;
  readonly arguments: A;
  readonly options: O;
  /** Paragraphs of the verb's own help. */
  readonly notes?: readonly string[];
  /** Without the program's name. */
  readonly examples: readonly string[];
}

export interface Verb extends Described<Arguments, Options> {
  readonly run: (input: Readonly<Record<string, unknown>>, session: Session) => Promise<Answer>;
}

/** A verb as data: parsing, help and complaints about wrong use all follow from it. */
export function verb<const A extends Arguments, const O extends Options>(
  spec: Described<A, O> & { readonly run: (input: InputOf<A, O>, session: Session) => Promise<Answer> },
): Verb {
  // `parse` makes the input from these same arguments and options.
  return { ...spec, run: (input, session) => spec.run(input as InputOf<A, O>, session) };
}
