import { useQuote } from '../connect/matter.tsx';
import { useMatter } from '../connect/matter.tsx';
import css from './app.module.css';
import { useDesk } from './desk.ts';

export function StatusLine() {
  const matter = useMatter();
  const selected = useDesk((desk) => desk.selected);
  const inspected = useDesk((desk) => desk.inspected);
  const quote = useQuote(inspected?.kind === 'quote' ? inspected.id : null);
  const place = selected
    ? `${selected.end - selected.start} characters selected · ${selected.start}–${selected.end}`
    : quote
      ? `${quote.paragraph === null ? '' : `¶${quote.paragraph} · `}${quote.start}–${quote.end}`
      : '';
  return (
    <footer className={css['status']}>
      <span className={css['saved']}>Saved</span>
      <span>Offline — no network access</span>
      <span className={css['file']}>Matter file: {matter?.fileName}</span>
      <span className={css['where']}>{place}</span>
    </footer>
  );
}
