/** From the tools above a list to the row that has the keys in it. */
export function focusRow(tool: HTMLElement): void {
  tool.closest('nav')?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus();
}
