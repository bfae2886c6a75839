import { join } from 'node:path';
import { afterEach, test } from 'vitest';
import { isSignable } from '#core/brief/check.ts';
import type { NewBriefItem } from '#core/contract/briefs.ts';
import { BRIEF_TEMPLATES, NOTE_KINDS } from '#core/contract/vocabulary.ts';
import { openMatter } from '#db/open.ts';
import { snapshot } from '#db/testing.ts';
import { expectUndone } from './undone-law.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const ACTS = [
  'make',
  'from template',
  'duplicate',
  'edit',
  'remove',
  'add',
  'add several',
  'duplicate item',
  'update item',
  'move',
  'move several',
  'set levels',
  'remove item',
  'remove several',
  'take over',
  'set quote',
  'order quotes',
  'sign off',
  'withdraw',
  'edit claim',
  'resize quote',
  'remove quote',
];

test('whatever is done to briefs, undo brings back every row, and redo makes them again', async () => {
  desk = await openDesk();
  const { call } = desk.client;
  const { id: articleId, place } = await desk.paste('One was first.\n\nTwo was second.\n\nThree was third.');
  for (const words of ['One was first', 'Two was second', 'Three was third'])
    await call('quotes.mark', { articleId, ...place(words) });
  const quotes = [1, 2, 3].map((quoteId) => ({ quoteId, stance: 'supports' as const }));
  await call('claims.create', { text: 'It was so', kind: 'allegation', quotes });
  await call('questions.create', { text: 'Was it?', note: null });
  await call('briefs.create', { title: 'Friday' });
  await call('briefs.addItem', { briefId: 1, item: { kind: 'claim', claimId: 1 } });
  const db = openMatter(join(desk.options.mattersFolder, 'Test.matter'));

  const at = <One>(list: readonly One[], n: number): One | undefined => list[n % Math.max(1, list.length)];
  const newItem = (n: number): NewBriefItem =>
    at<NewBriefItem>(
      [
        { kind: 'section', text: `Part ${n}`, level: (n % 3) + 1 },
        { kind: 'prose', text: `It was “Two was ${n}.”[@q2]` },
        { kind: 'claim', claimId: 1 },
        { kind: 'picture', picture: { kind: 'timeline', view: null } },
        { kind: 'table', table: { kind: 'compare', questionIds: null } },
      ],
      n,
    )!;
  await expectUndone(
    desk.client,
    () => snapshot(db),
    ACTS,
    async ({ what, a, b }, n) => {
      const brief = at(await call('briefs.list', {}), a);
      if (what === 'make' || !brief) return void (await call('briefs.create', { title: `Brief ${n}` }));
      const { id } = brief;
      const { items } = await call('briefs.get', { id });
      const item = at(items, b);
      const other = at(items, a);
      const { quoteId } = at(quotes, b)!;
      const itemId = item?.id ?? 0;
      switch (what) {
        case 'from template':
          return void (await call('briefs.fromTemplate', { template: at(BRIEF_TEMPLATES, b)! }));
        case 'duplicate':
          return void (await call('briefs.duplicate', { id, title: `Copy ${n}` }));
        case 'edit': {
          const fields = {
            citing: { notes: at(NOTE_KINDS, b)!, style: at(['newsroom', 'chicago-notes'], a)! },
            parts: { review: b % 2 === 0, contents: b % 3 === 0 },
            language: 'en-GB',
          };
          return void (await call('briefs.update', { id, fields }));
        }
        case 'remove':
          return void (await call('briefs.remove', { id }));
        case 'add':
          return void (await call('briefs.addItem', { briefId: id, item: newItem(b) }));
        case 'add several': {
          const before = item?.id ?? null;
          return void (await call('briefs.addItems', {
            briefId: id,
            items: [newItem(a), newItem(b)],
            before,
          }));
        }
        case 'edit claim':
          return void (await call('claims.update', { id: 1, fields: { text: `It was ${n}` } }));
        case 'resize quote':
          return void (await call('quotes.resize', { id: quoteId, start: 0, end: 5 + n }).catch(() => null));
        case 'remove quote':
          return void (await call('quotes.remove', { id: quoteId }).catch(() => null));
      }
      if (!item) return;
      switch (what) {
        case 'duplicate item':
          return void (await call('briefs.duplicateItem', { id: itemId }));
        case 'update item':
          if (item.text !== null) await call('briefs.updateItem', { id: itemId, text: `Words ${n}` });
          return;
        case 'move':
          return void (await call('briefs.moveItem', { id: itemId, before: other!.id }));
        case 'move several':
          return void (await call('briefs.moveItems', { ids: [itemId], before: null }));
        case 'set levels':
          if (item.level !== null)
            await call('briefs.setLevels', { sections: [{ id: itemId, level: (a % 3) + 1 }] });
          return;
        case 'remove item':
          return void (await call('briefs.removeItem', { id: itemId }));
        case 'remove several':
          return void (await call('briefs.removeItems', { ids: [...new Set([itemId, other!.id])] }));
        case 'take over':
          return void (await call('briefs.takeOver', { briefId: id, itemIds: null }));
        case 'set quote': {
          const said = { altered: at(['One was', 'Two [was] …', ''], a)!, printed: a % 4 > 0 };
          return void (await call('briefs.setQuote', { itemId, quoteId, ...said }).catch(() => null));
        }
        case 'order quotes':
          return void (await call('briefs.orderQuotes', { itemId, quoteIds: [3, quoteId] }).catch(
            () => null,
          ));
        case 'sign off': {
          const { findings } = await call('briefs.content', { id });
          const finding = at(findings.filter(isSignable), b);
          if (!finding) return;
          const { entryId, quoteId: of, printed } = finding;
          return void (await call('briefs.signOff', {
            itemId: entryId,
            quoteId: of,
            printed,
            reason: `R ${n}`,
          }));
        }
        case 'withdraw': {
          const { content } = await call('briefs.content', { id });
          const signed = at(
            content.checked.filter(({ result }) => result === 'signed off'),
            b,
          );
          if (!signed) return;
          const { entryId, quoteId: of, printed } = signed;
          return void (await call('briefs.withdrawSignOff', { itemId: entryId, quoteId: of, printed }));
        }
      }
    },
    20,
  );
  db.close();
});
