import { ClaimList } from '../claims/ClaimList.tsx';
import { useFindings } from '../connect/matter.tsx';
import { Segments } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { CheckList } from './CheckList.tsx';
import { show, useChecking } from './state.ts';
import css from './checks.module.css';

const LISTS = ['claims', 'archive', 'checks'] as const;

/** The claims of the matter, or what the rules find in them and in all that they rest on. */
export function ClaimsPlace() {
  const shown = useChecking((checking) => checking.shown);
  const findings = useFindings();
  const open = findings?.filter(({ dismissed }) => dismissed === null).length ?? 0;
  return (
    <>
      <div className={css['choose']}>
        <Segments
          label={words.checks.shown}
          value={shown}
          values={LISTS}
          names={{
            claims: words.checks.claims,
            archive: words.claims.archive.list,
            checks: words.checks.count(open),
          }}
          onChoose={show}
        />
      </div>
      {shown === 'checks' ? <CheckList findings={findings} /> : <ClaimList archived={shown === 'archive'} />}
    </>
  );
}
