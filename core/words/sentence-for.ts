import type { FailureCode } from '#core/contract/failure-details.ts';
import type { Failure } from '#core/contract/failures.ts';
import type { Words } from './words.ts';

/** What to tell a person of a failure. */
export function sentenceFor<Code extends FailureCode>(words: Words, failure: Failure<Code>): string {
  return words.failures[failure.code](failure.detail);
}
