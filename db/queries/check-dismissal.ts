import { all, get, run, type Db } from '../sql.ts';

export interface CheckDismissal {
  readonly rule: string;
  readonly key: string;
  readonly note: string | null;
  readonly createdAt: string;
}

export function listCheckDismissals(db: Db): CheckDismissal[] {
  return all(db, 'SELECT rule, key, note, created_at AS createdAt FROM check_dismissal ORDER BY id');
}

export function getCheckDismissal(db: Db, rule: string, key: string): CheckDismissal | null {
  const sql = `SELECT rule, key, note, created_at AS createdAt FROM check_dismissal WHERE rule = :rule AND key = :key`;
  return get<CheckDismissal>(db, sql, { rule, key }) ?? null;
}

/** Dismisses a finding; one that is dismissed only gets the note. `text` is what the history calls it. */
export function dismissFinding(
  db: Db,
  uuid: string,
  { text, ...dismissal }: CheckDismissal & { readonly text: string },
): void {
  run(
    db,
    `INSERT INTO check_dismissal (uuid, rule, key, text, note, created_at)
     VALUES (:uuid, :rule, :key, :text, :note, :createdAt)
     ON CONFLICT (rule, key) DO UPDATE SET note = :note`,
    { ...dismissal, uuid, text },
  );
}

/** Whether it was dismissed. */
export function restoreFinding(db: Db, rule: string, key: string): boolean {
  return run(db, 'DELETE FROM check_dismissal WHERE rule = :rule AND key = :key', { rule, key }) === 1;
}
