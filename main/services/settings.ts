import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settings as schema, type Settings } from '#core/contract/settings.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { writing, type Desk } from './desk.ts';

const INITIAL: Settings = {
  theme: 'system',
  reading: { face: 'serif', size: 17, spacing: 1.6, width: null },
  columns: {
    articles: ['outlet', 'date', 'quotes', 'undecided', 'altered', 'machine'],
    entities: ['role', 'articles', 'quotes'],
    claims: ['kind', 'status', 'supports', 'contradicts'],
  },
  originals: 100,
  recent: true,
  toured: false,
  keys: { single: 'on', changed: {} },
};

const { theme, reading, columns, originals, recent, toured, keys } = schema.shape;

/**
 * What is kept beside the matters: how the screen looks, which keys do what, and which matters were open lately. A setting that cannot be
 * read, or that a version before this one did not have, is as at first; the others stay.
 */
const kept = z.object({
  settings: z
    .object({
      theme: theme.catch(INITIAL.theme),
      reading: reading.catch(INITIAL.reading),
      columns: columns.catch(INITIAL.columns),
      originals: originals.catch(INITIAL.originals),
      recent: recent.catch(INITIAL.recent),
      toured: toured.catch(INITIAL.toured),
      keys: keys.catch(INITIAL.keys),
    })
    .catch(INITIAL),
  recent: z.array(z.string()).catch([]),
});
type Kept = z.infer<typeof kept>;

const MOST_RECENT = 12;

/** A file of settings that cannot be read counts as none: it holds nothing that could not be chosen again. */
function read(dataFolder: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8')));
  } catch {
    return { settings: INITIAL, recent: [] };
  }
}

function write(dataFolder: string, value: Kept): void {
  writing(() => {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const filePath = join(dataFolder, 'settings.json');
    writeFileSync(`${filePath}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${filePath}.new`, filePath);
  });
}

export function settingsHandlers(desk: Desk): Pick<Handlers, 'settings.get' | 'settings.set'> {
  const { dataFolder } = desk.options;
  return {
    'settings.get': () => read(dataFolder).settings,
    'settings.set': (change) => {
      const before = read(dataFolder);
      const settings = {
        theme: change.theme ?? before.settings.theme,
        reading: change.reading ?? before.settings.reading,
        columns: change.columns ?? before.settings.columns,
        originals: change.originals ?? before.settings.originals,
        recent: change.recent ?? before.settings.recent,
        toured: change.toured ?? before.settings.toured,
        keys: change.keys ?? before.settings.keys,
      };
      // Told not to be kept, what was kept goes too.
      write(dataFolder, { settings, recent: settings.recent ? before.recent : [] });
      return settings;
    },
  };
}

/** Files of up to so many bytes are kept with what was read out of them. */
export function originalsUpTo(dataFolder: string): number {
  return read(dataFolder).settings.originals * 2 ** 20;
}

/** Paths of the matters that were open lately, the last one first. */
export function recentMatters(dataFolder: string): readonly string[] {
  return read(dataFolder).recent;
}

export function rememberMatter(dataFolder: string, filePath: string): void {
  const before = read(dataFolder);
  if (!before.settings.recent) return;
  const recent = [filePath, ...before.recent.filter((path) => path !== filePath)].slice(0, MOST_RECENT);
  write(dataFolder, { ...before, recent });
}
