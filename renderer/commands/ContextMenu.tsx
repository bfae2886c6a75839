import { Fragment, useRef } from 'react';
import { Menu as MenuList, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { useRun } from '../app/commands.ts';
import { inspect } from '../app/desk.ts';
import { words } from '../words.ts';
import css from './commands.module.css';
import { keyName, useKeymap } from './key-names.ts';
import { closeMenu, useMenu, type Entry } from './menu.ts';
import { whenFocusIsBack, withActiveRow } from './recent.ts';
import { lackOf, useSituation } from './why-not.ts';

/** The menu of what was clicked, where it was clicked; each line is a command with its key. */
export function ContextMenu() {
  const shown = useMenu((state) => state.shown);
  const run = useRun();
  const situation = useSituation();
  const anchor = useRef<HTMLSpanElement>(null);
  useKeymap();
  if (!shown) return null;
  const { menu, from, x, y } = shown;
  const now = withActiveRow(situation);
  const about = menu.inspected === undefined ? now : { ...now, selected: null, inspected: menu.inspected };
  const groups = menu.groups
    .map((group) => group.filter((entry) => typeof entry === 'object' || lackOf(entry, about) === null))
    .filter((group) => group.length > 0);
  const entries = new Map(groups.flat().map((entry) => [nameOf(entry), entry]));
  const close = () => {
    closeMenu();
    whenFocusIsBack(() => {
      if (document.activeElement === document.body) from?.focus({ preventScroll: true });
    });
  };
  const choose = (name: string) => {
    const entry = entries.get(name)!;
    close();
    whenFocusIsBack(() => {
      if (typeof entry === 'object') return entry.run();
      if (menu.inspected) inspect(menu.inspected);
      menu.before?.(entry);
      run(entry);
    });
  };
  return (
    <>
      <span ref={anchor} className={css['anchor']} style={{ left: x, top: y }} aria-hidden />
      <Popover
        // Another place, another menu.
        key={`${x} ${y}`}
        isOpen
        aria-label={menu.label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && close()}
        className={css['menu']!}
      >
        <MenuList
          aria-label={menu.label}
          autoFocus="first"
          onAction={(name) => choose(String(name))}
          onClose={close}
          className={css['menuList']!}
        >
          {groups.map((group, at) => (
            <Fragment key={nameOf(group[0]!)}>
              {at > 0 ? <Separator className={css['separator']!} /> : null}
              <MenuSection aria-label={menu.label}>
                {group.map((entry) => (
                  <Line key={nameOf(entry)} entry={entry} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </MenuList>
      </Popover>
    </>
  );
}

function Line({ entry }: { entry: Entry }) {
  const label = nameOf(entry);
  const key = typeof entry === 'object' ? entry.key : keyName(entry);
  return (
    <MenuItem id={label} textValue={label} className={css['line']!}>
      <span>{label}</span>
      {key === '' ? null : <kbd className={css['lineKey']!}>{key}</kbd>}
    </MenuItem>
  );
}

function nameOf(entry: Entry): string {
  return typeof entry === 'object' ? entry.label : words.commands[entry];
}
