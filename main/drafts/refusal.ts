import type { FailureDetail } from '#core/contract/failure-details.ts';
import { Failure } from '#core/contract/failures.ts';
import { Unreadable } from '../packages/unreadable.ts';

type Problem = FailureDetail<'bad-draft'>['problem'];

/** Why a file cannot be read as a draft, where the file's name is not known. */
class NoDraft extends Error {
  readonly problem: Problem;
  readonly detail: string;
  constructor(problem: Problem, detail: string) {
    super(`${problem} ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/** What to throw within `naming`; `detail` is what the file looks like, or ''. */
export function cannotRead(problem: Problem, detail = ''): Error {
  return new NoDraft(problem, detail);
}

/**
 * Reads, and throws `bad-draft` with the file's name for what cannot be read. Elements nested so deep that they cannot
 * be walked are no document that a word processor made.
 */
export function naming<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoDraft || error instanceof Unreadable)
      throw new Failure('bad-draft', { name, problem: error.problem, detail: error.detail });
    if (error instanceof RangeError) throw new Failure('bad-draft', { name, problem: 'damaged', detail: '' });
    throw error;
  }
}
