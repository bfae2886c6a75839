import { createDecipheriv, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './sql.ts';

/**
 * Encryption of a matter file, in the format of SQLCipher 4, so that other programs open it with the passphrase too:
 * AES-256-CBC and HMAC-SHA512 for each page, the key from PBKDF2-HMAC-SHA512, the salt in place of the file's head
 * (https://www.zetetic.net/sqlcipher/design/). The driver does it; here the first page is opened without it, since
 * SQLite may change a file by opening it, and a passphrase has to be tried before.
 */
export const PAGE = 4_096;
const ROUNDS = 256_000;
const SALT = 16;
const IV = 16;
const MAC = 64;
/** Where the encrypted part of a page ends. */
const END = PAGE - IV - MAC;

/** How a file is opened: by what a person typed, or by the key that `keyOf` gave for it. */
export interface Unlocking {
  readonly passphrase?: string | undefined;
  readonly key?: string | null | undefined;
}

/** A key for a new file, with a salt of its own: 48 bytes in hexadecimal, the key before the salt. */
export function newKey(passphrase: string): string {
  return derived(passphrase, randomBytes(SALT));
}

function derived(passphrase: string, salt: Uint8Array): string {
  const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, ROUNDS, 32, 'sha512');
  return Buffer.concat([key, salt]).toString('hex');
}

/**
 * Whether a file may be an encrypted one, by its first page: that looks like chance, as does one of any packed file.
 * Of 4,096 chance bytes, hardly one page in 30,000 lacks a value.
 */
export function looksEncrypted(page: Uint8Array): boolean {
  return page.length === PAGE && new Set(page).size >= 250;
}

/** What opens a file, and the first bytes of it as they are before encryption; `null` where it is not opened so. */
export function unlock(page: Uint8Array, { passphrase, key }: Unlocking): Unlocked | null {
  const salt = page.subarray(0, SALT);
  const tried = key ?? (passphrase === undefined ? null : derived(passphrase, salt));
  if (tried === null) return null;
  const secret = Buffer.from(tried, 'hex').subarray(0, 32);
  const macKey = pbkdf2Sync(
    secret,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const number = Buffer.from([1, 0, 0, 0]);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(SALT, END + IV))
    .update(number)
    .digest();
  if (!timingSafeEqual(mac, page.subarray(END + IV))) return null;
  const decipher = createDecipheriv('aes-256-cbc', secret, page.subarray(END, END + IV));
  decipher.setAutoPadding(false);
  const plain = Buffer.concat([Buffer.alloc(SALT), decipher.update(page.subarray(SALT, END))]);
  return { key: tried, plain };
}

export interface Unlocked {
  readonly key: string;
  /** The first page but for its salt, in whose place the words stand that every SQLite file begins with. */
  readonly plain: Buffer;
}

const keys = new WeakMap<Db, string>();

/** Says which format encrypted files have for this connection. */
export function useCipher(db: Db): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
}

/** Before anything else is asked of a file. */
export function useKey(db: Db, key: string): void {
  useCipher(db);
  db.key(Buffer.from(`x'${key}'`));
  keys.set(db, key);
}

/**
 * What opens the same file again, or a copy that `copyMatter` made of it, in another thread too; `null` where it is not
 * encrypted. Held in memory only: it is never written, logged, or given to another program.
 */
export function keyOf(db: Db): string | null {
  return keys.get(db) ?? null;
}
