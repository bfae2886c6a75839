/** Why a file or a text does not become an article. Words for people are chosen where they are shown. */
export const REFUSAL_CODES = [
  'empty',
  'binary',
  'too-large',
  'unsupported',
  'unreadable',
  'damaged',
  'protected',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** What it looks like or what the system said: 'PDF', 'ENOENT', a size in bytes; '' where there is nothing to add. */
  readonly detail: string;
}

export function refuse(code: RefusalCode, detail = ''): Refusal {
  return { ok: false, code, detail };
}
