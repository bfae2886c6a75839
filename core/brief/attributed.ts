import type { Run } from './document.ts';

/** Abbreviations that keep their full stop at the end of a sentence. */
const ABBREVIATED = /(?:\.\p{L}+|\b(?:\p{L}|Co|Corp|Dr|Inc|Jr|Ltd|Mr|Mrs|Ms|No|Sr|St|etc))$/u;

/**
 * Runs with what each note says in the place of its mark. The full stop of a sentence goes behind what is said of it:
 * `… without notice (Port Courier, ¶ 2).`; one that stands in quotation marks is the quoted source's, and stays.
 */
export function attributed(runs: readonly Run[], notes: readonly (readonly Run[])[]): Run[] {
  const put: Run[] = [];
  for (const run of runs) {
    if (run.kind !== 'note') {
      put.push(run);
      continue;
    }
    const last = put.at(-1);
    const stopped = last?.kind === 'text' && last.href === undefined && /[^.…]\.$/.test(last.text);
    if (stopped) {
      const without = last.text.slice(0, -1);
      if (!ABBREVIATED.test(without)) put[put.length - 1] = { ...last, text: without };
    }
    put.push({ kind: 'text', text: ' ' }, ...notes[run.number - 1]!);
    if (stopped) put.push({ kind: 'text', text: '.' });
  }
  return put;
}
