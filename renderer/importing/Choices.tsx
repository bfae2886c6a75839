import type { ReaderChoices } from '#core/contract/intake.ts';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { Button, Choice, Hint } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { changeSheet, choicesFor, choose, type Sheet } from './state.ts';
import css from './importing.module.css';

const TEXTS: ReadonlySet<SourceFormat> = new Set([
  'text',
  'markdown',
  'html',
  'srt',
  'vtt',
  'csv',
  'json',
  'jsonl',
]);
const OFFICE: ReadonlySet<SourceFormat> = new Set(['docx', 'odt', 'rtf', 'zip']);
const PAGES: ReadonlySet<SourceFormat> = new Set(['pdf', 'zip', 'eml', 'mbox']);

/** Encodings that texts of the last forty years are in; others are guessed well, or are in the terminal's reach. */
const ENCODINGS = [
  'guessed',
  'utf-8',
  'windows-1252',
  'macintosh',
  'utf-16le',
  'iso-8859-2',
  'windows-1251',
  'shift_jis',
  'gb18030',
] as const;
type Encoding = (typeof ENCODINGS)[number];
const CHANGES = ['accepted', 'rejected'] as const;

/** How files are read where there is more than one right way: all of them, or the one that was chosen in the list. */
export function ReadingChoices({ sheet }: { sheet: Sheet }) {
  const { chosen, items, ticked, failed } = sheet;
  const choices = choicesFor(sheet, chosen);
  // What failed may be a scan, of which the pictures can be read at the next try.
  const again = new Set(failed.map(({ number }) => number));
  const of =
    chosen === null
      ? items.filter(({ number }) => ticked.has(number) || again.has(number))
      : [items[chosen]!];
  const has = (formats: ReadonlySet<SourceFormat>) =>
    of.some(({ format }) => format !== null && formats.has(format));
  const parts = [has(OFFICE), has(PAGES), has(TEXTS)];
  if (!parts.includes(true)) return null;
  return (
    <fieldset className={css['choices']}>
      <legend>
        {chosen === null ? words.imports.choices.all : words.imports.choices.one(items[chosen]!.name)}
      </legend>
      {parts[0] ? <Office choices={choices} /> : null}
      {parts[1] ? (
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={choices.scans}
            onChange={({ target }) => choose({ scans: target.checked })}
          />
          {words.imports.choices.scans}
        </label>
      ) : null}
      {parts[2] ? (
        <Choice<Encoding>
          label={words.imports.choices.encoding}
          value={ENCODINGS.find((one) => one === choices.encoding) ?? 'guessed'}
          values={ENCODINGS}
          names={words.imports.choices.encodings}
          onChoose={(encoding) =>
            choose({ encoding: encoding === 'guessed' ? null : encoding, columns: null })
          }
        />
      ) : null}
      {chosen === null && ticked.size === 0 ? null : chosen === null ? (
        <Hint>{words.imports.choices.hint}</Hint>
      ) : items.length === 1 ? null : (
        <Button look="bordered" onClick={() => changeSheet({ chosen: null })}>
          {words.imports.choices.back}
        </Button>
      )}
    </fieldset>
  );
}

function Office({ choices }: { choices: ReaderChoices }) {
  return (
    <>
      <Choice
        label={words.imports.choices.changes}
        value={choices.trackedChanges}
        values={CHANGES}
        names={words.imports.choices.changed}
        onChoose={(trackedChanges) => choose({ trackedChanges })}
      />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={choices.comments}
          onChange={({ target }) => choose({ comments: target.checked })}
        />
        {words.imports.choices.comments}
      </label>
    </>
  );
}
