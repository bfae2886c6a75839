import { gunzipSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';
import { bytesOf, engineIn, ocrFiles } from './files.ts';
import type { OcrAnswer, OcrLine, OcrTask } from './read-picture.ts';

/** The thread that reads pictures: the engine is one long call that nothing can stop but the end of its thread. */

interface Api {
  Init(folder: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}

interface Engine {
  readonly FS: { writeFile(name: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => Api;
}

type Begin = (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly TesseractProgress: (percent: number) => void;
}) => Promise<Engine>;

/** The one kind that the data are for: lines are read as a whole. */
const BY_LINES = 1;
/** Columns and blocks are found, the page is not turned. */
const AS_A_PAGE = '3';

const quiet = () => {};

async function begin(): Promise<{ readonly engine: Engine; readonly api: Api }> {
  const files = ocrFiles();
  const start = engineIn(files) as Begin;
  const wasmBinary = bytesOf(files.program);
  const engine = await start({ wasmBinary, print: quiet, printErr: quiet, TesseractProgress: quiet });
  engine.FS.writeFile('eng.traineddata', gunzipSync(bytesOf(files.language)));
  const api = new engine.TessBaseAPI();
  if (api.Init(null, 'eng', BY_LINES) !== 0) throw new Error('the engine did not begin');
  api.SetVariable('tessedit_pageseg_mode', AS_A_PAGE);
  return { engine, api };
}

const begun = begin();

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Block {
  readonly paragraphs?: readonly {
    readonly lines: readonly {
      readonly bbox: Box;
      readonly text: string;
      readonly confidence: number;
      readonly baseline: Box;
      readonly rowAttributes: { readonly rowHeight: number };
      readonly words: readonly { readonly text: string; readonly bbox: Box }[];
    }[];
  }[];
}

async function read({ pgm, dotsPerInch }: OcrTask): Promise<readonly (readonly OcrLine[])[]> {
  const { engine, api } = await begun;
  engine.FS.writeFile('/input', pgm);
  api.SetVariable('user_defined_dpi', String(dotsPerInch));
  if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0)
    throw new Error('the picture could not be read');
  const { blocks } = JSON.parse(api.GetJSONText()) as { readonly blocks?: readonly Block[] | null };
  api.Clear();
  return (blocks ?? []).flatMap(({ paragraphs }) =>
    (paragraphs ?? []).map(({ lines }) =>
      lines.map(({ bbox, text, confidence, baseline, rowAttributes, words }) => ({
        text: text.trim(),
        box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
        confidence,
        baseline: (baseline.y0 + baseline.y1) / 2,
        height: rowAttributes.rowHeight,
        words: words.map(({ text: word, bbox: box }) => ({
          text: word,
          left: box.x0,
          top: box.y0,
          right: box.x1,
          bottom: box.y1,
        })),
      })),
    ),
  );
}

parentPort?.on('message', (task: OcrTask) => {
  const answer = (one: OcrAnswer) => parentPort?.postMessage(one);
  read(task).then(
    (paragraphs) => answer({ number: task.number, paragraphs }),
    (fault: unknown) => answer({ number: task.number, fault: String(fault) }),
  );
});
