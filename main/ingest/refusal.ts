/** Why a file or a text does not become an article. Words for people are chosen where they are shown. */
export const REFUSAL_CODES = [
  'empty',
  'binary',
  'too-large',
  'unsupported',
  'unreadable',
  'damaged',
  'protected',
  'no-words',
  // The reader was ended, or ended itself.
  'too-slow',
  'too-much-memory',
  'broken-off',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly code: Code;
  /** What it looks like or what the system said: 'PDF', 'ENOENT', a size in bytes; '' where there is nothing to add. */
  readonly detail: string;
}

export function refuse<Code extends RefusalCode>(code: Code, detail = ''): Refusal<Code> {
  return { ok: false, code, detail };
}
