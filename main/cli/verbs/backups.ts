import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Backup } from '#core/contract/backups.ts';
import { instantName } from '#core/words/formats.ts';
import { english } from '#core/words/words.ts';
import type { Session } from '../session.ts';
import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { Refused } from '../refused.ts';
import { fileThere } from '../save.ts';
import { withEnding } from '../session.ts';
import { verb, type Verb } from '../verb.ts';

const telling = english.backups;

const backupVerb = verb({
  name: 'backup',
  summary: 'Make a backup of a matter',
  notes: [
    'It is looked through (pages, references, the hashes of all articles), and stays until you remove it. A window makes backups by itself; single commands of a terminal do not, but before a new version changes the file.',
  ],
  arguments: MATTER,
  options: {},
  examples: ['backup case'],
  async run({ matter }, session) {
    await session.open(matter);
    const { folder } = await session.ask('backups.state', {});
    const { fileName, folderName } = await session.ask('backups.make', {});
    const own = pathOf(session, matter);
    // Also while the chosen folder cannot be reached.
    const isBeside = folder === null || folderName === `${basename(own)}.backups`;
    const path = join(isBeside ? dirname(own) : folder, folderName, fileName);
    return { value: { path }, text: telling.terminal.made(path) };
  },
});

const backupsVerb = verb({
  name: 'backups',
  summary: 'List the backups of a matter, and what each holds',
  notes: [
    'The matter is not opened: it may be damaged, or gone. Only what encrypted backups hold is shown by opening it, with --passphrase-file.',
  ],
  arguments: MATTER,
  options: {},
  examples: ['backups case'],
  async run({ matter }, session) {
    const backups = await listed(session, matter);
    const rows = backups.map(({ at, why, size, locked, holds }, i) => [
      i + 1,
      instantName(new Date(at)),
      telling.why[why],
      holds !== null ? telling.holds(holds) : locked ? telling.lockedAlone : telling.unreadable,
      holds?.last?.action ?? '',
      telling.size(size),
    ]);
    const { rows: heads } = telling;
    return {
      value: { backups: backups.map((backup, i) => ({ number: i + 1, ...withoutRef(backup) })) },
      text:
        rows.length === 0
          ? telling.none
          : columns(
              [heads.number, heads.made, heads.why, heads.holds, heads.last, heads.size],
              rows,
              session.options.width,
            ),
    };
  },
});

const restoreVerb = verb({
  name: 'restore',
  summary: 'Make a new matter out of a backup',
  notes: [
    'The matter itself is neither opened nor changed, and no file is ever replaced. Without --to, the new file lies beside the matter, with the day and time of the backup in its name.',
  ],
  arguments: MATTER,
  options: {
    number: { value: 'NUMBER', help: 'which one, as “backups” lists them; 1, the last, unless it is said' },
    to: { value: 'FILE', help: 'the file to make' },
  },
  examples: ['restore case', 'restore case --number 3 --to yesterday'],
  async run({ matter, number = '1', to }, session) {
    const path = to === undefined ? null : withEnding(session.path(to));
    if (path !== null && existsSync(path)) throw fileThere(path);
    const backups = await listed(session, matter);
    const chosen = /^[1-9]\d*$/.test(number) ? backups[Number(number) - 1] : undefined;
    if (!chosen) throw new Refused('no-backup', telling.terminal.noSuch(number, backups.length), { number });
    const made = await session.ask('backups.restore', {
      matter: await handed(session, matter),
      backup: chosen.ref,
      ...(path === null ? {} : { to: await session.hand({ path, name: basename(path) }) }),
    });
    const restored = path ?? join(dirname(pathOf(session, matter)), made.fileName);
    return {
      value: { path: restored, lookedThrough: made.lookedThrough },
      text: telling.terminal.restored(restored, made.lookedThrough),
    };
  },
});

/** A word for a file means nothing after this run. */
function withoutRef(backup: Backup): Omit<Backup, 'ref'> {
  const { ref: _, ...told } = backup;
  return told;
}

async function listed(session: Session, matter: string) {
  // What is encrypted is looked into by the key of the matter.
  if (session.options.passphraseFile !== null) await session.open(matter);
  else session.begin();
  return (await session.ask('backups.list', { matter: await handed(session, matter) })).backups;
}

function handed(session: Session, matter: string): Promise<string> {
  const path = pathOf(session, matter);
  return session.hand({ path, name: basename(path) });
}

/** Also of a matter that is gone. */
function pathOf(session: Session, matter: string): string {
  const exact = session.path(matter);
  return statSync(exact, { throwIfNoEntry: false })?.isFile() ? exact : withEnding(exact);
}

export const backupVerbs: readonly Verb[] = [backupVerb, backupsVerb, restoreVerb];
