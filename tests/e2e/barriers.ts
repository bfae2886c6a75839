import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds that keeps people out of the window, or of the part that the selector names: a line for each rule. */
export async function barriers(page: Page, within?: string): Promise<readonly string[]> {
  // Axe's newer mode opens a page of its own for each look; for the frames of one origin both see the same.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}
