import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { BriefContent } from '#core/brief/content.ts';
import type { Brief, BriefItem } from '#core/contract/briefs.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Field, Segments, TextField } from '../ui/controls.tsx';
import { useDraft } from '../ui/drafts.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { useInsert } from './inserting.ts';
import { PrintedWords } from './PrintedWords.tsx';
import { ProseField } from './ProseField.tsx';
import { leaveEditor, useBriefDesk } from './state.ts';
import css from './editor.module.css';

const saying = words.outline.editor;

/** What is being written in the brief: below the page, which follows it. */
export function Editor({
  brief,
  items,
  content,
}: {
  brief: Brief;
  items: readonly BriefItem[];
  content: BriefContent | undefined;
}) {
  const editing = useBriefDesk((desk) => desk.editing);
  if (!editing) return null;
  if (editing.kind === 'heads')
    return (
      <Frame title={saying.heads}>
        <Heads brief={brief} />
      </Frame>
    );
  const item = editing.id === null ? null : items.find(({ id }) => id === editing.id);
  // It was taken out meanwhile.
  if (item === undefined) return null;
  if (editing.kind === 'words') {
    const entry = content?.entries.find(({ id }) => id === editing.id);
    return entry ? (
      <Frame title={words.outline.printed.label}>
        <PrintedWords key={editing.id} entry={entry} />
      </Frame>
    ) : null;
  }
  const key = `${editing.kind} ${editing.id ?? `new ${brief.id}`}`;
  return (
    <Frame title={saying[editing.kind]}>
      {editing.kind === 'section' ? (
        <Section key={key} briefId={brief.id} item={item} />
      ) : (
        <ProseField key={key} briefId={brief.id} item={item} content={content} />
      )}
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape comes from the fields in it
    <section
      className={css['editor']}
      aria-label={title}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leaveEditor();
      }}
    >
      {children}
    </section>
  );
}

function Heads({ brief }: { brief: Brief }) {
  const act = useAct();
  return (
    <>
      <div className={css['fields']}>
        <TextField
          label={words.common.title}
          value={brief.title}
          required
          onSave={(title) => void act('briefs.update', { id: brief.id, fields: { title } })}
        />
        <TextField
          label={words.brief.outline.standfirst}
          lines={2}
          value={brief.standfirst ?? ''}
          onSave={(standfirst) => void act('briefs.update', { id: brief.id, fields: { standfirst } })}
        />
      </div>
      <p className={css['does']}>
        <Button look="bordered" onClick={leaveEditor}>
          {words.common.close}
        </Button>
      </p>
    </>
  );
}

const LEVELS = ['1', '2', '3'] as const;

function Section({ briefId, item }: { briefId: number; item: BriefItem | null }) {
  const act = useAct();
  const insert = useInsert(briefId);
  const [text, setText] = useState(item?.text ?? '');
  const [level, setLevel] = useState<number>(item?.level ?? 1);
  const differs = text.trim() !== (item?.text ?? '') || level !== (item?.level ?? 1);
  useDraft(differs);
  const save = async () => {
    const heading = text.trim();
    if (heading === '') return;
    const saved =
      !differs ||
      (item
        ? await act('briefs.updateItem', { id: item.id, text: heading, level })
        : await insert([{ kind: 'section', text: heading, level }]));
    // What could not be saved stays in the field.
    if (saved) leaveEditor();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={css['fields']}>
        <Field label={saying.heading}>
          {(id) => (
            <input
              id={id}
              className={ui['input']}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by a key or a click a moment ago
              autoFocus
              placeholder={words.brief.outline.headingHint}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Segments
          label={saying.level}
          value={`${level}` as (typeof LEVELS)[number]}
          values={LEVELS}
          names={saying.levels}
          onChoose={(one) => setLevel(Number(one))}
        />
      </div>
      <p className={css['does']}>
        <Button look="primary" type="submit" disabled={text.trim() === ''}>
          {item ? saying.save : saying.add}
        </Button>
        <Button onClick={leaveEditor}>{saying.discard}</Button>
      </p>
    </form>
  );
}
