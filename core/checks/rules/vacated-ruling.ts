import type { Found } from '../finding.ts';
import { RULED, UNDONE_KINDS, type UndoneKind } from '../lists/reversals.ts';
import { sourceOf, type CheckedClaim, type CheckedMatter } from '../matter.ts';
import { NameFinder } from '../names.ts';
import { atClaim } from '../places.ts';
import { clipped } from '../text.ts';
import { undoneIn } from '../undone.ts';

/** A ruling that another article, or another claim, says was vacated, reversed or set aside since. */
export function vacatedRuling(matter: CheckedMatter): Found[] {
  const rulings = matter.claims.flatMap((claim) => {
    const kinds = claim.status === 'retracted' ? NONE : ruledIn(claim);
    return kinds.size > 0 && undoneIn(claim.text).size === 0 ? [{ claim, kinds }] : [];
  });
  if (rulings.length === 0) return [];
  const names = new NameFinder(matter.entities);
  const tellings = tellingsOf(matter, names);
  return rulings.flatMap(({ claim, kinds }): Found[] => {
    const concerned = new Set([...claim.entities.map(({ entityId }) => entityId), ...names.in(claim.text)]);
    const cited = new Set(matter.evidence(claim, 'supports').map(({ articleId }) => articleId));
    const told = tellings.find(
      (one) =>
        one.claimId !== claim.id &&
        !(one.articleId !== null && cited.has(one.articleId)) &&
        !(one.day !== null && claim.from !== null && one.day < claim.from) &&
        [...one.kinds].some((kind) => undoes(kind, kinds, claim)) &&
        one.named.some((id) => concerned.has(id)),
    );
    if (!told) return [];
    const words = [told.words, told.source];
    return [
      {
        place: atClaim(claim),
        reason: { kind: told.articleId === null ? 'undone-in-claim' : 'undone-in-article', words },
        about: [claim.uuid, claim.text],
      },
    ];
  });
}

const NONE: ReadonlySet<UndoneKind> = new Set();

/** What a claim says was ruled. A fact is taken for a ruling only where it says so by its name. */
function ruledIn(claim: CheckedClaim): ReadonlySet<UndoneKind> {
  // Whom the reporter has said it of needs not be told.
  if (claim.force === 'reversed') return NONE;
  if (!isRuling(claim) && claim.kind !== 'fact') return NONE;
  const kinds = new Set(UNDONE_KINDS.filter((one) => RULED[one].test(claim.text)));
  if (isRuling(claim)) kinds.add('ruling');
  else kinds.delete('ruling');
  return kinds;
}

function isRuling({ kind, force }: CheckedClaim): boolean {
  return kind === 'ruling' || kind === 'finding' || force === 'ruling' || force === 'finding';
}

/** Without its conviction no sentence stands; "the ruling" may be any, where the claim is one. */
function undoes(kind: UndoneKind, ruled: ReadonlySet<UndoneKind>, claim: CheckedClaim): boolean {
  if (kind === 'ruling') return isRuling(claim);
  return ruled.has(kind) || (kind === 'conviction' && ruled.has('sentence'));
}

interface Telling {
  readonly articleId: number | null;
  readonly claimId: number | null;
  readonly day: string | null;
  readonly kinds: ReadonlySet<UndoneKind>;
  readonly named: readonly number[];
  readonly words: string;
  readonly source: string;
}

/** Every sentence and claim that tells of something undone, in an order of their own. */
function tellingsOf(matter: CheckedMatter, names: NameFinder): Telling[] {
  const inArticles = matter.undone
    .toSorted(
      (a, b) =>
        a.articleId - b.articleId || a.start - b.start || a.end - b.end || (a.sentence < b.sentence ? -1 : 1),
    )
    .flatMap(({ articleId, sentence }): Telling[] => {
      const article = matter.article(articleId);
      if (!article) return [];
      return [
        {
          articleId,
          claimId: null,
          day: article.published,
          kinds: undoneIn(sentence),
          named: names.in(sentence),
          words: clipped(sentence),
          source: sourceOf(article),
        },
      ];
    });
  const inClaims = matter.claims
    .toSorted((a, b) => a.id - b.id)
    .filter(({ status }) => status !== 'retracted')
    .map((claim): Telling => ({
      articleId: null,
      claimId: claim.id,
      day: claim.from,
      kinds: undoneIn(claim.text),
      named: [...new Set([...names.in(claim.text), ...claim.entities.map(({ entityId }) => entityId)])],
      words: clipped(claim.text),
      source: '',
    }))
    .filter(({ kinds }) => kinds.size > 0);
  return [...inArticles, ...inClaims];
}
