import { BookOpen, Clock, GitCompareArrows, History, NotebookPen, Quote, Users } from 'lucide-react';
import { go, PLACES, useDesk, type Place } from './desk.ts';
import css from './app.module.css';

const NAMES: Readonly<Record<Place, readonly [string, typeof BookOpen]>> = {
  articles: ['Articles', BookOpen],
  entities: ['Entities', Users],
  claims: ['Claims', Quote],
  compare: ['Compare', GitCompareArrows],
  timeline: ['Timeline', Clock],
  brief: ['Brief', NotebookPen],
  history: ['History', History],
};

/** The places of the workbench. */
export function Rail() {
  const place = useDesk((desk) => desk.place);
  return (
    <nav className={css['rail']} aria-label="Places">
      {PLACES.map((one) => {
        const [name, Icon] = NAMES[one];
        return (
          <button
            key={one}
            type="button"
            title={`${name} (${PLACES.indexOf(one) + 1})`}
            aria-current={one === place ? 'page' : undefined}
            data-tour={one === 'brief' ? 'brief' : undefined}
            onClick={() => go(one)}
          >
            <Icon size={19} strokeWidth={1.75} aria-hidden />
            {name}
          </button>
        );
      })}
    </nav>
  );
}
