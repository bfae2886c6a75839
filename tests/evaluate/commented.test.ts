import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { has } from '#main/export/testing.ts';
import { docxOf } from '#main/packages/testing.ts';
import { openDesk } from '#main/services/testing.ts';
import { ferryTexts, OUTLETS } from './draft.ts';
import { FERRY_DRAFT } from './ferry-draft.ts';

/** The draft of 40 quotations as a word processor saves it, with its footnotes. */
function draftDocx(): Uint8Array {
  const footnotes: Record<string, string> = {};
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = FERRY_DRAFT.map(({ text, note }, i) => {
    if (note === undefined) return `<w:p>${run(text)}</w:p>`;
    footnotes[String(i + 2)] = `<w:p>${run(note)}</w:p>`;
    return `<w:p>${run(text)}<w:r><w:footnoteReference w:id="${i + 2}"/></w:r></w:p>`;
  }).join('');
  return docxOf({ body, footnotes });
}

test('the commented copy of the draft opens in LibreOffice, each comment at its words', async ({ skip }) => {
  skip(!has('soffice'), 'LibreOffice is not installed');
  const desk = await openDesk();
  const folder = mkdtempSync(join(tmpdir(), 'pincite-commented-'));
  try {
    const ids: number[] = [];
    for (const { name, text } of await ferryTexts()) {
      const { id } = await desk.paste(text);
      ids.push(id);
      const outlet = OUTLETS.get(name);
      if (outlet) await desk.client.call('articles.update', { id, fields: { outlet } });
      await desk.client.call('articles.acceptProposals', { id });
    }
    const path = join(folder, 'draft.docx');
    writeFileSync(path, draftDocx());
    const file = await desk.workbench.hand({ path, name: 'draft.docx' });
    const checked = await desk.client.call('drafts.check', { file });
    const ready = await desk.client.call('drafts.comment', { file });
    expect(ready.comments).toBeGreaterThanOrEqual(25);

    const copy = await desk.workbench.take(ready.file);
    writeFileSync(join(folder, 'checked.docx'), readFileSync(copy!.path));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = ['--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'checked.docx')];
    execFileSync('soffice', [profile, ...args], { stdio: 'pipe' });
    const content = strFromU8(unzipSync(readFileSync(join(folder, 'checked.odt')))['content.xml']!);
    const annotated = annotatedWords(content);
    expect(annotated).toHaveLength(ready.comments);
    const told = [
      ...checked.quotations
        .filter(({ verdict }) => !['verbatim', 'typographic', 'cannot be checked'].includes(verdict))
        .map(({ at, words }) => ({ at, words })),
      ...checked.findings.map(({ at, draft: words }) => ({ at, words })),
    ].filter(({ at }) => at.note === null);
    expect(told.length).toBeGreaterThanOrEqual(25);
    for (const { words } of told) expect(annotated).toContain(words);
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

/** The words that each comment stands at. */
function annotatedWords(content: string): string[] {
  const starts = content.matchAll(
    /<office:annotation [^>]*office:name="([^"]+)"[\s\S]*?<\/office:annotation>/g,
  );
  return [...starts].map((start) => {
    const end = content.indexOf(`<office:annotation-end office:name="${start[1]!}"/>`, start.index);
    return content
      .slice(start.index + start[0].length, end)
      .replaceAll(/<office:annotation [\s\S]*?<\/office:annotation>|<text:note [\s\S]*?<\/text:note>/g, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&apos;', "'");
  });
}
