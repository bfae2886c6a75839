import { useEffect, useState } from 'react';
import type { BriefItem } from '#core/contract/briefs.ts';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { useDraft } from '../ui/drafts.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { useInsert } from './inserting.ts';
import { keepDraft, leaveEditor, useBriefDesk } from './state.ts';
import css from './editor.module.css';

const saying = words.outline.editor;

/** Prose that is being written: kept until it is stored, wherever one goes meanwhile. */
export function ProseField({ briefId, item }: { briefId: number; item: BriefItem | null }) {
  const act = useAct();
  const insert = useInsert(briefId);
  const key = item ? `item ${item.id}` : `new ${briefId}`;
  const stored = item?.text ?? '';
  const [text, setText] = useState(useBriefDesk.getState().drafts[key] ?? stored);
  const differs = text.trim() !== stored.trim();
  useDraft(differs);
  useEffect(() => keepDraft(key, differs ? text : null), [key, differs, text]);
  const save = async () => {
    const prose = text.trim();
    if (prose === '') return;
    const saved =
      !differs ||
      (item
        ? await act('briefs.updateItem', { id: item.id, text: prose })
        : await insert([{ kind: 'prose', text: prose }]));
    if (!saved) return;
    keepDraft(key, null);
    leaveEditor();
  };
  return (
    <>
      <textarea
        className={ui['input']}
        aria-label={saying.prose}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by a key or a click a moment ago
        autoFocus
        rows={5}
        placeholder={saying.proseHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <p className={css['does']}>
        <Button look="primary" disabled={text.trim() === ''} onClick={() => void save()}>
          {item ? saying.save : saying.add}
        </Button>
        <Button onClick={leaveEditor}>{saying.leave}</Button>
      </p>
    </>
  );
}
