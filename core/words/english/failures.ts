import type { FailureCode, FailureDetail } from '#core/contract/failure-details.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { instantName } from '../formats.ts';

/** The sentences that tell a person of a failure: what happened, what was kept, what to do. Window and terminal share them. */
export const failures: { readonly [Code in FailureCode]: (detail: FailureDetail<Code>) => string } = {
  'no-matter': () => 'No matter is open. Open one or make a new one first.',
  'not-found': ({ noun, id }) =>
    `There is no ${noun} ${id} in this matter any more: it was removed, or undone. Nothing was changed; the history says what became of it.`,
  'bad-request': ({ method, problem }) =>
    `The request${method && ` ${method}`} was refused: ${problem.replaceAll(/\s+/g, ' ').trim()}. Nothing was changed.`,
  'bad-span': ({ start, end, length }) =>
    `The place ${start}–${end} is not a passage of this article, which has ${length} characters. Nothing was marked; select some words and try again.`,
  'in-furniture': ({ decision }) =>
    decision === 'accepted'
      ? 'These words are page furniture, which is never quoted, so nothing was marked. Dismiss the furniture first if they belong to the article.'
      : 'These words are proposed as page furniture, which is never quoted, so nothing was marked. Dismiss that proposal first if they belong to the article.',
  'is-quoted': ({ words }) =>
    `“${clip(words)}” is quoted from there, and page furniture is never quoted. Nothing was changed; remove that quote first.`,
  'answers-differ': ({ question }) =>
    `The claims answer “${clip(question)}” differently, which is a conflict and not one claim. Nothing was changed; withdraw one of the answers first if they do mean the same.`,
  'already-there': ({ noun, name }) => {
    const where = `“${name}” is already there. Nothing was changed`;
    if (noun === 'quote' || noun === 'furniture') return `The ${noun} ${where}.`;
    return `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun} named ${where}; choose another name.`;
  },
  'cannot-open': ({ name, problem }) => cannotOpen(name, problem),
  held: ({ name, machine, here, host, since }) => {
    const where = here ? 'on this computer' : `on the computer ${machine}`;
    return `${name} is open already ${where}, in ${HOSTS.get(host) ?? 'Pincite'}, since ${instantName(new Date(since))}. It was not opened a second time and nothing was changed. Work on it there, or close it there and open it here.`;
  },
  'file-moved': ({ name }) =>
    `${name} is not where it was opened any more: it was moved, renamed or removed, or its drive was taken out. It was closed, so that nothing is written to a lost file. What was shown as saved is in the file; open it from its new place, or put the drive back.`,
  'taken-over': ({ name }) =>
    `${name} was opened on another computer while this one was not heard of. It was closed here, so that neither writes over the other. What was shown as saved is in the file.`,
  'bad-folder': ({ path, problem }) =>
    ({
      missing: `There is no folder ${clip(path)}. Look at how it is written; nothing was changed.`,
      'not-a-folder': `${clip(path)} is a file. Give the folder that it is in; nothing was changed.`,
      'no-access': `The folder ${clip(path)} may not be read. Change who may read it, or give another; nothing was changed.`,
      'not-whole': `“${clip(path)}” is no whole path. Give it from its beginning, such as /home/me/Downloads or C:\\Users\\me\\Downloads; nothing was changed.`,
    })[problem],
  'matter-damaged': () =>
    'The matter file is damaged, so nothing more is written to it, and what was asked for was not done. Save what can be read into a new matter (pincite salvage), or open a backup.',
  'nothing-salvaged': ({ name }) =>
    `Nothing in ${name} could be read as a matter, so no new one was made. The file was left as it is; open a backup of it.`,
  'bad-name': ({ name }) =>
    `“${name}” cannot be the name of a file, so nothing was made. Use letters, digits and spaces.`,
  'quotes-differ': ({ quotes }) => {
    const first = quotes[0]!;
    const rest = quotes.length > 1 ? ` (and ${quotes.length - 1} more)` : '';
    const place = first.paragraph === null ? '' : `, paragraph ${first.paragraph}`;
    return `Nothing was exported: a quote differs from its article at ${first.article}${place}${rest}: “${clip(first.expected)}” in the brief, “${clip(first.found)}” in the article. Print the words as they are, mark the quote again, or sign it off with a reason.`;
  },
  'bad-draft': ({ name, problem, detail }) => badDraft(name, problem, fileKind(detail)),
  'citations-lost': ({ citations }) => {
    const { cited, words } = citations[0]!;
    const rest = citations.length > 1 ? ` (and ${citations.length - 1} more)` : '';
    const place = words === '' ? '' : ` after “${clip(words)}”`;
    return `Nothing was exported: the prose cites what was removed, [@${cited}]${place}${rest}. Take the citation out, or undo the removal.`;
  },
  'not-our-brief': ({ name, problem }) => notOurBrief(name, problem),
  'text-differs': ({ article }) =>
    `Nothing was exported: the text of “${clip(article)}” is not the one that was imported, its SHA-256 differs. Something other than Pincite has changed the matter file; open a backup of it.`,
  'nothing-hidden': () =>
    'Nobody was chosen who is not to be named, so no redacted edition was made. Choose a person or a source.',
  'name-left': ({ path, words }) =>
    words === ''
      ? `The redacted edition was not made: ${path} cannot be read through for names. Leave that file out.`
      : `The redacted edition was not made, and nothing was written: “${words}” would still stand in ${path}. Add it to the other names of whoever is hidden, or change the words.`,
  'empty-brief': () => 'The brief is empty, so nothing was exported. Add a claim or a quote to it.',
  'bad-style': ({ name, problem }) => badStyle(name, problem),
  'style-for-text': ({ style }) =>
    `“${style}” is made for citations in the text and cannot be put into notes, so nothing was changed. Choose “In the text”, or a style with notes.`,
  'style-in-use': ({ style, brief }) =>
    `The brief “${clip(brief)}” cites by “${style}”, so the style was kept. Choose another style for it first.`,
  'style-failed': ({ style }) =>
    `The citation style “${style}” could not put this brief’s citations into words. The brief is as it was; choose another style for it.`,
  'no-engine': () =>
    'No PDF was made: it takes Chromium, Chrome or Edge, and none was found. Install one, name its program in PINCITE_BROWSER, or export to Word and make the PDF there.',
  'not-printed': ({ engine }) =>
    `No PDF was made: ${engine} ended without one. Try again, or export to Word and make the PDF there.`,
  'not-a-revision': ({ problem }) => notARevision(problem),
  'words-differ': ({ words }) =>
    `The words “${clip(words)}” do not stand at that place, so no quote was moved. Look through the quotes again.`,
  'original-not-kept': ({ name }) =>
    `The file that “${clip(name)}” came from is not kept in this matter, so there is nothing to save. Its text is; import the file again to keep it.`,
  'original-damaged': () =>
    'What the matter keeps of this file is damaged: its checksum is not that of the file that was imported. Nothing was saved; take the file from a backup of the matter.',
  'file-changed': () =>
    'The file was written to while it was read, so it was left out. Import it again when the other program is done.',
  'no-backup': ({ problem }) =>
    ({
      'no-room':
        'No backup was made, since there is no room for it on the disk. Those before it were kept; free some space, or choose another folder for backups.',
      'not-sound':
        'The copy that was made is not sound, so it was thrown away, and those before it were kept. The matter may be damaged: verify it, and restore a backup if it is.',
      failed:
        'No backup was made, since the folder for it cannot be written to. Those before it were kept; check the folder, or choose another.',
    })[problem],
  'not-restored': ({ name, problem }) =>
    problem === 'damaged'
      ? `The backup ${clip(name)} is damaged, so nothing was made of it. Restore the one before or after it.`
      : `The backup ${clip(name)} was not restored, since no file can be made in that folder. Check who may write there, or restore it elsewhere by a terminal.`,
  'disk-full': () =>
    'The disk is full. What was saved before is safe; this last change was not saved. Free some space and try again.',
  'disk-fault': () =>
    'The disk failed to read or write the matter. Nothing of what was saved before was changed; this last change was most likely not saved. Look whether the drive is still connected, copy the matter to another disk, look there whether the change is in it, and go on.',
  'read-only': () =>
    'The matter file cannot be written to. What was saved before is safe; this change was not saved. Check the file’s permissions.',
  busy: () => 'Another program is writing to this matter. Nothing was changed; try again in a moment.',
  cancelled: () => 'Cancelled. Nothing of it was kept.',
  closed: () =>
    'The workbench has stopped answering. What was shown as saved is safe in the matter file; start Pincite again.',
  restarted: () =>
    'The workbench stopped while it did this, and was started again. What was shown as saved is safe; this last change may be missing. Look, and do it again.',
  internal: () =>
    'Something went wrong in the program. The matter is as it was before; the log in the data folder says more.',
};

