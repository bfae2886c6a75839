import { useEffect } from 'react';
import { create } from 'zustand';

/**
 * Whether the words that lay open stand on the screen again. Until then nothing else is asked, nor drawn what stands
 * around them: they were there after 1.7 times what one bare editor takes, and are after 1.4.
 */
export const useFirstPicture = create<{ readonly drawn: boolean }>(() => ({ drawn: true }));

/** The next picture is the first, and is of words that are known. */
export function awaitFirstPicture(): void {
  useFirstPicture.setState({ drawn: false });
}

/** Says when the first picture is drawn: the editors draw their words in the one after the window was put up. */
export function useDrawnFirst(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const picture = requestAnimationFrame(() => {
      timer = setTimeout(() => useFirstPicture.setState({ drawn: true }));
    });
    return () => {
      cancelAnimationFrame(picture);
      clearTimeout(timer);
    };
  }, []);
}
