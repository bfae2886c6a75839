import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ENTITY_ROLES } from '../../core/contract/vocabulary.ts';
import { root } from '../../tools/workspace.mjs';

/**
 * The built product once more, in a folder of its own: its interface speaks the made-up language of `tests/words`, and its
 * sample matter is written in Cyrillic letters. What is then shown in plain Latin ones is neither content nor catalogue.
 */
export async function otherLanguage(): Promise<string> {
  const product = mkdtempSync(join(tmpdir(), 'pincite-language-'));
  cpSync(join(root, 'package.json'), join(product, 'package.json'));
  cpSync(join(root, 'dist', 'main'), join(product, 'dist', 'main'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(product, 'node_modules'), 'dir');
  transcribeSample(join(root, 'resources', 'sample'), join(product, 'resources', 'sample'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'renderer'),
    logLevel: 'error',
    plugins: [
      {
        name: 'other-language',
        enforce: 'pre',
        resolveId: (asked, importer) =>
          asked === '#core/words/words.ts' && importer?.endsWith('renderer/words.ts')
            ? join(root, 'tests', 'words', 'pseudo-words.ts')
            : null,
      },
    ],
    build: { outDir: join(product, 'dist', 'renderer'), minify: false },
  });
  return product;
}

/** What of the sample's plan is content; the rest are keys and values of closed lists. */
const CONTENT = new Set([
  'answer',
  'byline',
  'exact',
  'matter',
  'name',
  'note',
  'outlet',
  'role',
  'standfirst',
  'text',
  'title',
]);

function transcribeSample(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8');
    if (!name.endsWith('.json')) {
      writeFileSync(join(to, name), cyrillic(text));
      continue;
    }
    const plan: unknown = JSON.parse(text, (key, value: unknown) =>
      typeof value === 'string' && CONTENT.has(key) && !isValue(key, value) ? cyrillic(value) : value,
    );
    writeFileSync(join(to, name), JSON.stringify(plan));
  }
}

/** A person's role is content; how an entity stands to a claim is called so too, and is of a closed list. */
function isValue(key: string, value: string): boolean {
  return key === 'role' && ENTITY_ROLES.some((role) => role === value);
}

function cyrillic(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => {
    const small = letter >= 'a';
    return String.fromCharCode((small ? 0x430 : 0x410) + letter.charCodeAt(0) - (small ? 97 : 65));
  });
}
