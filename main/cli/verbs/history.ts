import { english } from '#core/words/words.ts';
import { MATTER } from '../matter.ts';
import { Refused } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';

function replay(name: 'undo' | 'redo', summary: string, done: string): Verb {
  return verb({
    name,
    summary,
    arguments: MATTER,
    options: {},
    examples: [`${name} case`],
    async run({ matter }, session) {
      await session.open(matter);
      const { step, end } = await session.ask(`history.${name}`, {});
      if (!step) {
        const ends = name === 'undo' && end ? ` ${english.history.replayed.ends[end]}` : '';
        throw new Refused(`nothing-to-${name}`, `There is nothing to ${name}.${ends}`);
      }
      return { value: { step }, text: `${done}: ${step.action}.` };
    },
  });
}

export const historyVerbs: readonly Verb[] = [
  replay('undo', 'Take the last step back, whoever did it', 'Undone'),
  replay('redo', 'Do again what was undone last', 'Done again'),
];
