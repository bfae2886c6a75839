import { useEffect, useRef, useState } from 'react';
import type { BriefEntry } from '#core/brief/content.ts';
import type { ExportFormat } from '#core/contract/briefs.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { useAct, useBrief, useBriefContent, useBriefs, useFindingsOfBrief } from '../connect/matter.tsx';
import { keyName } from '../commands/key-names.ts';
import { pickReturned } from '../returned/state.ts';
import { Empty } from '../empty/Empty.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Button, SectionHead, Select } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { takeExportAsked, useExportAsked } from './asked.ts';
import { Findings } from './Findings.tsx';
import { BriefHead } from './BriefHead.tsx';
import { Editor } from './Editor.tsx';
import { Outline } from './Outline.tsx';
import { useProseAhead } from './ProseField.tsx';
import { Sheets } from './Sheets.tsx';
import css from './brief.module.css';

const NO_ENTRIES: readonly BriefEntry[] = [];
const FORMATS: readonly ExportFormat[] = ['docx', 'odt', 'pdf', 'html', 'md'];

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
          {printed ? (
            <Findings stops={printed.findings} findings={findings ?? []} content={printed.content} />
          ) : null}
          <ExportForm id={id} />
          <Button look="link" keyHint={keyName('returned')} onClick={pickReturned}>
            {words.returned.open}
          </Button>
        </aside>
      )}
    </section>
  );
}

function ExportForm({ id }: { id: number }) {
  const act = useAct();
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [running, setRunning] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const { times } = useExportAsked();
  // Asked for by its command, it waits for Enter.
  useEffect(() => {
    if (takeExportAsked(times)) line.current?.querySelector('button')?.focus();
  }, [times]);
  const exportIt = async () => {
    setRunning(true);
    const ready = await act('briefs.export', { id, format });
    setRunning(false);
    if (!ready) return;
    const link = document.createElement('a');
    link.href = `/file/${ready.file}`;
    link.download = ready.fileName;
    link.click();
    say(words.brief.export.done(ready.fileName));
  };
  return (
    <>
      <SectionHead ruled>{words.brief.export.title}</SectionHead>
      <Select
        aria-label={words.brief.export.format}
        value={format}
        values={FORMATS}
        names={words.brief.formats}
        onChoose={setFormat}
      />
      <p ref={line} className={css['export']}>
        <Button look="primary" disabled={running} onClick={() => void exportIt()}>
          {running ? words.brief.export.running : words.brief.export.export}
        </Button>
      </p>
    </>
  );
}
