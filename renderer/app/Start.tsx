import { useAbout } from '../connect/matter.tsx';
import css from './app.module.css';
import { Matters } from './Matters.tsx';

/** The first screen: a new matter, one that is there, or the sample. */
export function Start() {
  const about = useAbout();
  return (
    <main className={css['start']}>
      <div className={css['startBox']}>
        <h1>Pincite</h1>
        <p className={css['startLine']}>
          Every quotation word for word in its source, every sentence with its footnote.
        </p>
        <Matters />
        <p className={css['startFoot']}>Version {about?.version} · works offline, makes no network request</p>
      </div>
    </main>
  );
}
