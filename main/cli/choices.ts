import { readerChoices, type ReaderChoices } from '#core/contract/intake.ts';
import { usage } from './refused.ts';
import type { Option } from './verb.ts';

/** How files are read where there is more than one right way, on the command line. */
export const CHOICES = {
  changes: {
    choices: ['accepted', 'rejected'],
    help: 'tracked changes: the text with all of them, or as it was before any',
  },
  comments: { help: 'put the comments of a word processor’s file after its text' },
  scans: { help: 'read pages without words from their pictures, which takes seconds a page' },
  encoding: {
    value: 'NAME',
    help: 'the encoding of a text, such as windows-1252, where it is guessed wrong',
  },
  columns: {
    value: 'LIST',
    help: 'the columns of a list, such as text=Body,title=Headline; others are outlet, byline, published, url, id',
  },
} as const satisfies Record<string, Option>;

interface Said {
  readonly changes: 'accepted' | 'rejected' | undefined;
  readonly comments: boolean;
  readonly scans: boolean;
  readonly encoding: string | undefined;
  readonly columns: string | undefined;
}

/** Throws `usage`. */
export function choicesOf({ changes, comments, scans, encoding, columns }: Said): ReaderChoices {
  if (encoding !== undefined && !isEncoding(encoding)) throw usage(`There is no encoding “${encoding}”.`);
  return {
    trackedChanges: changes ?? 'accepted',
    comments,
    scans,
    encoding: encoding ?? null,
    columns: columns === undefined ? null : columnsOf(columns),
  };
}

const COLUMN = /^(text|title|outlet|byline|published|url|id)=(.+)$/;

function columnsOf(list: string): ReaderChoices['columns'] {
  const columns: Record<string, string | null> = {
    title: null,
    outlet: null,
    byline: null,
    published: null,
    url: null,
    id: null,
  };
  for (const one of list.split(',')) {
    const [, field, name] = COLUMN.exec(one.trim()) ?? [];
    if (field === undefined) throw usage(`“${one}” is no column: write text=NAME, title=NAME and so on.`);
    columns[field] = name!;
  }
  const read = readerChoices.shape.columns.safeParse(columns);
  if (!read.success) throw usage('--columns has to say which holds the text: text=NAME.');
  return read.data;
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
