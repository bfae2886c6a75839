import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from './sql.ts';

/** Whether a file lies on this computer, or where another computer may have it open too. */
export type Place = 'here' | 'share';

/**
 * File systems that reach over a network, or over to another system (`f_type` of statfs(2), linux/magic.h). What is
 * mounted by FUSE may be either: sshfs, and also many a local disk of another system. It counts as a share, which costs
 * time but loses nothing.
 */
const SHARES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2 and 3
  0x65735546, // FUSE
  0x01021997, // 9P: Windows under WSL, folders shared with a virtual machine
  0x786f4256, // VirtualBox
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x73757245, // Coda
  0x564c, // NCP
  0x0bd00bd0, // Lustre
  0x01161970, // GFS2
]);

/** Where a file lies, as far as the system says: Linux by the kind of file system, Windows by a path of a network. */
export function placeOf(filePath: string): Place {
  if (filePath.startsWith('\\\\')) return 'share';
  if (process.platform !== 'linux' || filePath === ':memory:') return 'here';
  try {
    return SHARES.has(statfsSync(dirname(filePath)).type) ? 'share' : 'here';
  } catch {
    return 'here'; // Whoever opens it hears what is wrong.
  }
}

/**
 * Before anything is read. A write-ahead log is shared through memory, which two computers do not have in common, so that
 * each would write over what the other has saved (https://sqlite.org/wal.html). As long as only one connection may be
 * there at all, SQLite keeps that memory for itself, and what a log still holds can be brought into the file.
 */
export function prepareJournal(db: Db, place: Place): void {
  if (place === 'share') db.pragma('locking_mode = EXCLUSIVE');
}

/**
 * On a share: a rollback journal, which is cut to nothing at each commit. The same edits on the same disk, in turns, took
 * two to four times as long as with a write-ahead log; DELETE, which must sync the folder too (EXTRA), two to six times.
 */
export function chooseJournal(db: Db, place: Place): void {
  db.pragma(`journal_mode = ${place === 'share' ? 'TRUNCATE' : 'WAL'}`);
  if (place !== 'share') return;
  db.pragma('locking_mode = NORMAL');
  // The lock is given back when the file is next read.
  db.pragma('schema_version');
}
