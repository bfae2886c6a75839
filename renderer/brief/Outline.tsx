import { keyWord } from '../commands/key-names.ts';
import { useRef, useState } from 'react';
import type { BriefEntry } from '#core/brief/content.ts';
import type { Brief, BriefItem } from '#core/contract/briefs.ts';
import { inspect, showAgain, useDesk } from '../app/desk.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Field, SectionHead, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { useDraft } from '../ui/drafts.ts';
import { showMenu, type Menu } from '../commands/menu.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './brief.module.css';

/** The items of a brief in order: moved, changed and taken out here; claims and quotes come in with B. */
export function Outline({
  brief,
  items,
  entries,
}: {
  brief: Brief;
  items: readonly BriefItem[];
  entries: readonly BriefEntry[];
}) {
  const act = useAct();
  const [editing, setEditing] = useState<number | null>(null);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const moves = useRef(Promise.resolve());
  // Keys come faster than the screen: each move starts from where the one before it ended.
  const move = (id: number, by: -1 | 1) => {
    moves.current = moves.current.then(async () => {
      const now = (await act('briefs.get', { id: brief.id }))?.items ?? [];
      const at = now.findIndex((item) => item.id === id);
      const before = by === -1 ? now[at - 1]?.id : (now[at + 2]?.id ?? null);
      const isLast = at === now.length - 1;
      if (at !== -1 && before !== undefined && !(by === 1 && isLast))
        await act('briefs.moveItem', { id, before });
    });
  };
  const takeOut = async (id: number) => {
    if (await act('briefs.removeItem', { id })) say(words.brief.outline.takenOut(keyWord('undo')));
  };
  const choose = (item: BriefItem) => {
    if (item.text !== null) setEditing(item.id);
    else if (item.claimId !== null) inspect({ kind: 'claim', id: item.claimId });
    else if (item.quoteId !== null) inspect({ kind: 'quote', id: item.quoteId });
    else if (item.picture) showAgain(item.picture);
  };
  const menuOf = (item: BriefItem, at: number): Menu => {
    const { menu, names } = words.keys;
    const arrow = (key: 'ArrowUp' | 'ArrowDown') => `${names['Alt']} ${names[key]}`;
    return {
      label: menu.item,
      groups: [
        [{ label: item.text === null ? menu.inspect : menu.edit, key: 'Enter', run: () => choose(item) }],
        [
          ...(at > 0 ? [{ label: menu.moveUp, key: arrow('ArrowUp'), run: () => move(item.id, -1) }] : []),
          ...(at < items.length - 1
            ? [{ label: menu.moveDown, key: arrow('ArrowDown'), run: () => move(item.id, 1) }]
            : []),
        ],
        [{ label: menu.takeOut, key: 'Delete', run: () => void takeOut(item.id) }],
      ],
    };
  };
  const remove = async () => {
    if (await act('briefs.remove', { id: brief.id })) say(words.brief.outline.removed(keyWord('undo')));
  };
  return (
    <>
      <div className={css['heads']}>
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
      <ol>
        {items.map((item, at) => (
          <li key={item.id} className={css['item']} data-kind={item.kind}>
            {editing === item.id && item.text !== null ? (
              <ItemEditor item={item} onDone={() => setEditing(null)} />
            ) : (
              <>
                <button
                  type="button"
                  className={css['itemText']}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                  onClick={() => choose(item)}
                  onContextMenu={(event) => showMenu(event, menuOf(item, at))}
                  onKeyDown={(event) => {
                    if (event.key === 'Delete') void takeOut(item.id);
                    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                    event.preventDefault();
                    move(item.id, event.key === 'ArrowUp' ? -1 : 1);
                  }}
                >
                  <span>{labelOf(item, byId.get(item.id))}</span>
                </button>
                {/* For the mouse; the item itself has the keys, and three stops more for each would be a long way. */}
                <span className={css['itemTools']}>
                  <Button
                    tabIndex={-1}
                    aria-label={words.brief.outline.moveUp}
                    title={words.brief.outline.moveUpKey}
                    disabled={at === 0}
                    onClick={() => move(item.id, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    tabIndex={-1}
                    aria-label={words.brief.outline.moveDown}
                    title={words.brief.outline.moveDownKey}
                    disabled={at === items.length - 1}
                    onClick={() => move(item.id, 1)}
                  >
                    ↓
                  </Button>
                  <Button
                    tabIndex={-1}
                    aria-label={words.brief.outline.takeOut}
                    title={words.brief.outline.takeOutKey}
                    onClick={() => void takeOut(item.id)}
                  >
                    ✕
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      <AddItem briefId={brief.id} />
      <p className={css['removeBrief']}>
        <Button onClick={() => void remove()}>{words.brief.outline.remove}</Button>
      </p>
    </>
  );
}

function labelOf(item: BriefItem, entry: BriefEntry | undefined): string {
  if (item.text !== null) return item.text;
  if (entry?.kind === 'claim') return words.brief.outline.claim(entry.claim.text, entry.claim.quotes.length);
  if (item.picture) return words.brief.outline.picture[item.picture.kind];
  return entry?.kind === 'quote' ? `“${entry.quote.exact}”` : '…';
}

function ItemEditor({ item, onDone }: { item: BriefItem; onDone: () => void }) {
  const act = useAct();
  const [text, setText] = useState(item.text ?? '');
  useDraft(text !== item.text);
  const save = async () => {
    // What could not be saved stays in the field.
    if (text.trim() !== '' && text !== item.text && !(await act('briefs.updateItem', { id: item.id, text })))
      return;
    onDone();
  };
  return (
    <textarea
      autoFocus
      className={ui['input']}
      aria-label={item.kind === 'section' ? words.brief.outline.heading : words.brief.outline.prose}
      rows={item.kind === 'section' ? 1 : 5}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (item.kind === 'section' || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    />
  );
}

function AddItem({ briefId }: { briefId: number }) {
  const act = useAct();
  const [heading, setHeading] = useState('');
  const prose = useDesk((desk) => desk.prose[briefId] ?? '');
  const setProse = (text: string) =>
    useDesk.setState(({ prose: all }) => ({ prose: { ...all, [briefId]: text } }));
  const addHeading = async () => {
    if (await act('briefs.addItem', { briefId, item: { kind: 'section', text: heading, level: 1 } }))
      setHeading('');
  };
  const addProse = async () => {
    if (await act('briefs.addItem', { briefId, item: { kind: 'prose', text: prose } })) setProse('');
  };
  return (
    <div className={css['add']}>
      <SectionHead ruled>{words.common.add}</SectionHead>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (heading.trim() !== '') void addHeading();
        }}
      >
        <Field label={words.brief.outline.section}>
          {(id) => (
            <input
              id={id}
              className={ui['input']}
              placeholder={words.brief.outline.headingHint}
              value={heading}
              onChange={(event) => setHeading(event.target.value)}
            />
          )}
        </Field>
      </form>
      <Field label={words.brief.outline.prose}>
        {(id) => (
          <textarea
            id={id}
            className={ui['input']}
            rows={3}
            placeholder={words.brief.outline.proseHint}
            value={prose}
            onChange={(event) => setProse(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && prose.trim() !== '')
                void addProse();
            }}
          />
        )}
      </Field>
      <Button look="bordered" disabled={prose.trim() === ''} onClick={() => void addProse()}>
        {words.brief.outline.addProse}
      </Button>
    </div>
  );
}
