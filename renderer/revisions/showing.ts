import { closeDialog, showArticle, useDesk } from '../app/desk.ts';
import { setComparing } from '../linked/linked.ts';

/** Two versions side by side, the earlier one left, compared word by word. */
export function showChanges(earlierId: number, laterId: number): void {
  closeDialog();
  useDesk.setState({ place: 'articles', single: false });
  showArticle(laterId, 1);
  showArticle(earlierId, 0);
  setComparing([earlierId, laterId]);
}
