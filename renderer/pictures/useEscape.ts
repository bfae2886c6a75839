import { useEffect, type RefObject } from 'react';

/** Escape within an element closes it. */
export function useEscape(element: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const target = element.current;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    target?.addEventListener('keydown', onKey);
    return () => target?.removeEventListener('keydown', onKey);
  }, [element, onClose]);
}
