import { memo, useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { Panel } from './Panel.tsx';
import css from './ui.module.css';

export interface Option {
  readonly key: string;
  readonly label: ReactNode;
  /** The words that a screen reader says. */
  readonly text: string;
  readonly note?: ReactNode;
  /** Whether it is there to be seen and cannot be taken now: its `text` and `note` say why. */
  readonly off?: boolean;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

/** What letters bring up, and what is done with it: what is chosen is chosen among those. */
interface Offered {
  readonly query: string;
  /** Whether it is still what other letters brought up. */
  readonly busy: boolean;
  readonly groups: readonly OptionGroup[];
  readonly empty: ReactNode;
  readonly onChoose: (key: string) => void;
  readonly onBeside: (key: string) => void;
}

/**
 * Type to find, arrows to choose, Enter to take: one field over a list. What fits is decided by the caller, who sees
 * every letter; the first option is ready for Enter.
 */
export function Finder({
  title,
  placeholder,
  query,
  onQuery,
  groups,
  onChoose,
  onBeside = onChoose,
  onClose,
  empty,
  busy = false,
  children,
}: {
  title: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly OptionGroup[];
  onChoose: (key: string) => void;
  /** Chosen with Shift: to be opened beside what is being read. */
  onBeside?: (key: string) => void;
  onClose: () => void;
  empty: ReactNode;
  /** Whether what fits the letters is still on its way: Enter waits for it. */
  busy?: boolean;
  /** Controls between the field and the list. */
  children?: ReactNode;
}) {
  // A letter is drawn first, and the list after it: to draw the list takes longer than all else that a letter asks for.
  const offered = useDeferredValue<Offered>({ query, busy, groups, empty, onChoose, onBeside });
  const behind = busy || offered.busy || offered.query !== query;
  const [entered, setEntered] = useState<'here' | 'beside' | null>(null);
  const first = groups.find(({ options }) => options.length > 0)?.options[0]?.key;
  const shift = useShiftOfPress();
  const untouched = useRef(true);
  useEffect(() => {
    if (!entered || busy) return;
    setEntered(null);
    if (first !== undefined) (entered === 'beside' ? onBeside : onChoose)(first);
  }, [entered, busy, first, onChoose, onBeside]);
  return (
    <Panel title={title} onClose={onClose} bare wide>
      <Autocomplete inputValue={query} onInputChange={onQuery}>
        <SearchField aria-label={title} autoFocus>
          <Input
            className={css['search']!}
            placeholder={placeholder}
            spellCheck={false}
            // What the field starts with is a proposal: typing takes its place.
            onFocus={(event) => {
              // Once: the field also gets the focus back whenever a letter takes the mark off the list.
              if (untouched.current) event.currentTarget.select();
              untouched.current = false;
            }}
            onKeyDownCapture={(event) => {
              // The field would only be emptied: Escape leaves.
              if (event.key === 'Escape') onClose();
              // The list comes a moment after its letters, and marks its first option: who types faster means that one.
              const marked = event.currentTarget.getAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || (marked !== null && !behind)) return;
              event.stopPropagation();
              setEntered(event.shiftKey ? 'beside' : 'here');
            }}
          />
        </SearchField>
        {children}
        <Options title={title} offered={offered} shift={shift} />
      </Autocomplete>
    </Panel>
  );
}

const Options = memo(function Options({
  title,
  offered,
  shift,
}: {
  title: string;
  offered: Offered;
  shift: RefObject<boolean>;
}) {
  const list = useRef<HTMLSpanElement>(null);
  // A list longer than the window can be gone to and scrolled by key, though the focus that marks its options stays in the field.
  useEffect(() => list.current?.querySelector('[role="listbox"]')?.setAttribute('tabindex', '0'));
  return (
    <span ref={list} style={{ display: 'contents' }}>
      <ListBox
        aria-label={title}
        className={css['options']!}
        selectionMode="none"
        onAction={(key) => (shift.current ? offered.onBeside : offered.onChoose)(String(key))}
        renderEmptyState={() => <div className={css['option']}>{offered.empty}</div>}
      >
        {offered.groups
          .filter(({ options }) => options.length > 0)
          .map((group) => (
            <ListBoxSection key={group.title} id={group.title}>
              <Header className={css['optionGroup']!}>{group.title}</Header>
              {group.options.map((option) => (
                <ListBoxItem
                  key={option.key}
                  id={option.key}
                  textValue={option.text}
                  className={css['option']!}
                  data-off={option.off || undefined}
                >
                  <span style={{ minWidth: 0 }}>{option.label}</span>
                  {option.note === undefined ? null : (
                    <span className={css['optionNote']}>{option.note}</span>
                  )}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
      </ListBox>
    </span>
  );
});

/** Whether Shift was held as a key or the mouse was pressed last: what is chosen does not tell. */
function useShiftOfPress(): RefObject<boolean> {
  const shift = useRef(false);
  useEffect(() => {
    const note = (event: KeyboardEvent | PointerEvent) => (shift.current = event.shiftKey);
    const kinds = ['pointerdown', 'keydown'] as const;
    kinds.forEach((kind) => window.addEventListener(kind, note, true));
    return () => kinds.forEach((kind) => window.removeEventListener(kind, note, true));
  }, []);
  return shift;
}

/** The letters typed into a finder. */
export function useTyped(initial = ''): readonly [string, (typed: string) => void] {
  return useState(initial);
}
