/**
 * What a UTF-16 code unit is to a finder of quotation marks. Surrogates and everything unknown count as parts of words:
 * a wrong guess there costs nothing, since no mark is looked for beside them.
 */
export function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isWordCode(code: number): boolean {
  if (code < 0xaa) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigitCode(code);
  if (code >= 0x2000 && code <= 0x2bff)
    return code >= 0x2070 && code <= 0x218b && !(code >= 0x20a0 && code <= 0x20cf);
  if (code === 0xab || code === 0xbb || code === 0xb7 || code === 0xad || code === 0xa7 || code === 0xbf)
    return false;
  return !(code >= 0x3000 && code <= 0x301f) && code !== 0xfeff && code !== 0x1680;
}
