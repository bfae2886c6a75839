import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { commands, type CommandId } from '../../core/contract/commands.ts';
import { pseudo } from '../words/pseudo.ts';
import { otherLanguage } from './language.ts';
import { IN_ELECTRON, picture, test } from './workbench.ts';

/**
 * The interface in a made-up language that is a third longer than English, over a matter in Cyrillic letters, with dates
 * in Russian: a word in plain Latin letters on the screen is one that no translator would be shown.
 */

test.skip(IN_ELECTRON, 'the interface is the same in Electron, which would have to be packed anew');

let product = '';
test.use({
  locale: 'ru-RU',
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter
  product: async ({}, use) => use(product),
});
test.beforeAll(async () => {
  test.setTimeout(300_000);
  product = await otherLanguage();
});
test.afterAll(() => rmSync(product, { recursive: true, force: true }));

/** What the page shows or says in plain Latin words, keys and hashes aside. */
function plainWords(page: Page): Promise<string[]> {
  return page.evaluate((printed) => {
    const found = new Set<string>();
    const note = (text: string | null, what: string) => {
      if (text && /[A-Za-z]{2}/.test(text.replaceAll('Pincite', ''))) found.add(`${what}: ${text.trim()}`);
    };
    // Monaco’s own words, what is the same in all languages, and the brief as it is printed, which is content.
    const ours = (element: Element | null): element is Element =>
      element !== null &&
      element.checkVisibility() &&
      !element.closest(`[translate="no"], code, script, style, .monaco-editor, [aria-label="${printed}"]`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (ours(parentElement)) note(textContent, parentElement.localName);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!ours(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        note(element.getAttribute(name), name);
    }
    return [...found];
  }, pseudo.brief.page);
}

/** What is cut off: a control or a heading whose words are wider than it, or anything beyond the edge of the window. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, label, h1, h2, h3, th, select, p, header, footer',
    )) {
      if (!element.checkVisibility() || element.closest('.monaco-editor')) continue;
      const { right, left, width } = element.getBoundingClientRect();
      const words = (element.textContent ?? '').slice(0, 60);
      if (width > 0 && (right > window.innerWidth + 1 || left < -1) && !scrolled(element))
        found.push(`beyond the window: ${element.localName} ${words}`);
      const cut = element.scrollWidth > element.clientWidth + 1;
      const whole = element.matches('button, label, h2, h3, header, footer') && !element.closest('[title]');
      if (cut && whole && width > 0 && !scrolled(element)) found.push(`cut: ${element.localName} ${words}`);
    }
    return found;
    function scrolled(element: Element): boolean {
      for (let box = element.parentElement; box; box = box.parentElement)
        if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX))
          return true;
      return false;
    }
  });
}

test('every word on every screen is of the catalogue, and has room to be longer', async ({
  window: page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  const { places, matters, list } = pseudo.app;
  const look = async (name: string) => {
    await picture(page, `language-${name}`);
    expect.soft(await plainWords(page), name).toEqual([]);
    expect.soft(await cutOff(page), name).toEqual([]);
  };
  const dialog = page.getByRole('dialog');
  const lookAt = async (id: CommandId) => {
    await page.keyboard.press(keyOf(id));
    await expect(dialog, id).toBeVisible();
    await look(id);
    await page.keyboard.press('Escape');
    await expect(dialog, id).toBeHidden();
  };
  const go = async (place: Place) => {
    const button = page.getByRole('navigation', { name: places.title }).getByRole('button');
    await button.filter({ hasText: places[place] }).click();
  };
  const rows = page
    .getByRole('navigation', { name: list })
    .locator('[role="listbox"] [role="option"], [role="treeitem"]');
  const row = (at: number) => rows.nth(at);
  const inspector = page.getByRole('complementary', { name: pseudo.inspector.title });

  await expect(page.getByText(matters.none)).toBeVisible();
  await look('start');
  await page.getByRole('button', { name: matters.sample }).click();
  await expect(page.getByRole('banner')).toContainText(pseudo.nouns.claim(20));
  await look('matter');

  await row(1).click();
  await expect(inspector).toContainText(pseudo.inspector.article.title);
  await row(2).click({ modifiers: ['Shift'] });
  await look('articles');
  for (const id of [
    'matters',
    'paste',
    'search',
    'keys',
    'reading',
    'go-to',
    'change-selected',
    'print',
  ] as const)
    await lookAt(id);
  await page.keyboard.press(keyOf('compare-panes'));
  await look('compare-panes');
  await page.keyboard.press(keyOf('compare-panes'));
  await page.keyboard.press(keyOf('arrange-list'));
  await look('arrange-list');
  await page.keyboard.press(keyOf('arrange-list'));

  await page.locator('.quote').first().click();
  await expect(inspector).toContainText(pseudo.inspector.quote.title);
  await look('quote');
  for (const id of ['speaker', 'claim', 'entity', 'find'] as const) await lookAt(id);
  await page.keyboard.press(keyOf('next-proposal'));
  await expect(inspector).toContainText(pseudo.inspector.quotation.next);
  await look('proposal');
  await page.keyboard.press(keyOf('grow'));
  await expect(page.getByRole('toolbar', { name: pseudo.reader.bar.title })).toBeVisible();
  await look('selection');

  for (const place of ['entities', 'claims'] as const) {
    await go(place);
    await row(1).click();
    await expect(inspector).toContainText(pseudo.inspector[place === 'claims' ? 'claim' : 'entity'].title);
    await look(place);
  }
  for (const place of ['compare', 'timeline', 'brief', 'draft', 'history'] as const) {
    await go(place);
    await expect(page.getByRole('region', { name: places[place] }).first()).toBeVisible();
    await look(place);
  }
  await go('compare');
  await page.getByText(pseudo.compare.comparing.wordings, { exact: true }).click();
  await expect(page.getByRole('navigation', { name: pseudo.wordings.clusters.title })).toBeVisible();
  await look('wordings');
});

type Place = 'articles' | 'entities' | 'claims' | 'compare' | 'timeline' | 'brief' | 'draft' | 'history';

/** A command's key as Playwright presses it. */
function keyOf(id: CommandId): string {
  const { key } = commands.find((command) => command.id === id)!;
  return key
    .replace('Mod', 'Control')
    .replace(/(^|\+)([A-Z])$/, (_all, plus: string, letter: string) => plus + letter.toLowerCase());
}
