import type { Db } from '#db/sql.ts';
import { expectCounted } from '#db/testing.ts';
import { verifyMatter } from '#db/verify/verify.ts';

/** That nothing is found in a matter by `pincite verify`, and that what triggers count is what counting gives. */
export function expectSound(db: Db): void {
  const { faults } = verifyMatter(db);
  if (faults.length > 0) throw new Error(`the file is not whole: ${JSON.stringify(faults.slice(0, 3))}`);
  expectCounted(db);
}
