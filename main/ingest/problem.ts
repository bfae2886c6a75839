import type { ImportOutcome } from '#core/contract/methods.ts';
import type { Refusal } from './refusal.ts';

/** Why a file, or a part of one, was left out, as it is told. */
export function importProblem(
  name: string,
  { code, detail }: Refusal,
): Extract<ImportOutcome, { kind: 'refused' }> {
  return {
    kind: 'refused',
    name,
    problem: code,
    detail: code === 'too-large' ? `${Math.ceil(Number(detail) / 2 ** 20)} MB` : detail,
  };
}
