/** What does not say itself what a browser may do with it. */
const FIELDS = ':is(input, textarea, select):not([autocomplete])';

/**
 * Tells the browser, of every field that the window ever has, not to keep what stands in it. Chromium otherwise writes it into its profile as it
 * is, encrypted matter or not: what was typed, to offer it again, and what is only shown, to fill it in after a crash.
 */
export function keepNoFields(): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      if (node.matches(FIELDS)) tell(node);
      for (const field of node.querySelectorAll(FIELDS)) tell(field);
    }
  }).observe(document, { childList: true, subtree: true });
}

function tell(field: Element): void {
  field.setAttribute('autocomplete', 'off');
}
