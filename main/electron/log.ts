/** Notes a fault of the program, and where it was, in words of our own: never the words of a document, nor what a fault says. */
export type Log = (where: string, fault?: unknown) => void;
