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
/** Bytes of a page that hold nothing of the file's own. */
export const RESERVED = PAGE - END;
/** The words that every SQLite file begins with, and in whose place an encrypted one has its salt. */
const BEGINS = 'SQLite format 3\0';

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

/**
 * The key by which a file is tried that begins with these bytes, its salt; `null` where none is given. That it opens the
 * file is not said by this.
 */
export function keyFor(beginning: Uint8Array, { passphrase, key }: Unlocking): string | null {
  return key ?? (passphrase === undefined ? null : derived(passphrase, beginning.subarray(0, SALT)));
}

/** The first page as it is before encryption; `null` where it is not opened by this key. */
export function unlock(page: Uint8Array, key: string): Buffer | null {
  if (!Buffer.from(key, 'hex').subarray(32).equals(page.subarray(0, SALT))) return null;
  const cipher = cipherOf(key);
  return cipher.isWhole(page, 1) ? cipher.plain(page, 1) : null;
}

/** Takes single pages of a file apart, where SQLite would give up at the first that is damaged. The first page is 1. */
export interface Cipher {
  /** Whether a page is as somebody wrote it who had this key: the checksum in it says so. */
  isWhole(page: Uint8Array, number: number): boolean;
  /** A page as it was before encryption. Of a damaged one, sixteen bytes are chance around each wrong one. */
  plain(page: Uint8Array, number: number): Buffer;
}

export function cipherOf(key: string): Cipher {
  const bytes = Buffer.from(key, 'hex');
  const [secret, salt] = [bytes.subarray(0, 32), bytes.subarray(32)];
  const macSalt = salt.map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(secret, macSalt, 2, 32, 'sha512');
  const from = (number: number) => (number === 1 ? SALT : 0);
  return {
    isWhole(page, number) {
      const counted = Buffer.alloc(4);
      counted.writeUInt32LE(number);
      const mac = createHmac('sha512', macKey)
        .update(page.subarray(from(number), END + IV))
        .update(counted)
        .digest();
      return page.length === PAGE && timingSafeEqual(mac, page.subarray(END + IV));
    },
    plain(page, number) {
      const decipher = createDecipheriv('aes-256-cbc', secret, page.subarray(END, END + IV));
      decipher.setAutoPadding(false);
      const words = Buffer.from(number === 1 ? BEGINS : '', 'latin1');
      return Buffer.concat([words, decipher.update(page.subarray(from(number), END)), page.subarray(END)]);
    },
  };
}

/** So many bytes at the beginning of a file tell whether a key is that of it. */
export const TELLING = 256 * PAGE;
/**
 * So many pages tell whether it is encrypted: one that is not begins with its schema, three times as long. Behind that there may
 * be packed files, which look like chance, too.
 */
const TELLING_PAGES = 64;

/** Whether a file is an encrypted one, by its beginning, of which pages may be damaged. */
export function isEncrypted(beginning: Uint8Array): boolean {
  const pages = pagesOf(beginning.subarray(0, TELLING_PAGES * PAGE)).filter((page) => !isNothing(page));
  return pages.filter(looksEncrypted).length * 2 > pages.length;
}

/** Whether any page at the beginning of a file is one that was written with this key. */
export function opensAny(beginning: Uint8Array, key: string): boolean {
  const cipher = cipherOf(key);
  return pagesOf(beginning).some((page, at) => cipher.isWhole(page, at + 1));
}

function pagesOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.floor(bytes.length / PAGE) }, (_, at) =>
    bytes.subarray(at * PAGE, (at + 1) * PAGE),
  );
}

/** No encrypted page is nothing but zeros: a disk lost it. */
export function isNothing(page: Uint8Array): boolean {
  return page.every((byte) => byte === 0);
}

const keys = new WeakMap<Db, string>();

/** Says which format encrypted files have for this connection. */
export function useCipher(db: Db): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
}

/** Encrypts a file in its place. Only for one with nothing in it yet: where that is broken off, the file is lost. */
export function encryptEmpty(db: Db, key: string): void {
  useCipher(db);
  db.rekey(Buffer.from(`x'${key}'`));
  keys.set(db, key);
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