function cannotOpen(name: string, problem: FailureDetail<'cannot-open'>['problem']): string {
  const kept = 'The file was left as it is.';
  switch (problem) {
    case 'missing':
      return `There is no file ${name} any more. If it was moved, open it from its new place.`;
    case 'not-a-matter':
      return `${name} is not a Pincite matter, or its beginning is damaged. ${kept}`;
    case 'newer':
      return `${name} was made by a newer Pincite. ${kept} Install the newer version to open it.`;
    case 'damaged':
      return `${name} is damaged and cannot be read. ${kept} Save what can be read into a new matter (pincite salvage), or open a backup.`;
    case 'busy':
      return `${name} is in use by another program. ${kept} Close it there and try again.`;
    case 'no-access':
      return `${name} may not be read or written. ${kept} Check its permissions.`;
    case 'locked':
      return `${name} is encrypted with a passphrase; or its beginning is damaged, or it is no matter at all: without the passphrase nothing can tell. ${kept}`;
    case 'wrong-passphrase':
      return `This passphrase does not open ${name}. ${kept} Try again: capital and small letters and spaces count.`;
    case 'read-only-place':
      return `${name} lies where nothing can be written, on a read-only disk or in a read-only folder, and a matter is worked on in its place. ${kept} Copy it into a folder of your own and open the copy.`;
    case 'not-migrated':
      return `${name} was made by an older Pincite, and could not be brought up to date. It was left as it was, and the version that made it opens it. See that there is room on the disk for two copies of it, and open it again.`;
    case 'only-in-place':
      return `${name} was handed over by a browser, which gives its contents but not its place. Put it into the matters folder and open it from the list.`;
  }
}

