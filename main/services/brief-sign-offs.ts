import { checkBrief, isSignable } from '#core/brief/check.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { briefOfItem } from '#db/queries/brief.ts';
import { signOff, withdrawSignOff } from '#db/queries/brief-sign-off.ts';
import { gatherBrief } from './brief-content.ts';
import { heldOf, refuseAltered } from './brief-vouching.ts';
import { found, type Desk } from './desk.ts';

type SignOffs = Pick<Handlers, 'briefs.signOff' | 'briefs.withdrawSignOff'>;

/** What the reporter vouches for although it is not word for word in its article. */
export function signOffHandlers(desk: Desk): SignOffs {
  return {
    'briefs.signOff': ({ itemId, quoteId, printed, reason }) => {
      desk.record('sign off', (db) => {
        const briefId = found(briefOfItem(db, itemId), 'brief item', itemId);
        const { content, quotes, texts } = gatherBrief(db, briefId, '', new Map());
        const finding = checkBrief(content)
          .filter(isSignable)
          .find((one) => one.entryId === itemId && one.quoteId === quoteId && one.printed === printed);
        if (!finding) throw new Failure('not-found', { noun: 'finding', id: itemId });
        const quote = quotes.get(quoteId)!;
        const source = content.sources.find(({ id }) => id === quote.articleId)!;
        refuseAltered(source, texts.get(source.id)!);
        signOff(db, desk.uuid(), {
          itemId,
          quoteId,
          printed,
          reason,
          exact: quote.exact,
          held: heldOf(quote, texts.get(quote.articleId)!),
          createdAt: desk.now().toISOString(),
        });
      });
      return {};
    },
    'briefs.withdrawSignOff': (signed) => {
      desk.record('withdraw sign-off', (db) => found(withdrawSignOff(db, signed), 'finding', signed.itemId));
      return {};
    },
  };
}
