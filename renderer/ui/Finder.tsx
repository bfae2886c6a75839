import { useEffect, useState, type ReactNode } from 'react';
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
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
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
  onClose: () => void;
  empty: ReactNode;
  /** Whether what fits the letters is still on its way: Enter waits for it. */
  busy?: boolean;
  /** Controls between the field and the list. */
  children?: ReactNode;
}) {
  const shown = groups.filter((group) => group.options.length > 0);
  const [entered, setEntered] = useState(false);
  const first = shown[0]?.options[0]?.key;
  useEffect(() => {
    if (!entered || busy) return;
    setEntered(false);
    if (first !== undefined) onChoose(first);
  }, [entered, busy, first, onChoose]);
  return (
    <Panel title={title} onClose={onClose} bare wide>
      <Autocomplete inputValue={query} onInputChange={onQuery}>
        <SearchField aria-label={title} autoFocus>
          <Input
            className={css['search']!}
            placeholder={placeholder}
            spellCheck={false}
            // What the field starts with is a proposal: typing takes its place.
            onFocus={(event) => event.currentTarget.select()}
            onKeyDownCapture={(event) => {
              // The field would only be emptied: Escape leaves.
              if (event.key === 'Escape') onClose();
              // The list marks its first option a moment after it comes: who types faster means that one.
              const marked = event.currentTarget.getAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || (marked !== null && !busy)) return;
              event.stopPropagation();
              setEntered(true);
            }}
          />
        </SearchField>
        {children}
        <ListBox
          aria-label={title}
          className={css['options']!}
          selectionMode="none"
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <div className={css['option']}>{empty}</div>}
        >
          {shown.map((group) => (
            <ListBoxSection key={group.title} id={group.title}>
              <Header className={css['optionGroup']!}>{group.title}</Header>
              {group.options.map((option) => (
                <ListBoxItem
                  key={option.key}
                  id={option.key}
                  textValue={option.text}
                  className={css['option']!}
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
      </Autocomplete>
    </Panel>
  );
}

/** The letters typed into a finder. */
export function useTyped(initial = ''): readonly [string, (typed: string) => void] {
  return useState(initial);
}