function notARevision(problem: FailureDetail<'not-a-revision'>['problem']): string {
  const kept = 'Nothing was changed';
  switch (problem) {
    case 'same':
      return `An article is no revision of itself. ${kept}; open the other version beside it.`;
    case 'taken':
      return `One of the two has another revision in that place already. ${kept}; part those first.`;
    case 'circle':
      return `The two are revisions of one another already. ${kept}.`;
    case 'not-linked':
      return `The two are not revisions of one another. ${kept}; link them first.`;
  }
}

function badDraft(name: string, problem: FailureDetail<'bad-draft'>['problem'], detail: string): string {
  const more = detail && ` (${detail})`;
  const kept = 'The file was left as it is';
  switch (problem) {
    case 'empty':
      return `The draft ${name} has no words in it, so nothing was checked. ${kept}.`;
    case 'binary':
      return `The draft ${name} is not a text${more}, so nothing was checked. ${kept}; choose a DOCX, an ODT, a Markdown or a text file.`;
    case 'too-large':
      return `The draft ${name} is too large to be read${more}, so nothing was checked. ${kept}; split it and check the parts.`;
    case 'unsupported':
      return `The draft ${name} is of a kind that cannot be read${more}, so nothing was checked. ${kept}; save it as DOCX and check that.`;
    case 'unreadable':
      return `The draft ${name} could not be read${more}, so nothing was checked. Look whether it is still there.`;
    case 'damaged':
      return `The draft ${name} is damaged and cannot be read${more}, so nothing was checked. ${kept}; open it in the word processor and save it anew.`;
    case 'protected':
      return `The draft ${name} is protected by a password, so nothing was checked. ${kept}; save a copy without one and check that.`;
    case 'no-comments':
      return `The draft ${name} is no DOCX, and only a DOCX can carry comments. Nothing was written; save it as DOCX and check that.`;
  }
}

function notOurBrief(name: string, problem: FailureDetail<'not-our-brief'>['problem']): string {
  switch (problem) {
    case 'unknown':
      return `The file ${name} does not say that it is a brief which Pincite exported, so there is nothing to compare it with. Nothing was changed; some programs drop that when they save: check it as a draft instead.`;
    case 'other-matter':
      return `The file ${name} is a brief of another matter. Nothing was changed; open that matter first.`;
    case 'no-brief':
      return `The brief that ${name} was exported from is not in this matter any more. Nothing was changed; undo its removal, or check the file as a draft.`;
  }
}

