// Makes report.pdf out of report.html: printed by the Chromium that is given, then with labels for its pages, which no
// browser writes: "i" on the first, then 1 and 2. Usage: node make.mjs /usr/bin/chromium
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const at = (name) => join(import.meta.dirname, name);
execFileSync(process.argv[2], [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-pdf-header-footer',
  `--print-to-pdf=${at('report.pdf')}`,
  at('report.html'),
]);
const printed = readFileSync(at('report.pdf'), 'latin1');
const [, number, catalog] = /(\d+) 0 obj\s*<<(\/Type \/Catalog[\s\S]*?)>>\s*endobj/.exec(printed);
const [, before] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(printed);
const [, size] = /\/Size (\d+)/.exec(printed);
const labels = '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>';
const added = `${number} 0 obj\n<<${catalog} ${labels}>>\nendobj\n`;
const start = printed.length;
const table = `xref\n${number} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
const trailer = `trailer\n<< /Size ${size} /Root ${number} 0 R /Prev ${before} >>\n`;
const end = `startxref\n${start + added.length}\n%%EOF\n`;
writeFileSync(at('report.pdf'), printed + added + table + trailer + end, 'latin1');
