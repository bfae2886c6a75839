import type { ForgettingPlan } from '#core/contract/forgetting.ts';
import { BACKUP_FATES } from '#core/contract/vocabulary.ts';
import { english } from '#core/words/words.ts';
import { articleId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { verb } from '../verb.ts';

const telling = english.forgetting;

export const forgetVerb = verb({
  name: 'forget',
  summary:
    'Take an article out of a matter for good: also out of its history, its free space and its backups',
  notes: [
    'Says what goes and what stays, and changes nothing, unless --for-good is given. Nobody else may have the matter open meanwhile.',
    'Afterwards neither this nor anything that was done before it can be undone.',
  ],
  arguments: { ...MATTER, article: { help: 'its number, its title or its file name' } },
  options: {
    'for-good': { help: 'forget it' },
    backups: {
      choices: BACKUP_FATES,
      help: 'in the backups that hold it, forget it too, or remove them; forget unless it is said',
    },
    'shared-original': { help: 'remove also an original from which other articles came' },
  },
  examples: ['forget case 3', 'forget case "Motion denied" --for-good --backups remove'],
  async run({ matter, article, 'for-good': forGood, backups, 'shared-original': sharedFile }, session) {
    await session.open(matter);
    const id = await articleId(session, article);
    const plan = await session.ask('forgetting.plan', { articleId: id });
    if (!forGood) return { value: { plan }, text: said(plan) };
    const asked = { articleId: id, backups: backups ?? 'forget', sharedFile };
    const forgotten = await session.ask('forgetting.run', asked);
    const text = telling.done(plan.title, forgotten);
    const whole = telling.isWhole(forgotten);
    return {
      value: { plan, forgotten },
      text: whole ? text : '',
      complaints: whole ? [] : [text],
      failed: !whole,
    };
  },
});

function said(plan: ForgettingPlan): string {
  const { holding, older, closed } = plan.backups;
  const list = (sentences: readonly string[]) => sentences.map((sentence) => `  ${sentence}`);
  const fates = telling.fate(plan.backups);
  const long = telling.long(plan.bytes);
  return [
    telling.title(plan.title),
    telling.about,
    ...(long === null ? [] : [long]),
    '',
    `${telling.goes}:`,
    ...list(telling.going(plan)),
    ...list(plan.others === 0 ? [] : [`--shared-original: ${telling.shared(plan.others)}`]),
    `${telling.stays}:`,
    ...list(telling.staying(plan)),
    `${telling.backups}:`,
    ...list(
      holding + older + closed.length === 0
        ? [telling.none]
        : BACKUP_FATES.map((fate) => `--backups ${fate}: ${fates[fate]}`),
    ),
    ...list(closed.length === 0 ? [] : [telling.closed(closed)]),
  ].join('\n');
}
