/** The closed lists of the product's words. Schema, screens, contract and documents all take them from here. */

export const ARTICLE_KINDS = [
  'news',
  'filing',
  'ruling',
  'transcript',
  'statement',
  'release',
  'note',
  'other',
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** How far the reporter has got with an article: nothing but their own key changes it. */
export const TRIAGES = ['unread', 'read', 'key', 'set aside'] as const;
export type Triage = (typeof TRIAGES)[number];

/** The lists of the matter's things beside the reading panes. */
export const LIST_NAMES = ['articles', 'entities', 'claims'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What a row of each list can show beside its name. */
export const ARTICLE_COLUMNS = [
  'outlet',
  'date',
  'quotes',
  'status',
  'kind',
  'byline',
  'file',
  'imported',
  'undecided',
  'altered',
  'machine',
] as const;
export const ENTITY_COLUMNS = [
  'kind',
  'role',
  'articles',
  'quotes',
  'claims',
  'mentions',
  'aliases',
] as const;
export const CLAIM_COLUMNS = [
  'kind',
  'status',
  'date',
  'supports',
  'contradicts',
  'outlets',
  'force',
  'basis',
  'tags',
] as const;

export const ENTITY_KINDS = [
  'person',
  'organization',
  'court',
  'agency',
  'case',
  'place',
  'work',
  'law',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Of an entity's other names: another correct one, an earlier one, or a wrong one seen in print. */
export const ALIAS_KINDS = ['alias', 'former', 'misspelling'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** By which of its names an entity was found; `surname` is that of a person whom the article names in full elsewhere. */
export const NAME_FORMS = ['name', ...ALIAS_KINDS, 'surname'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

export const CLAIM_KINDS = [
  'allegation',
  'denial',
  'admission',
  'testimony',
  'ruling',
  'finding',
  'fact',
  'opinion',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_STATUSES = ['open', 'corroborated', 'disputed', 'retracted'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** How a quote bears on a claim. */
export const STANCES = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** How an entity stands to a claim: it is made by, against, or about the entity. */
export const ENTITY_ROLES = ['by', 'against', 'about'] as const;
export type EntityRole = (typeof ENTITY_ROLES)[number];

/** What two answers to a question differ in: one denies the other, or leaves out what the other has. A court is a place. */
export const CONFLICT_TYPES = ['denial', 'number', 'date', 'name', 'place', 'omission'] as const;
export type ConflictType = (typeof CONFLICT_TYPES)[number];

/** Whether a quote is somebody's words given as spoken, somebody's words retold, or nobody's speech. */
export const SPEECHES = ['direct', 'indirect', 'none'] as const;
export type Speech = (typeof SPEECHES)[number];

/** What has become of something that the program proposed. */
export const DECISIONS = ['proposed', 'accepted', 'dismissed'] as const;
export type Decision = (typeof DECISIONS)[number];

/** How exactly a claim's date is known; `about` is a date that the source itself calls approximate. */
export const DATE_PRECISIONS = ['day', 'month', 'year', 'about', 'range'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** In what the ends of a range, or a time that is only about known, are named: `about 2019` is a year. */
export const DATE_UNITS = ['day', 'month', 'year'] as const;
export type DateUnit = (typeof DATE_UNITS)[number];

/** How a claim is known: its sources say so in so many words, the reporter reads them so, or it follows from them. */
export const CLAIM_BASES = ['said', 'interpreted', 'inferred'] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

/** What force of law a claim has, the least first; `reversed` is a ruling that was reversed or vacated since. */
export const LEGAL_FORCES = ['allegation', 'charge', 'finding', 'ruling', 'reversed'] as const;
export type LegalForce = (typeof LEGAL_FORCES)[number];

/** What a citation style is written for. */
export const STYLE_FORMS = ['notes', 'text'] as const;
export type StyleForm = (typeof STYLE_FORMS)[number];

/** Where a brief says what it rests on. */
export const NOTE_KINDS = ['footnotes', 'endnotes', 'text'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a brief can be begun from. */
export const BRIEF_TEMPLATES = [
  'backgrounder',
  'chronology',
  'who-said-what',
  'conflict-memo',
  'legal-review',
] as const;
export type BriefTemplate = (typeof BRIEF_TEMPLATES)[number];

export const BRIEF_ITEM_KINDS = ['section', 'prose', 'claim', 'quote', 'picture', 'table'] as const;
export type BriefItemKind = (typeof BRIEF_ITEM_KINDS)[number];

/** The fields of an article that import may propose a value for. */
export const PROPOSED_FIELDS = [
  'title',
  'published',
  'outlet',
  'byline',
  'kind',
  'url',
  'machineWritten',
] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

export const FURNITURE_REASONS = [
  'header line',
  'repeated title',
  'logo text',
  'credit line',
  'date line',
  'promotion',
  'related articles',
  'menu',
  'picture caption',
  'reader comments',
  'running head',
  'running foot',
  'page number',
  'line number',
  'docket stamp',
  'drawn line',
  'watermark',
  'left out by the reader view',
  'hidden on the page',
  'marked by hand',
] as const;
export type FurnitureReason = (typeof FURNITURE_REASONS)[number];

/** The formats of files that are read, each by a reader of its own. */
export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'eml',
  'mbox',
  'srt',
  'vtt',
  'csv',
  'json',
  'jsonl',
  'zip',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** What the reporter ought to look at before trusting the words of a source. */
export const SOURCE_WARNINGS = [
  'page without words',
  'read from a picture',
  'words under a bar',
  'damaged file',
  'characters lost',
  'tracked changes',
  'comments left out',
  'hidden words',
  'pages as last laid out',
  'words elsewhere',
  'pictures left out',
  'attachments',
  'cut short',
  'condensed transcript',
  'times left out',
  'not as imported',
] as const;
export type SourceWarningCode = (typeof SOURCE_WARNINGS)[number];

/**
 * What words in quotation marks are. `direct` holds a full clause that somebody is said to have spoken or written,
 * `partial` a shorter piece of what they did; the others are nobody's speech: `scare` holds words at arm's length,
 * `title` names a work, `nickname` a person's by-name, `term` is a word spoken of as a word.
 */
export const QUOTATION_KINDS = ['direct', 'partial', 'scare', 'title', 'nickname', 'term'] as const;
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

/** How two wordings stand to each other, from the same to what no comparison can tell. */
export const VERDICTS = [
  'identical',
  'typographic',
  'trimmed',
  'lawfully altered',
  'altered',
  'spliced',
  'cannot be checked',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How one wording departs from another, those that change its meaning first. */
export const DIFFERENCE_KINDS = [
  'negation',
  'modal verb',
  'number',
  'date',
  'name',
  'and/or',
  'substitution',
  're-ordering',
  'omission',
  'insertion',
  'omission at an end',
  'insertion at an end',
  'tense or person',
  'spelling',
  'bracket',
  'ellipsis',
  'emphasis',
  'typography',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Why a passage of one article is held for the match of one in another: what they have in common. */
export const MATCH_REASONS = ['quotation', 'sentence', 'names and numbers'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** The formats in which a brief can be in a pack: those whose words can be read through for a name that was left. */
export const PACK_FORMATS = ['docx', 'odt', 'html', 'md'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** Why an article is held for a revision of another: by its address, its file that was read again, or the reporter's word. */
export const REVISION_REASONS = ['address', 'read again', 'chosen'] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** What a matter file is made of, in the order in which it is verified. */
export const FILE_PARTS = [
  'pages',
  'structure',
  'references',
  'texts',
  'originals',
  'quotes',
  'index',
  'history',
] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** What can be wrong with them. */
export const FAULTS = [
  'page damaged',
  'unreadable',
  'structure missing',
  'structure differs',
  'structure added',
  'reference broken',
  'text unreadable',
  'text differs',
  'text missing',
  'original unreadable',
  'original differs',
  'quote outside',
  'quote differs',
  'mention differs',
  'index incomplete',
  'index differs',
  'seal missing',
  'seal differs',
  'changes differ',
  'change unsealed',
  'step missing',
  'step unsealed',
  'steps differ',
  'state differs',
  'row differs',
  'row added',
  'head missing',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** What is counted when a damaged matter is salvaged; `other` are links, tags, decisions, and what else ties these. */
export const SALVAGED_KINDS = [
  'quote',
  'mention',
  'entity',
  'claim',
  'question',
  'brief',
  'brief item',
  'original',
  'other',
] as const;
export type SalvagedKind = (typeof SALVAGED_KINDS)[number];

/**
 * What became of something that could not be salvaged as it was: an article whose text is gone, whose text is not the one
 * that was imported, or of which only the text is left; a quote that was moved to its words, or whose words stand nowhere
 * any more.
 */
export const SALVAGE_FAULTS = [
  'text lost',
  'text differs',
  'text alone',
  'quote moved',
  'quote lost',
] as const;
export type SalvageFault = (typeof SALVAGE_FAULTS)[number];

/** Why a backup was made: by itself as the matter was opened, each hour, as it was closed, before a new version changes the file; or asked for. */
export const BACKUP_REASONS = ['open', 'hour', 'close', 'before', 'asked'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What becomes of the backups of before when a matter gets another passphrase, or none: they are encrypted as it is, removed, or left. */
export const OLDER_BACKUPS = ['rewrite', 'remove', 'keep'] as const;
export type OlderBackups = (typeof OLDER_BACKUPS)[number];

/** `elsewhere`: it lies beside the matter, for the chosen folder cannot be reached. `not-sound`: the matter may be damaged. */
export const BACKUP_PROBLEMS = ['no-room', 'not-sound', 'elsewhere', 'failed'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

/** Why undo goes back no further: an article was forgotten there, or what older steps changed was dropped. */
export const UNDO_ENDS = ['forgotten', 'compacted'] as const;
export type UndoEnd = (typeof UNDO_ENDS)[number];

/** What becomes of the backups that hold an article that is forgotten. */
export const BACKUP_FATES = ['forget', 'remove'] as const;
export type BackupFate = (typeof BACKUP_FATES)[number];
