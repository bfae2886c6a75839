/** Signs that lists are marked with and that need no special font. */
const BULLETS = /^[•◦▪▫■□●○◆◇►▻➢✓✔✗✘–—―*+→⇒§¶-]$/u;

/** A bullet as a character of its own: fonts of pictures have it in the place of a letter. */
export function bulletOf(sign: string): string {
  const plain = sign.trim();
  if (plain === '') return '';
  if (plain === 'o') return '◦';
  return BULLETS.test(plain) ? plain : '•';
}

/** A label with what parts it from the words: a blank, unless nothing does and they stay apart all the same. */
export function labelled(label: string, tight: boolean): string {
  const plain = label.trim();
  if (plain === '') return '';
  return tight && !/[\p{L}\p{N}]$/u.test(plain) ? plain : `${plain} `;
}
