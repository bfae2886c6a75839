import type { Handlers } from '#core/contract/transport.ts';
import { dismissWarning, listWarnings } from '#db/queries/warning.ts';
import { found, type Desk } from './desk.ts';

export function warningHandlers(desk: Desk): Pick<Handlers, 'warnings.of' | 'warnings.dismiss'> {
  return {
    'warnings.of': ({ articleId }) => ({ warnings: listWarnings(desk.db(), articleId) }),
    'warnings.dismiss': ({ id }) => {
      desk.record('dismiss warning', (db) => found(dismissWarning(db, id), 'warning', id));
      return {};
    },
  };
}
