import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import HardBreak from '@tiptap/extension-hard-break';
import Italic from '@tiptap/extension-italic';
import Link from '@tiptap/extension-link';
import Mention from '@tiptap/extension-mention';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { BriefContent } from '#core/brief/content.ts';
import { webAddress } from '#core/brief/cite.ts';
import { Button } from '../../ui/controls.tsx';
import { words } from '../../words.ts';
import ui from '../../ui/ui.module.css';
import { labelsOf } from './citing.ts';
import { fromDocument, toDocument } from './convert.ts';
import { Suggestions, type SuggestionKeys, type Suggesting } from './Suggestions.tsx';
import css from './prose.module.css';

const saying = words.outline.prose;

/**
 * The field for prose: bold, italic, links, and citations that `@` finds. What is pasted keeps its words and these looks
 * alone, since the document of the editor has no others.
 */
export function ProseEditor({
  text,
  content,
  onChange,
  onSave,
}: {
  /** The prose that it starts with. */
  text: string;
  content: BriefContent | undefined;
  onChange: (text: string) => void;
  onSave: () => void;
}) {
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null);
  const [linking, setLinking] = useState(false);
  const keys = useRef<SuggestionKeys | null>(null);
  const latest = useRef({ onChange, onSave });
  useEffect(() => {
    latest.current = { onChange, onSave };
  });
  const editor = useEditor({
    injectCSS: false,
    autofocus: 'end',
    content: toDocument(text, labelsOf(content)),
    extensions: [
      Document,
      Paragraph,
      Text,
      HardBreak,
      Bold,
      Italic,
      UndoRedo,
      Link.configure({
        openOnClick: false,
        autolink: false,
        isAllowedUri: (url) => webAddress(url) !== null,
      }),
      Mention.configure({
        HTMLAttributes: { class: css['chip'] },
        deleteTriggerWithBackspace: true,
        renderText: ({ node }) => String(node.attrs['label']),
        renderHTML: ({ node }) => [
          'span',
          { class: css['chip'], 'data-type': 'mention', 'data-id': String(node.attrs['id']) },
          String(node.attrs['label']),
        ],
        suggestion: {
          char: '@',
          allowSpaces: true,
          allowedPrefixes: null,
          items: () => [],
          // Without a space behind it: a full stop may follow.
          command: ({ editor: now, range, props }) => {
            now.chain().focus().insertContentAt(range, { type: 'mention', attrs: props }).run();
          },
          render: () => ({
            onStart: (props) => setSuggesting(props),
            onUpdate: (props) => setSuggesting(props),
            onExit: () => setSuggesting(null),
            onKeyDown: ({ event }) => keys.current?.(event) ?? false,
          }),
        },
      }),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.outline.editor.prose,
        'data-prose': '',
        class: `${ui['input']} ${css['field']}`,
      },
      handleKeyDown: (_, event) => {
        const mod = event.ctrlKey || event.metaKey;
        if (mod && event.key === 'Enter') latest.current.onSave();
        else if (mod && event.key.toLowerCase() === 'k') setLinking(true);
        else return false;
        event.preventDefault();
        return true;
      },
    },
    onUpdate: ({ editor: now }) => {
      now.view.dom.dataset['prose'] = 'typed';
      latest.current.onChange(fromDocument(now.getJSON()));
    },
  });
  const looks = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
    }),
  });
  return (
    <>
      <div className={css['tools']} role="toolbar" aria-label={saying.tools}>
        <Button
          aria-pressed={looks.bold}
          aria-label={saying.bold}
          title={saying.withKey(saying.bold, 'B')}
          onClick={() => editor.chain().focus().toggleBold().run()}
        >
          <strong aria-hidden>{saying.boldSign}</strong>
        </Button>
        <Button
          aria-pressed={looks.italic}
          aria-label={saying.italic}
          title={saying.withKey(saying.italic, 'I')}
          onClick={() => editor.chain().focus().toggleItalic().run()}
        >
          <em aria-hidden>{saying.italicSign}</em>
        </Button>
        <Button
          aria-pressed={looks.link}
          title={saying.withKey(saying.link, 'K')}
          onClick={() => setLinking(true)}
        >
          {saying.link}
        </Button>
        <Button title={saying.citeHint} onClick={() => editor.chain().focus().insertContent('@').run()}>
          {saying.cite}
        </Button>
      </div>
      {linking ? (
        <LinkField
          start={String(editor.getAttributes('link')['href'] ?? '')}
          onLeave={() => {
            setLinking(false);
            editor.commands.focus();
          }}
          onSet={(href) => {
            const chain = editor.chain().focus().extendMarkRange('link');
            if (href === '') chain.unsetLink().run();
            else if (editor.state.selection.empty && !looks.link)
              chain
                .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
                .run();
            else chain.setLink({ href }).run();
            setLinking(false);
          }}
        />
      ) : null}
      <EditorContent editor={editor} />
      {suggesting ? (
        <Suggestions asked={suggesting} content={content} field={editor.view.dom} ref={keys} />
      ) : null}
    </>
  );
}

function LinkField({
  start,
  onSet,
  onLeave,
}: {
  start: string;
  onSet: (href: string) => void;
  onLeave: () => void;
}) {
  const [address, setAddress] = useState(start);
  const trimmed = address.trim();
  const fits = trimmed === '' || webAddress(trimmed) !== null;
  return (
    <p className={css['link']}>
      <input
        className={ui['input']}
        aria-label={saying.address}
        placeholder={saying.addressHint}
        aria-invalid={!fits}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- its key or its button was pressed a moment ago
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'Enter' && fits) onSet(trimmed);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span role="status">{fits ? '' : saying.noAddress}</span>
    </p>
  );
}
