import type { Migration } from '../migrate.ts';

/** How far the reporter has got with each article. */
export const triage: Migration = {
  version: 40,
  name: 'triage',
  sql: `
-- NULL is unread: so is every article of an older file, and every row that its history brings back.
ALTER TABLE article ADD COLUMN triage TEXT CHECK (triage IN ('read','key','set aside'));
`,
};
