import { useAbout } from '../connect/matter.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { closeDialog } from './desk.ts';

/** Whose work the program is. An address is shown, never followed. */
export function About() {
  const known = useAbout();
  const { title, version, own, citations, styles, others } = words.about;
  return (
    <Panel title={title} onClose={closeDialog}>
      <div className={css['about']}>
        <p>{version(known?.version ?? '')}</p>
        <p>{own}</p>
        <h3>{citations.title}</h3>
        <p>{citations.by}</p>
        <p>{citations.source('dist/main/citeproc.cjs')}</p>
        <p translate="no">{citations.address}</p>
        <h3>{styles.title}</h3>
        <p>{styles.by}</p>
        <p translate="no">{styles.address}</p>
        <p>{others('THIRD_PARTY_LICENCES.md')}</p>
      </div>
    </Panel>
  );
}
