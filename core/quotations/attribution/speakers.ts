/** Who is said to have spoken, as far as it is known. */
export interface Said {
  readonly entityId: number | null;
  /** The fullest name, or the phrase that stands for it. */
  readonly speaker: string | null;
}

/** Last words of phrases that name a body and no person: one of its people may have spoken. */
const BODIES = new Set(
  `office court department county agency company corporation inc corp llc police committee commission union school
   university church group team firm bureau association times post news`.split(/\s+/),
);

/**
 * Whether two reports give one utterance to different speakers: to two entities of the matter or, where those are not
 * known, to two full names of persons that have no name in common. A pronoun, a description or nobody says nothing.
 */
export function givenToOthers(one: Said, other: Said): boolean {
  if (one.entityId !== null && other.entityId !== null) return one.entityId !== other.entityId;
  const [names, others] = [namesIn(one.speaker), namesIn(other.speaker)];
  if (names.length === 0 || others.length === 0) return false;
  return !names.some((name) => others.includes(name));
}

/** The names in a phrase that ends with a person's: “District Attorney Ada Quill”; none in “Quill’s lawyers” or “the filing”. */
function namesIn(phrase: string | null): string[] {
  if (phrase === null) return [];
  const head = phrase.split(/[,(;]| (?:of|for|from|at|in|who|and|on) /, 1)[0]!.trim();
  const words = head.split(/\s+/).map((word) => word.replaceAll('.', ''));
  const last = words.at(-1) ?? '';
  if (!/^\p{Lu}\p{L}/u.test(last) || BODIES.has(last.toLowerCase())) return [];
  if (/^(?:He|She|They|It|I|We|You|The|Who|This|That|His|Her|Their)$/.test(last)) return [];
  return words.filter((word) => /^\p{Lu}\p{L}/u.test(word) && !TITLES.has(word)).map(folded);
}

const TITLES = new Set(
  `Mr Mrs Ms Dr Judge Justice District Attorney General Special Prosecutor Chief Officer Detective Sheriff Sergeant Captain
   Lieutenant President Governor Senator Representative Secretary Professor State First Second Deputy Assistant The Sir
   Lawyer Attorney Counsel Defendant Plaintiff Sen Rep Gov Gen Lt Sgt Capt Prof US Jr Sr`.split(/\s+/),
);

function folded(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
