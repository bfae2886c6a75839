/** What takes generated inputs. */
export const TARGETS = ['readers', 'others', 'contract'] as const;
export type Target = (typeof TARGETS)[number];

export interface Fuzzing {
  readonly target: Target;
  readonly inputs: number;
  readonly seed: number;
}
