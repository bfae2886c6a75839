import type { ClipboardEvent } from 'react';
import { useAct } from '../connect/matter.tsx';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { closeDialog, NOTHING_PASTED, type Pasted, useDesk } from './desk.ts';
import { tell } from './files.ts';

/** Where Firefox, and nobody else, writes what page the words are from. */
const SOURCES = ['text/x-moz-url-priv', 'text/x-moz-url'];

/** Words that were copied elsewhere, as an article of their own. */
export function PasteDialog() {
  const act = useAct();
  const { title, text, url } = useDesk((desk) => desk.pasted);
  const keep = (change: Partial<Pasted>) => {
    useDesk.setState(({ pasted }) => ({ pasted: { ...pasted, ...change } }));
  };
  const store = async () => {
    if (text.trim() === '') return;
    const result = await act('articles.paste', { text, title: title.trim() || null, url });
    if (!result) return;
    useDesk.setState({ pasted: NOTHING_PASTED });
    closeDialog();
    tell(result.outcomes);
  };
  const take = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget: field } = event;
    const html = clipboardData.getData('text/html');
    const source = SOURCES.map((type) => clipboardData.getData(type)).find((one) => one !== '') ?? '';
    if (html === '' && source === '') return;
    const plain = clipboardData.getData('text/plain');
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = field;
    const copied = await act('clipboard.get', { text: plain, html, source });
    const taken = copied?.text ?? plain;
    const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
    keep({ text: before + taken + after, ...(copied?.url ? { url: copied.url } : {}) });
    const caret = before.length + taken.length;
    requestAnimationFrame(() => field.setSelectionRange(caret, caret));
  };
  return (
    <Panel title={words.dialogs.paste.title} onClose={closeDialog} wide>
      <Field label={words.common.title}>
        {(id) => (
          <input
            id={id}
            className={ui['input']}
            value={title}
            placeholder={words.dialogs.paste.titleHint}
            onChange={(event) => keep({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.dialogs.paste.text}>
        {(id) => (
          <textarea
            id={id}
            className={ui['input']}
            rows={12}
            autoFocus
            value={text}
            onPaste={(event) => void take(event)}
            onChange={(event) =>
              // Words that take the place of others are from elsewhere.
              keep({ text: event.target.value, ...(event.target.value === '' ? { url: null } : {}) })
            }
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void store();
            }}
          />
        )}
      </Field>
      {url === null ? null : <Hint>{words.dialogs.paste.from(url)}</Hint>}
      <Hint>{words.dialogs.paste.hint}</Hint>
      <Button look="primary" disabled={text.trim() === ''} onClick={() => void store()}>
        {words.dialogs.paste.store}
      </Button>
    </Panel>
  );
}
