import { outlineOf } from '#core/pictures/shown-network.ts';
import { words } from '../words.ts';
import css from './network.module.css';

const { legend } = words.pictures.network;

/** What outlines and lines mean. */
export function Legend() {
  return (
    <ul className={css['legend']}>
      {(
        [
          ['person', legend.person],
          ['organization', legend.body],
          ['case', legend.other],
        ] as const
      ).map(([kind, name]) => (
        <li key={kind}>
          <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden>
            <path className={css['outline']} d={outlineOf(kind, 6)} />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg width={30} height={18} viewBox="0 -9 30 18" aria-hidden>
          <path className={css['line']} d="M0,0H22" strokeWidth={1.5} />
          <path className={css['heads']} d="M30,0L21,3.5L21,-3.5Z" />
        </svg>
        {legend.spoke}
      </li>
      <li>
        <svg width={30} height={18} viewBox="0 -9 30 18" aria-hidden>
          <path className={css['line']} d="M0,0H30" strokeWidth={1.5} strokeDasharray="4 3" />
        </svg>
        {legend.claim}
      </li>
    </ul>
  );
}
