import { useState } from 'react';
import type { ExportFormat } from '#core/contract/methods.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { useAct, useBrief, useBriefContent, useBriefs } from '../connect/matter.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import ui from '../ui/ui.module.css';
import { Findings } from './Findings.tsx';
import { Outline } from './Outline.tsx';
import { Page } from './Page.tsx';
import css from './brief.module.css';

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['docx', 'Word (.docx)'],
  ['md', 'Markdown (.md)'],
  ['html', 'Web page (.html)'],
];

/** The brief: its outline, the page as it will be printed, and what should be looked at before it leaves. */
export function BriefPlace() {
  const briefs = useBriefs();
  const chosen = useDesk((desk) => desk.briefId);
  const inspected = useDesk((desk) => desk.inspected);
  const id = briefs?.some((brief) => brief.id === chosen) ? chosen : (briefs?.[0]?.id ?? null);
  const answer = useBrief(id);
  const printed = useBriefContent(id);
  if (!briefs) return null;
  if (id === null) {
    return (
      <section className={css['nothing']} aria-label="Brief">
        <Hint>
          No brief yet. A brief is an ordered document of sections, prose and claims, exported with footnotes.
        </Hint>
        <Button look="primary" onClick={() => open('new-brief')}>
          New brief
        </Button>
      </section>
    );
  }
  return (
    <section className={css['place']} aria-label="Brief">
      <div className={css['outline']}>
        <div className={css['choose']}>
          <select
            className={ui['input']}
            aria-label="Brief"
            value={id}
            onChange={(event) => useDesk.setState({ briefId: Number(event.target.value) })}
          >
            {briefs.map((brief) => (
              <option key={brief.id} value={brief.id}>
                {brief.title}
              </option>
            ))}
          </select>
          <Button onClick={() => open('new-brief')}>+ New</Button>
        </div>
        {answer ? (
          <Outline brief={answer.brief} items={answer.items} entries={printed?.content.entries ?? []} />
        ) : null}
      </div>
      <div className={css['desk']}>{printed ? <Page content={printed.content} /> : null}</div>
      {inspected ? (
        <div className={css['chosen']}>
          <Button onClick={() => inspect(null)}>‹ Back to the export</Button>
          <Inspector />
        </div>
      ) : (
        <aside className={css['checks']} aria-label="Before export">
          {printed ? <Findings findings={printed.findings} content={printed.content} /> : null}
          <ExportForm id={id} />
        </aside>
      )}
    </section>
  );
}

function ExportForm({ id }: { id: number }) {
  const act = useAct();
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [running, setRunning] = useState(false);
  const exportIt = async () => {
    setRunning(true);
    const ready = await act('briefs.export', { id, format });
    setRunning(false);
    if (!ready) return;
    const link = document.createElement('a');
    link.href = `/file/${ready.file}`;
    link.download = ready.fileName;
    link.click();
    say(
      `${ready.fileName}: every quotation was compared with its article once more and is word for word the same.`,
    );
  };
  return (
    <>
      <SectionHead ruled>Export</SectionHead>
      <select
        className={ui['input']}
        aria-label="Format"
        value={format}
        onChange={(event) => setFormat(FORMATS.find(([one]) => one === event.target.value)?.[0] ?? 'docx')}
      >
        {FORMATS.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <p className={css['export']}>
        <Button look="primary" disabled={running} onClick={() => void exportIt()}>
          {running ? 'Exporting…' : 'Export brief'}
        </Button>
      </p>
    </>
  );
}
