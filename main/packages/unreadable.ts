/** What keeps a word processor's package from being read. */
export type PackageProblem = 'empty' | 'too-large' | 'unsupported' | 'damaged' | 'protected';

/** Why a package cannot be read, where the file's name is not known. */
export class Unreadable extends Error {
  readonly problem: PackageProblem;
  readonly detail: string;
  constructor(problem: PackageProblem, detail = '') {
    super(`${problem} ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}
