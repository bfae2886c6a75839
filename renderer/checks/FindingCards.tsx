import { useState } from 'react';
import type { CheckedThing } from '#core/checks/finding.ts';
import type { Finding } from '#core/contract/checks.ts';
import { useAct, useFindings } from '../connect/matter.tsx';
import { Badge, Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { goToFinding, restore } from './acts.ts';
import { askWhy, nameOf } from './state.ts';
import css from './checks.module.css';

/** What the rules find in a thing and in what it rests on, for its inspector; nothing at all where they find nothing. */
export function ChecksOf({
  thing,
  id,
  restsOn = {},
}: {
  thing: CheckedThing;
  id: number;
  restsOn?: Partial<Record<CheckedThing, readonly number[]>>;
}) {
  const findings = useFindings();
  const isOwn = ({ place }: Finding) => place.thing === thing && place.id === id;
  const own = findings?.filter((one) => isOwn(one) || restsOn[one.place.thing]?.includes(one.place.id)) ?? [];
  if (own.length === 0) return null;
  const open = own.filter(({ dismissed }) => dismissed === null).length;
  return (
    <section aria-label={words.checks.title}>
      <SectionHead ruled>{words.checks.count(open)}</SectionHead>
      <FindingCards findings={own} named={(one) => !isOwn(one)} />
    </section>
  );
}

/** Findings with what can be done about each; those that were dismissed are shown when they are asked for. */
export function FindingCards({
  findings,
  named,
}: {
  findings: readonly Finding[];
  /** Whether one says what it is about, and leads there. */
  named: (finding: Finding) => boolean;
}) {
  const [withDismissed, setWithDismissed] = useState(false);
  const dismissed = findings.filter((finding) => finding.dismissed !== null).length;
  return (
    <>
      <ul className={css['cards']}>
        {findings
          .filter((finding) => withDismissed || finding.dismissed === null)
          .map((finding) => (
            <Card key={nameOf(finding)} finding={finding} named={named(finding)} />
          ))}
      </ul>
      {dismissed > 0 ? (
        <Button
          look="link"
          aria-expanded={withDismissed}
          onClick={() => setWithDismissed((before) => !before)}
        >
          {words.checks.dismissedCount(dismissed)}
        </Button>
      ) : null}
    </>
  );
}

function Card({ finding, named }: { finding: Finding; named: boolean }) {
  const act = useAct();
  const { rule, place, reason, severity, dismissed } = finding;
  const rules = words.checks.rules[rule];
  return (
    <li className={css['card']} data-severity={severity} data-dismissed={dismissed !== null}>
      <Badge>{rules}</Badge>
      {named ? <p className={css['about']}>{place.name}</p> : null}
      <p>{words.checks.reason(reason)}</p>
      {dismissed ? <p className={css['note']}>{words.checks.dismissedWith(dismissed.note)}</p> : null}
      <span className={css['does']}>
        {named || place.passage ? (
          <Button
            look="link"
            aria-label={words.checks.goToIt(place.name)}
            onClick={() => goToFinding(finding)}
          >
            {words.checks.goTo}
          </Button>
        ) : null}
        {dismissed ? (
          <Button
            look="link"
            aria-label={words.checks.restoreIt(rules)}
            onClick={() => void restore(act, finding)}
          >
            {words.checks.restore}
          </Button>
        ) : (
          <Button look="link" aria-label={words.checks.dismissIt(rules)} onClick={() => askWhy(finding)}>
            {words.checks.dismiss}
          </Button>
        )}
      </span>
    </li>
  );
}
