/** What a paragraph of a transcript begins with, and by that what it is. */
export interface TurnMark {
  /** `examiner` names who asks from here on (BY MS. LEE:); `aside` and `heading` are nobody's speech. */
  readonly kind: 'question' | 'answer' | 'speaker' | 'examiner' | 'aside' | 'heading';
  /** The words that name the speaker or the examiner, without their colon; `Q.` and `A.` as printed; '' for the others. */
  readonly label: string;
  /** Where the label starts in the line, in UTF-16 units. */
  readonly at: number;
  /** Where what is said begins. */
  readonly length: number;
}

const DOTTED = /^(Q|A|QUESTION|ANSWER)\s?[.:]\s*(?=\S|$)/;
const BARE = /^(Q|A)(\s+)(?=["“‘'([–—-]*[\p{Lu}\d])/u;
const TITLED = String.raw`(?:THE|MR|MS|MRS|MISS|DR|JUDGE|JUSTICE|SENATOR|REP|HON|PROF|DET|SGT|OFFICER)`;
const CAPITALS = new RegExp(
  String.raw`^((?:${TITLED}\.?\s+)?\p{Lu}[\p{Lu}\p{M}'’.-]*(?:\s+\p{Lu}[\p{Lu}\p{M}'’.-]*){0,4})\s?:(?:\s+|$)`,
  'u',
);
const COURTESY =
  /^((?:Mr|Ms|Mrs|Miss|Dr|Judge|Justice|Senator|Prof)\.?\s+\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)?|The (?:Court|Witness|Clerk|Reporter|Videographer|Interpreter|Bailiff|Defendant|Deponent)):(?:\s+|$)/u;
const EXAMINER =
  /^(?:(?:(?:FURTHER |CONTINUED |RE-?|CROSS-?|DIRECT |VOIR DIRE )*EXAMINATION )?(?:BY|By))\s+((?:MR|MS|MRS|MISS|DR|Mr|Ms|Mrs|Miss|Dr)\.?\s+\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){0,2})\s?:?\s*$/u;
/** Words in capitals with a colon that name no speaker: they head a list or a form. */
const NO_SPEAKERS =
  /^(?:EXHIBITS?|NOTE|RE|TO|FROM|DATE[DS]?|SUBJECT|CC|APPEARANCES|INDEX|PAGE|LINE|TIME|LOCATION|PLACE|VOLUME|JOB|FILE|ALSO PRESENT|PRESENT|REPORTED BY|TAKEN BY|BEFORE|FOR|ON BEHALF|COUNSEL FOR|ATTORNEYS? FOR|CASE|CAUSE|CIVIL|CRIMINAL|DOCKET|NO|NOS|WITNESS(?:ES)?|IN RE|DEPOSITION OF|DEPONENT|BY)\b/;

/**
 * How a line begins a paragraph of its own in a transcript; `null` where it does not. `bare` lets a Q and an A without
 * a stop count, as some courts print them. The line is trimmed at its start.
 */
export function turnMark(line: string, bare: boolean): TurnMark | null {
  const dotted = DOTTED.exec(line) ?? (bare ? BARE.exec(line) : null);
  if (dotted) {
    const kind = dotted[1]!.startsWith('Q') ? 'question' : 'answer';
    return { kind, label: dotted[0].trimEnd(), at: 0, length: dotted[0].length };
  }
  const examiner = EXAMINER.exec(line);
  if (examiner)
    return {
      kind: 'examiner',
      label: examiner[1]!,
      at: line.lastIndexOf(examiner[1]!),
      length: examiner[0].length,
    };
  const named = CAPITALS.exec(line.slice(0, 80)) ?? COURTESY.exec(line.slice(0, 80));
  if (named && !NO_SPEAKERS.test(named[1]!))
    return { kind: 'speaker', label: named[1]!, at: 0, length: named[0].length };
  if (/^[([]/.test(line) && /^[([][\p{Lu}“"]/u.test(line))
    return { kind: 'aside', label: '', at: 0, length: 0 };
  if (isHeading(line)) return { kind: 'heading', label: '', at: 0, length: 0 };
  return null;
}

/** DIRECT EXAMINATION, P R O C E E D I N G S, AFTERNOON SESSION. */
export function isHeading(line: string): boolean {
  const words = line.trim();
  if (words.length < 5 || words.length > 70 || /[.?!,;:]$/.test(words)) return false;
  if (words !== words.toUpperCase() || !/\p{Lu}/u.test(words)) return false;
  return /\s/.test(words) && !/\d/.test(words);
}

/** Whether a transcript prints its Q and A without a stop behind them: most of them decide. */
export function isBare(lines: Iterable<string>): boolean {
  let dotted = 0;
  let bare = 0;
  for (const line of lines) {
    if (/^[QA]\s?[.:]\s/.test(line)) dotted += 1;
    else if (/^Q\s+\S/.test(line) || /^A\s{2,}\S/.test(line)) bare += 1;
  }
  return bare > dotted;
}
