/** Notes a fault of the program, and where it was: never the words of a document. */
export type Log = (where: string, fault: unknown) => void;
