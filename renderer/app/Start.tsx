import { useAbout } from '../connect/matter.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { Matters } from './Matters.tsx';

/** The first screen: a new matter, one that is there, or the sample. */
export function Start() {
  const about = useAbout();
  return (
    <main className={css['start']}>
      <div className={css['startBox']}>
        <h1>Pincite</h1>
        <p className={css['startLine']}>{words.app.start.line}</p>
        <Matters />
        <p className={css['startFoot']}>{words.app.start.foot(about?.version ?? '')}</p>
      </div>
    </main>
  );
}
