import { randomFillSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { items } from './briefs.ts';
import { inspector, pane, place, quoteShown, row } from './reading.ts';
import type { Folders } from './workbench.ts';

/**
 * Every screen and dialog of the workbench, on the sample matter: what must hold of each of them goes through this list.
 * A screen is shown from the desk with a quote chosen; `leave` goes back there.
 */
export interface Screen {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
  /** Whether it lies over the desk, and Escape closes it. */
  readonly dialog: boolean;
  /** Whether it goes to another place, or through another dialog, first. */
  readonly away?: boolean;
  /** Undoes what would be seen behind the screens after it. */
  readonly hide?: (page: Page) => Promise<void>;
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(page.getByRole('banner')).toContainText('20\u00a0claims');
}

/** The desk as most of the day sees it: two articles, a quote chosen in the left one, the keys in its text. */
export async function openDesk(page: Page): Promise<void> {
  await openSample(page);
  await row(page, 'Articles', 1).click();
  await row(page, 'Articles', 2).click({ modifiers: ['Shift'] });
  await expect(pane(page, 1).getByText('folded as page furniture').first()).toBeVisible();
  await chooseQuote(page);
}

/** The same, beside a file that could be an encrypted matter, as any bytes could: nobody can tell without its passphrase. */
export async function openDeskBesideSealed(page: Page, { matters }: Folders): Promise<void> {
  mkdirSync(matters, { recursive: true });
  writeFileSync(join(matters, 'Sealed.matter'), randomFillSync(Buffer.alloc(8_192)));
  await openDesk(page);
}

export async function chooseQuote(page: Page): Promise<void> {
  await pane(page, 0).locator('.quote').first().click();
  await expect(quoteShown(page)).toBeVisible();
  // Resting on a quote, the mouse would bring up its card.
  await page.mouse.move(720, 4);
  await expect(page.getByRole('status', { name: 'Marked here' })).toBeHidden();
}

export async function leave(page: Page, screen: Screen): Promise<void> {
  if (screen.dialog) {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await screen.hide?.(page);
  await place(page, 'Articles').click();
  await chooseQuote(page);
}

export const screens: readonly Screen[] = [
  { name: 'desk', dialog: false, show: async () => {} },
  {
    name: 'article',
    dialog: false,
    show: async (page) => {
      await row(page, 'Articles', 0).click();
      await expect(inspector(page).getByLabel('Outlet')).toBeVisible();
    },
  },
  {
    name: 'selection',
    dialog: false,
    show: async (page) => {
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      await expect(page.getByRole('toolbar', { name: 'Mark the selected words' })).toBeVisible();
      // Within a highlight the selection is to be seen, too.
      await expect(pane(page, 0).locator('.quote.taken').first()).toHaveCSS('background-image', /gradient/);
    },
  },
  {
    name: 'proposal',
    dialog: false,
    show: async (page) => {
      await page.keyboard.press('p');
      await expect(inspector(page)).toContainText('Proposed quotation');
    },
  },
  {
    name: 'list-tools',
    dialog: false,
    show: async (page) => {
      await page.getByRole('button', { name: 'Sort, group and filter' }).click();
      await page.getByLabel('Group', { exact: true }).selectOption('by outlet');
      await row(page, 'Articles', 0).or(page.getByRole('treeitem').first()).focus();
      await page.keyboard.press('Control+a');
      await expect(page.getByRole('toolbar', { name: 'The selected articles' })).toBeVisible();
    },
    hide: async (page) => {
      await page.getByLabel('Group', { exact: true }).selectOption('not grouped');
      await row(page, 'Articles', 0).focus();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('toolbar', { name: 'The selected articles' })).toBeHidden();
      await page.getByRole('button', { name: 'Sort, group and filter' }).click();
    },
  },
  byKey('elsewhere', 'f', async (page) =>
    expect(page.getByRole('dialog')).toContainText(/searched|Looked for/),
  ),
  byKey('keys', '?'),
  byKey('palette', 'F2'),
  byKey('menu', 'Shift+F10', async (page) => expect(page.getByRole('menu')).toBeVisible()),
  byKey('search-empty', 'Control+k'),
  byKey('search', 'Control+k', async (page) => {
    await page.keyboard.type('scorching');
    await expect(page.getByRole('dialog').getByRole('option')).not.toHaveCount(0);
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('hit');
  }),
  byKey('search-nothing', 'Control+k', async (page) => {
    await page.keyboard.type('zeppelin');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('0');
  }),
  byKey('go-to', 'g'),
  byKey('reading', 'Shift+T'),
  byKey('matters', 'Control+o'),
  byKey('backups', 'F8', async (page) =>
    // It comes after all else, with the list.
    expect(page.getByRole('dialog').getByLabel('Folder', { exact: true })).toBeVisible(),
  ),
  byKey('paste', 'Control+Shift+V'),
  {
    name: 'import',
    dialog: true,
    show: async (page) => {
      await handFiles(page);
      await page.getByRole('treeitem', { name: /^hearings/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByLabel('Title', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'imported',
    dialog: true,
    show: async (page) => {
      await handFiles(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'What was imported' })).toBeVisible();
    },
    hide: async (page) => page.keyboard.press('Control+z'),
  },
  byKey('speaker', 's'),
  byKey('claim', 'c'),
  byKey('entity', 'e'),
  byKey('change-articles', 'm'),
  byKey('names', 'Shift+E', async (page) =>
    expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible(),
  ),
  byKey('revisions', '0', async (page) => expect(page.getByRole('dialog')).toContainText('Revision 1 of 1')),
  byKey('duplicates', '9', async (page) =>
    expect(page.getByRole('dialog')).toContainText(/nearly the same|No two articles/),
  ),
  byKey('forget', 'Shift+Delete', async (page) =>
    expect(page.getByRole('dialog').getByRole('checkbox', { name: /^Yes, forget it/ })).toBeVisible(),
  ),
  byKey('passphrase', 'Shift+F9'),
  // Over the list of matters, to which Escape goes back.
  {
    name: 'passphrase-ask',
    dialog: false,
    show: askForPassphrase,
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Matters', exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    },
  },
  {
    name: 'salvage',
    dialog: true,
    away: true,
    show: async (page) => {
      await askForPassphrase(page);
      await page.getByRole('button', { name: 'Save what can be read…' }).click();
      await expect(page.getByRole('dialog', { name: 'Passphrase of' })).toBeHidden();
      await expect(page.getByRole('dialog').getByLabel('Passphrase', { exact: true })).toBeFocused();
    },
  },
  byKey('tour', 'F1'),
  byKey('about', 'Shift+F1'),
  at('Entities', async (page) => {
    await row(page, 'Entities', 2).click();
    await expect(inspector(page).getByRole('heading', { name: /^Named/ })).toBeVisible();
  }),
  at('Claims', async (page) => row(page, 'Claims', 2).click()),
  ofClaim('merge-claims', 'Shift+M'),
  ofClaim('split-claim', 'Shift+I'),
  at('Compare', async (page) => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await expect(inspector(page).getByLabel('Holds')).toBeVisible();
  }),
  {
    ...at('Timeline', async (page) => {
      await page.getByText('network', { exact: true }).click();
      await page.getByText('The same as a list').click();
      const other = page.getByRole('region', { name: 'Timeline' }).locator('details li li button').first();
      await other.click();
      await expect(page.getByRole('heading', { name: 'Quotes', exact: true })).toBeVisible();
    }),
    name: 'network',
    hide: async (page) => page.getByText('timeline', { exact: true }).click(),
  },
  at('Timeline', async (page) =>
    expect(
      page.getByRole('group', { name: 'Timeline of the matter' }).getByRole('button').first(),
    ).toBeVisible(),
  ),
  at('Brief', async (page) => {
    await expect(items(page).first()).toBeVisible();
    // It is put into words in a thread of its own.
    await expect(page.getByRole('article', { name: 'The page as printed' })).toBeVisible();
  }),
  {
    ...at('Check a draft', async (page) => {
      const draft = [
        '“Defendants sought at every turn to blame Baldwin,” the complaint says.',
        '“We look forward to our day in court,” Mary Carmack-Altwies said.',
        '“I have nothing at all to hide from anybody in this room,” Alexandria Hancok told reporters.',
      ].join('\n\n');
      await page.getByRole('textbox', { name: 'Or paste the draft' }).fill(draft);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('region', { name: 'The chosen finding' })).toContainText('Altered');
    }),
    name: 'draft',
    hide: async (page) => page.getByRole('button', { name: 'Another draft' }).click(),
  },
  {
    name: 'pack',
    dialog: true,
    show: async (page) => {
      await page.keyboard.press('Control+Shift+l');
      const dialog = page.getByRole('dialog', { name: 'Evidence pack' });
      await dialog.getByRole('radio', { name: /^Redacted/ }).check();
      await expect(dialog.getByRole('checkbox', { name: /Kari Morrissey/ })).toBeVisible();
    },
  },
  byKey('verify', 'Shift+F8', async (page) =>
    expect(page.getByRole('status').filter({ hasText: 'Nothing is wrong' })).toBeVisible(),
  ),
  at('History', async (page) =>
    expect(page.getByText('set up sample', { exact: true }).first()).toBeVisible(),
  ),
  {
    ...at('Compare', async (page) => {
      await page.getByText('wordings', { exact: true }).click();
      await row(page, 'Utterances that stand in more than one place', 0).click();
      await expect(page.getByRole('region', { name: 'All wordings' }).getByRole('row')).not.toHaveCount(0);
    }),
    name: 'wordings',
  },
  {
    name: 'ledger',
    dialog: false,
    show: async (page) => {
      await page.keyboard.press('Shift+K');
      await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeEnabled();
    },
    hide: async (page) => page.getByText('questions', { exact: true }).click(),
  },
  // Last: the place of the claims shows from then on what was shown in it last.
  { name: 'checks', dialog: false, show: showChecks },
];

/** Files of which some are lists, and some cannot be read. */
async function handFiles(page: Page): Promise<void> {
  const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+i');
  await (
    await chooser
  ).setFiles([
    file('A statement of the county clerk.txt', 'A statement\n\nThe clerk said “no.”\n'),
    file('hearings.csv', 'headline,body\nA hearing,"It was short, he said."\nAnother,"It was long."\n'),
    { ...file('photograph.txt', ''), buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
    file('empty.txt', ''),
    file('broken.pdf', '%PDF-1.7\n\0\0'),
  ]);
  await expect(page.getByRole('dialog', { name: 'What will be imported' })).toBeVisible();
}

async function askForPassphrase(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  const sealed = page.getByRole('dialog').getByRole('button', { name: /^Sealed/ });
  await sealed.click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
}

async function showChecks(page: Page): Promise<void> {
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('tree', { name: 'Findings' }).getByRole('treeitem').first()).toBeFocused();
}

/** A dialog about the claim that is chosen. */
function ofClaim(name: string, key: string): Screen {
  return {
    ...byKey(name, key),
    away: true,
    show: async (page) => {
      await place(page, 'Claims').click();
      await row(page, 'Claims', 2).click();
      await expect(inspector(page).getByLabel('Claim', { exact: true })).toBeVisible();
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  };
}

function byKey(name: string, key: string, then: (page: Page) => Promise<void> = async () => {}): Screen {
  return {
    name,
    dialog: true,
    show: async (page) => {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await then(page);
    },
  };
}

function at(name: string, then: (page: Page) => Promise<void> = async () => {}): Screen {
  return {
    name: name.toLowerCase(),
    dialog: false,
    show: async (page) => {
      await place(page, name).click();
      await expect(place(page, name)).toHaveAttribute('aria-current', 'page');
      await then(page);
    },
  };
}
