import { useDesk } from '../app/desk.ts';
import { Ledger } from '../ledger/Ledger.tsx';
import { Segments } from '../ui/controls.tsx';
import placeCss from '../ui/place.module.css';
import { Wordings } from '../wordings/Wordings.tsx';
import { words } from '../words.ts';
import { Questions } from './Questions.tsx';
import css from './compare.module.css';

/** Where the accounts differ: in their answers to a question, or in the words of one utterance. */
export function Compare() {
  const comparing = useDesk((desk) => desk.comparing);
  return (
    <section className={`${placeCss['place']} ${css['compare']}`} aria-label={words.compare.title}>
      <header>
        <h1>{words.compare.title}</h1>
        <Segments
          label={words.compare.what}
          value={comparing}
          values={['questions', 'wordings', 'ledger']}
          names={words.compare.comparing}
          onChoose={(value) => useDesk.setState({ comparing: value })}
        />
      </header>
      {comparing === 'questions' ? <Questions /> : comparing === 'wordings' ? <Wordings /> : <Ledger />}
    </section>
  );
}
