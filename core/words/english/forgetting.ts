import type { ForgettingPlan, Forgotten } from '../../contract/forgetting.ts';
import type { BackupFate } from '../../contract/vocabulary.ts';
import { byteCount, number } from '../formats.ts';
import { counted, nouns } from './nouns.ts';

/** From so many bytes on it takes seconds: a file of 1 GB took eleven, and each backup takes as long. */
const LONG = 200_000_000;

const backup = (backups: number) => counted(backups, 'backup');

/** An article taken out of the matter for good. */
export const forgetting = {
  title: (title: string) => `Forget “${title}”`,
  about:
    'Forgetting takes the article out of the matter for good: out of the lists, the search, the history, the free space of the file, and its backups. It cannot be undone, and neither can anything that was done before it.',
  one: 'Articles are forgotten one at a time: choose one.',
  working: 'Looking where it is…',
  goes: 'What goes',
  stays: 'What stays',
  going: ({ quotes, claims, briefs, file, others, stopped }: ForgettingPlan): readonly string[] => [
    'Its text, title and sources, and all that was found in it: quotations, names, citations, pages.',
    quotes === 0
      ? 'No quote is marked in it.'
      : `${nouns.quote(quotes)}, ${quotes === 1 ? 'its' : 'their'} notes and ${quotes === 1 ? 'its' : 'their'} links to ${nouns.claim(claims)}${briefs === 0 ? '' : `, and out of ${counted(briefs, 'brief')}`}.`,
    ...(file && others === 0 ? ['The original that is kept of it.'] : []),
    ...(stopped > 0
      ? [`What is kept of ${counted(stopped, 'stopped import')}, for that may hold it: import the rest anew.`]
      : []),
    'What the history holds of it: that something was done stays, and when, but not what.',
  ],
  staying: ({ bare, alike }: ForgettingPlan): readonly string[] => [
    `Claims, entities, notes and prose: what you wrote yourself, also where it repeats the article.${bare === 0 ? '' : ` ${nouns.claim(bare)} will have no quote any more.`}`,
    ...(alike === 0
      ? []
      : [
          `${nouns.article(alike)} with nearly the same words, or another revision. Forget ${alike === 1 ? 'that' : 'each'} by itself.`,
        ]),
    'The file that you imported, wherever it lies; briefs and packs that were exported; other matters; copies made by anything but Pincite, or on a drive that is not connected; and what a disk keeps of places that are free again.',
  ],
  shared: (others: number) =>
    `Remove the original too. ${nouns.article(others)} came from the same file and ${others === 1 ? 'loses' : 'lose'} it; kept, it still holds this article.`,
  backups: 'Its backups',
  none: 'No backup of the matter holds it.',
  fate: ({ holding, older, closed }: ForgettingPlan['backups']): Record<BackupFate, string> => ({
    forget: [
      ...(holding > 0 ? [`Forget it in ${backup(holding)}`] : []),
      ...(older > 0 ? [`remove ${backup(older)} of an older version, which cannot be changed`] : []),
      ...(closed.length > 0 ? [`leave ${backup(closed.length)} that cannot be looked into`] : []),
    ]
      .join(', ')
      .replace(/^./, (first) => first.toUpperCase()),
    remove: `Remove all of these: ${backup(holding + older + closed.length)}`,
  }),
  closed: (names: readonly string[]) => `${names.join(', ')} cannot be looked into, and may hold it.`,
  certain: 'Yes, forget it for good: nothing brings it back',
  forget: 'Forget for good',
  keep: 'Keep the article',
  /** What is said beforehand of a file of so many bytes; `null` where nobody will have to wait. */
  long: (bytes: number) =>
    bytes < LONG
      ? null
      : `The matter’s file of ${byteCount(bytes)} is written anew, and so is each backup that holds the article. That takes a while, in which nothing else can be done in the matter.`,
  /** The last of the files is the matter's own. */
  running: (done: number, total: number, bytes: number) =>
    done < total - 1
      ? `Forgetting it in backup ${number(done + 1)} of ${number(total - 1)}…`
      : `The matter’s own file of ${byteCount(bytes)} is written anew. Until that is done, nothing else is answered…`,
  /** Whether all went well is in `isWhole`. */
  done: (title: string, { overwritten, backups }: Forgotten): string =>
    [
      `“${title}” is forgotten.`,
      ...(backups.forgotten > 0 ? [`It is out of ${backup(backups.forgotten)} too.`] : []),
      ...(backups.removed > 0
        ? [`${backup(backups.removed)} ${backups.removed === 1 ? 'was' : 'were'} removed.`]
        : []),
      ...(overwritten
        ? []
        : [
            'What held it could not be overwritten before it was removed, so whoever reads the whole disk may still find it.',
          ]),
      ...(backups.left.length > 0
        ? [`These backups may hold it still: ${backups.left.join(', ')}. Remove them yourself.`]
        : []),
    ].join(' '),
  isWhole: ({ overwritten, backups }: Forgotten): boolean => overwritten && backups.left.length === 0,
};
