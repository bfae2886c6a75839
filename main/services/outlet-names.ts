import { OUTSIDE, type ArticleProposal } from '#core/intake/proposals.ts';
import { aliasKey, siteOf } from '#core/outlets/likely.ts';
import { outletNamed } from '#db/queries/outlet.ts';
import type { Db } from '#db/sql.ts';

/** An outlet that is proposed by another name is proposed by the one that the reporter chose for it. */
export function chosenName(db: Db, proposal: ArticleProposal): ArticleProposal {
  if (proposal.field !== 'outlet') return proposal;
  const name = outletNamed(db, aliasKey(proposal.value));
  return name === null || name === proposal.value
    ? proposal
    : { ...proposal, value: name, reason: `${proposal.reason}: ${proposal.value}` };
}

/** The outlet of an article that is told by a name, or a site, for which the reporter chose another; `null` for others. */
export function knownOutlet(
  db: Db,
  proposals: readonly ArticleProposal[],
  { outlet, url }: { readonly outlet: string | null; readonly url: string | null },
): ArticleProposal | null {
  if (outlet !== null) {
    const name = outletNamed(db, aliasKey(outlet));
    return name === null || name === outlet ? null : proposed(name, `name ${outlet}`);
  }
  if (proposals.some(({ field }) => field === 'outlet')) return null;
  const address = url ?? proposals.find(({ field }) => field === 'url')?.value;
  const site = address === undefined ? null : siteOf(address);
  const name = site === null ? null : outletNamed(db, site);
  return name === null ? null : proposed(name, `site ${site}`);
}

function proposed(value: string, reason: string): ArticleProposal {
  return { field: 'outlet', value, reason, ...OUTSIDE };
}
