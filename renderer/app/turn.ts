let before: Promise<unknown> = Promise.resolve();

/**
 * Does what keys, buttons and dialogs ask for one after the other: S right after Q means the quote that Q is just
 * marking, and what a dialog still makes is made, and shown, before the next key is answered.
 */
export function inTurn(work: () => void | Promise<unknown>): Promise<void> {
  const done = before.then(work).then(
    () => undefined,
    (fault: unknown) => console.error(fault),
  );
  before = done;
  return done;
}
