import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { BriefContent } from '#core/brief/content.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { useDraft } from '../ui/drafts.ts';
import { words } from '../words.ts';
import { useInsert } from './inserting.ts';
import { draftKey, keepDraft, leaveEditor, useBriefDesk } from './state.ts';
import css from './editor.module.css';

const saying = words.outline.editor;

const load = () => import('./prose/ProseEditor.tsx');
const ProseEditor = lazy(async () => ({ default: (await load()).ProseEditor }));

/** Brings the editor before anybody asks for it, once the place is there: the window starts without it. */
export function useProseAhead(): void {
  useEffect(() => void load(), []);
}

/** Prose that is being written: the page follows it, and it is kept until it is stored, wherever one goes meanwhile. */
export function ProseField({
  briefId,
  item,
  content,
}: {
  briefId: number;
  item: BriefItem | null;
  content: BriefContent | undefined;
}) {
  const act = useAct();
  const insert = useInsert(briefId);
  const key = draftKey(briefId, item?.id ?? null);
  const stored = item?.text ?? '';
  const [start] = useState(() => useBriefDesk.getState().drafts[key] ?? stored);
  const [text, setText] = useState(start);
  const differs = text.trim() !== stored.trim();
  useDraft(differs);
  const change = (now: string) => {
    setText(now);
    keepDraft(key, now.trim() === stored.trim() ? null : now);
  };
  const save = async () => {
    const prose = text.trim();
    const saved =
      !differs ||
      prose === '' ||
      (item
        ? await act('briefs.updateItem', { id: item.id, text: prose })
        : await insert([{ kind: 'prose', text: prose }]));
    // What could not be saved stays in the field.
    if (!saved) return;
    keepDraft(key, null);
    leaveEditor();
  };
  useLastWords(() => {
    if (!differs || text.trim() === '') return;
    void (item
      ? act('briefs.updateItem', { id: item.id, text })
      : act('briefs.addItem', { briefId, item: { kind: 'prose', text } }));
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape comes from the field in it
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        void save();
      }}
    >
      <Suspense fallback={<p className={css['coming']} role="status" />}>
        <ProseEditor text={start} content={content} onChange={change} onSave={() => void save()} />
      </Suspense>
      <p className={css['does']}>
        <Button look="primary" disabled={text.trim() === ''} onClick={() => void save()}>
          {item ? saying.save : saying.add}
        </Button>
        <Button
          onClick={() => {
            keepDraft(key, null);
            leaveEditor();
          }}
        >
          {saying.discard}
        </Button>
        <span className={css['hint']}>{saying.proseKeys}</span>
      </p>
    </div>
  );
}

/** What is to be done before the window goes. */
function useLastWords(say: () => void): void {
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
