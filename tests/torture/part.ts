/** One way of doing a matter harm. It throws where anything that was acknowledged is lost. */
export interface Part {
  readonly name: string;
  /** How often, unless it is said. */
  readonly rounds: number;
  /** Gives what came of it, a line each. */
  readonly run: (how: Torture) => Promise<readonly string[]>;
}

export interface Torture {
  /** Empty, and removed afterwards. */
  readonly folder: string;
  readonly rounds: number;
  /** The same seed tortures in the same way, but for the moments that depend on the machine. */
  readonly seed: number;
  readonly onRound: (done: number) => void;
}
