const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether a run holds letters that are written from the right, and none of the Latin, Greek and Cyrillic ones. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && !LEFT_TO_RIGHT.test(text);
}

/** Whether a paragraph begins with a letter that is written from the right. */
export function beginsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && RIGHT_TO_LEFT.test(letter[0]);
}
