/**
 * Opens the system's dialog for files. A browser lets a page do so for some seconds after a key or a click; a key that comes
 * after a longer pause counts only once it has been heard, so that it is opened as the key is let go.
 */
export function chooseFile(input: HTMLInputElement | null | undefined): void {
  if (!input) return;
  if (navigator.userActivation.isActive) return input.click();
  window.addEventListener('keyup', () => input.click(), { once: true, capture: true });
}