function badStyle(name: string, problem: FailureDetail<'bad-style'>['problem']): string {
  const kept = 'so it was not added';
  switch (problem) {
    case 'unreadable':
      return `The file ${name} could not be read, ${kept}. Check that it is still there.`;
    case 'too-large':
      return `The file ${name} is far larger than any citation style, ${kept}.`;
    case 'not-xml':
      return `The file ${name} is not well-formed XML, ${kept}. Get the style again from where it came.`;
    case 'unsafe':
      return `The file ${name} has a document type, as no citation style needs one, ${kept}.`;
    case 'not-csl':
      return `The file ${name} is not a citation style in CSL, ${kept}. Styles are files that end in .csl.`;
    case 'dependent':
      return `The file ${name} only points to another style, ${kept}. Add the style that it names as its parent.`;
    case 'broken':
      return `The file ${name} is a style that gives no citations, ${kept}. Get it again from where it came, or choose another.`;
  }
}

/** What became of one file of an import, in one sentence. */
export const outcome = (of: ImportOutcome): string => {
  const name = of.name || 'The pasted text';
  switch (of.kind) {
    case 'imported':
      return `${name} was imported.`;
    case 'same-text':
      return `${name} has the same text as an article that is already here, so it was not stored twice.`;
    case 'refused':
      return refusal(name, of.problem, fileKind(of.detail));
  }
};

/** What a person sees of a host. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['electron', 'the Pincite program'],
  ['loopback', 'Pincite’s window in a browser'],
]);

/** What the program calls a kind of file; names of formats are their own. */
const FILE_KINDS: Readonly<Record<string, string>> = {
  archive: 'archive',
  database: 'database',
  'e-mail': 'e-mail',
  font: 'font',
  picture: 'picture',
  program: 'program',
  recording: 'recording',
  slides: 'slides',
  spreadsheet: 'spreadsheet',
};

function fileKind(detail: string): string {
  return Object.hasOwn(FILE_KINDS, detail) ? FILE_KINDS[detail]! : detail;
}

/** What a program that opens such a file can save it as, so that its words, notes and headers come along. */
const SAVE_AS: Readonly<Record<string, string>> = {
  DOC: 'DOCX',
  Pages: 'DOCX',
  'Outlook message': 'EML',
  'winmail.dat': 'separate files in Outlook',
};

function refusal(
  name: string,
  problem: Extract<ImportOutcome, { kind: 'refused' }>['problem'],
  detail: string,
): string {
  switch (problem) {
    case 'empty':
      return `${name} is empty, so there was nothing to import.`;
    case 'binary':
      return `${name} is not a text${detail ? ` (it looks like ${detail})` : ''}, so it was left out.`;
    case 'too-large':
      return `${name} is too large to import${detail ? ` (${detail})` : ''}; split it and import the parts.`;
    case 'unsupported':
      return `${name} is of a kind that cannot be imported yet${detail ? ` (${detail})` : ''}. Save it as ${SAVE_AS[detail] ?? 'plain text'} and import that.`;
    case 'unreadable':
      return `${name} could not be read${detail ? ` (${detail})` : ''}; check that it is still there.`;
    case 'damaged':
      return `${name} is damaged and could not be read${detail ? ` (${detail})` : ''}; open it in the program that made it, save it anew and import that.`;
    case 'protected':
      return `${name} is encrypted or protected by a password${detail ? ` (${detail})` : ''}, so it was left out; save a copy without that and import the copy.`;
    case 'too-slow':
      return `${name} gave nothing for ${detail} seconds, so it was given up and left out.`;
    case 'too-much-memory':
      return `${name} takes more memory to read than there is (${detail}), so it was left out; split it and import the parts.`;
    case 'broken-off':
      return `The reader broke off in ${name}, so what follows in it was left out${detail ? ` (${detail})` : ''}.`;
    case 'no-words':
      return `${name} is made of pictures of pages, without words that can be read${detail ? ` (${detail})` : ''}, so it was left out; import it again with scanned pages read, or run it through a program that reads scans.`;
    case 'bad-record':
      return `${name} is not a record that can be imported${detail ? ` (${detail})` : ''}; it was left out.`;
  }
}

function clip(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
