import { useEffect } from 'react';
import type { BriefEntry } from '#core/brief/content.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { useBrief, useBriefContent, useBriefs, useFindingsOfBrief } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Button } from '../ui/controls.tsx';
import { pickReturned } from '../returned/state.ts';
import { words } from '../words.ts';
import { ExportForm } from './ExportForm.tsx';
import { Findings } from './Findings.tsx';
import { BriefHead } from './BriefHead.tsx';
import { Editor } from './Editor.tsx';
import { Outline } from './Outline.tsx';
import { useProseAhead } from './ProseField.tsx';
import { Sheets } from './Sheets.tsx';
import { Settings } from './Settings.tsx';
import { Verified } from './Verified.tsx';
import css from './brief.module.css';

const NO_ENTRIES: readonly BriefEntry[] = [];

/** The brief: its outline, the page as it will be printed, and what should be looked at before it leaves. */
export function BriefPlace() {
  const briefs = useBriefs();
  const chosen = useDesk((desk) => desk.briefId);
  const inspected = useDesk((desk) => desk.inspected);
  const id = briefs?.some((brief) => brief.id === chosen) ? chosen : (briefs?.[0]?.id ?? null);
  const answer = useBrief(id);
  const printed = useBriefContent(id);
  const findings = useFindingsOfBrief(id);
  useProseAhead();
  // The brief that was shown is the one that B adds to.
  useEffect(() => {
    if (id !== null && chosen === null) useDesk.setState({ briefId: id });
  }, [id, chosen]);
  if (!briefs) return null;
  if (id === null) {
    return (
      <section className={css['nothing']} aria-label={words.brief.title}>
        <Empty of="brief">
          <Button look="primary" onClick={() => open('new-brief')}>
            {words.brief.make}
          </Button>
        </Empty>
      </section>
    );
  }
  return (
    <section className={css['place']} aria-label={words.brief.title}>
      <div className={css['outline']} data-outline>
        {answer ? (
          <>
            <BriefHead brief={answer.brief} briefs={briefs} />
            <Outline
              key={id}
              briefId={id}
              items={answer.items}
              entries={printed?.content.entries ?? NO_ENTRIES}
            />
            <Settings brief={answer.brief} />
          </>
        ) : null}
      </div>
      <div className={css['middle']}>
        <div className={css['desk']}>
          {printed ? (
            <Sheets key={id} briefId={id} content={printed.content} document={printed.document} />
          ) : null}
        </div>
        {answer ? <Editor brief={answer.brief} items={answer.items} content={printed?.content} /> : null}
      </div>
      {inspected ? (
        <div className={css['chosen']}>
          <Button onClick={() => inspect(null)}>{words.brief.back}</Button>
          <Inspector />
        </div>
      ) : (
        <aside className={css['checks']} aria-label={words.brief.findings.title}>
          <div className={css['before']}>
            {printed ? (
              <Findings
                briefId={id}
                stops={printed.findings}
                findings={findings ?? []}
                content={printed.content}
              />
            ) : null}
          </div>
          <div className={css['leaving']}>
            {printed ? <Verified content={printed.content} /> : null}
            {answer ? <ExportForm key={id} brief={answer.brief} /> : null}
            <Button look="link" keyHint={keyName('returned')} onClick={pickReturned}>
              {words.returned.open}
            </Button>
          </div>
        </aside>
      )}
    </section>
  );
}
