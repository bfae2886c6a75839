/** The half of pdf.js that reads: being imported is enough, since it leaves itself where the other half looks. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
