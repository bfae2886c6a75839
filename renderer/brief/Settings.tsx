import { NOTE_KINDS } from '#core/contract/vocabulary.ts';
import type { Brief } from '#core/contract/briefs.ts';
import { useAct } from '../connect/matter.tsx';
import { SectionHead, Select } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './brief.module.css';

const saying = words.outline.settings;

/** From what a brief was begun, and how it cites. */
export function Settings({ brief }: { brief: Brief }) {
  const act = useAct();
  return (
    <div className={css['settings']}>
      {brief.template === null ? null : (
        <>
          <SectionHead>{saying.template}</SectionHead>
          <p>{saying.templates[brief.template]}</p>
        </>
      )}
      <SectionHead>{saying.citing}</SectionHead>
      <Select
        aria-label={saying.notes}
        value={brief.citing.notes}
        values={NOTE_KINDS}
        names={saying.kinds}
        onChoose={(notes) => void act('briefs.update', { id: brief.id, fields: { citing: { notes } } })}
      />
    </div>
  );
}
