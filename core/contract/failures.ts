import type { FailureCode, FailureDetail } from './failure-details.ts';

/** An expected failure. Services throw it, so that a transaction rolls back; on the wire it is a value. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly detail: FailureDetail<Code>;
  constructor(code: Code, detail: FailureDetail<Code>) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.code = code;
    this.detail = detail;
  }

  is<Asked extends FailureCode>(code: Asked): this is Failure<Asked> {
    return (this.code as FailureCode) === code;
  }
}

/** Whether a matter was not opened because it wants its passphrase first. */
export function isLocked(error: unknown): boolean {
  return error instanceof Failure && isCannotOpen(error, 'locked');
}

export function isWrongPassphrase(error: unknown): boolean {
  return error instanceof Failure && isCannotOpen(error, 'wrong-passphrase');
}

function isCannotOpen(failure: Failure, problem: FailureDetail<'cannot-open'>['problem']): boolean {
  return failure.is('cannot-open') && failure.detail.problem === problem;
}

/** The failure that came over the wire, where it was written from a `Failure` (`refused`). */
export function failureFrom({
  code,
  detail,
}: {
  readonly code: FailureCode;
  readonly detail: unknown;
}): Failure {
  return new Failure(code, detail as FailureDetail<FailureCode>);
}
