import { useEffect, useRef, useState } from 'react';
import type { BriefParts } from '#core/brief/content.ts';
import type { Brief, ExportFormat } from '#core/contract/briefs.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Choice, SectionHead } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { takeExportAsked, useExportAsked } from './asked.ts';
import css from './leaving.module.css';

const FORMATS: readonly ExportFormat[] = ['docx', 'odt', 'pdf', 'html', 'md'];
const PARTS = [
  'contents',
  'people',
  'sources',
  'verification',
  'review',
] as const satisfies readonly (keyof BriefParts)[];

/** In which format the brief leaves, and what is printed with it. */
export function ExportForm({ brief }: { brief: Brief }) {
  const act = useAct();
  const run = useRun();
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
    const ready = await act('briefs.export', { id: brief.id, format });
    setRunning(false);
    if (!ready) return;
    const link = document.createElement('a');
    link.href = `/file/${ready.file}`;
    link.download = ready.fileName;
    link.click();
    say(words.brief.export.done(ready.fileName));
  };
  const printed = PARTS.filter((part) => brief.parts[part]).map((part) => words.outline.parts[part]);
  return (
    <>
      <SectionHead ruled>{words.brief.export.title}</SectionHead>
      <Choice
        label={words.brief.export.format}
        value={format}
        values={FORMATS}
        names={words.brief.formats}
        onChoose={setFormat}
      />
      <details className={css['parts']}>
        <summary>{words.outline.withParts(printed)}</summary>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={brief.parts[part]}
              onChange={(event) =>
                void act('briefs.update', {
                  id: brief.id,
                  fields: { parts: { [part]: event.target.checked } },
                })
              }
            />
            {words.outline.parts[part]}
          </label>
        ))}
      </details>
      <p ref={line} className={css['export']}>
        <Button look="primary" disabled={running} onClick={() => void exportIt()}>
          {running ? words.brief.export.running : words.brief.export.export}
        </Button>
        <Button
          look="bordered"
          title={words.app.top.withKey(words.outline.copy, keyName('copy-brief'))}
          onClick={() => run('copy-brief')}
        >
          {words.outline.copy}
        </Button>
      </p>
    </>
  );
}
