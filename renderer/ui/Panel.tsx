import { useRef, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './controls.tsx';
import { useKeysBehind } from './useKeysBehind.ts';
import { words } from '../words.ts';
import css from './ui.module.css';

/** A dialog over the window: Escape and a click outside close it, the focus stays in it and goes back where it was. */
export function Panel({
  title,
  onClose,
  children,
  wide = false,
  broad = false,
  bare = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** As wide as is read with ease in columns. */
  broad?: boolean;
  /** Without a head of its own: the first field says what it is. */
  bare?: boolean;
}) {
  const dialog = useRef<HTMLElement>(null);
  useKeysBehind(dialog);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={css['overlay']!}
    >
      <Modal className={`${css['modal']} ${broad ? css['broad'] : wide ? css['wide'] : ''}`}>
        <Dialog ref={dialog} className={css['dialog']!} aria-label={bare ? title : undefined}>
          {bare ? (
            children
          ) : (
            <>
              <div className={css['dialogHead']}>
                <Heading slot="title" style={{ font: 'inherit' }}>
                  {title}
                </Heading>
                <Button onClick={onClose} aria-label={words.common.close}>
                  ✕
                </Button>
              </div>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a body longer than the window is scrolled by key, and may hold nothing else to go to */}
              <section className={css['dialogBody']} aria-label={title} tabIndex={0}>
                {children}
              </section>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
