import { useState } from 'react';
import { FILE_PARTS } from '#core/contract/vocabulary.ts';
import { closeDialog } from '../app/desk.ts';
import { copyText } from '../reader/clipboard.ts';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { useVerification, type Found } from './verifying.ts';
import css from './verify.module.css';

const said = words.verified;

/** Looks through the file of the matter when it is opened, and says in words what was found; closed before, it gives up. */
export function VerifyDialog() {
  const [head, setHead] = useState<string | null>(null);
  const now = useVerification(head);
  const found = now.kind === 'found' ? now.found : null;
  return (
    <Panel title={said.title} onClose={closeDialog} wide>
      <div className={css['verified']}>
        <div role="status">
          {now.kind === 'working' ? (
            <>
              <p>{said.working(FILE_PARTS[now.done] ?? FILE_PARTS[0])}</p>
              <progress value={now.done} max={now.total} aria-label={said.title} />
              <Hint>{said.about}</Hint>
            </>
          ) : now.kind === 'failed' ? (
            <p>{now.why}</p>
          ) : (
            <Verdict found={now.found} head={now.head} />
          )}
        </div>
        {found ? <Report found={found} /> : null}
        {found?.history ? <LastSeal seal={found.history.head} /> : null}
        {/* It stays while the file is looked through anew, so that the focus does. */}
        {found?.history || head !== null ? <EarlierSeal onLook={setHead} /> : null}
      </div>
    </Panel>
  );
}

function Verdict({ found, head }: { found: Found; head: string | null }) {
  const whole = found.parts.every((part) => part.found === 0);
  const through = head !== null && !found.faults.some(({ fault }) => fault === 'head missing');
  return (
    <>
      <p data-whole={whole}>
        <strong>{said.verdict(found)}</strong>
      </p>
      {through ? <p>{said.through}</p> : null}
    </>
  );
}

function Report({ found }: { found: Found }) {
  const more = said.more(found);
  return (
    <>
      {found.faults.length > 0 ? (
        <ul aria-label={said.faults}>
          {found.faults.map((fault, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- they never change once they are shown, and may say the same
            <li key={at}>{said.fault(fault)}</li>
          ))}
          {more === null ? null : <li>{more}</li>}
        </ul>
      ) : null}
      <table>
        <thead>
          <tr>
            {said.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.parts.map(({ part, looked, found: count }) => (
            <tr key={part} data-whole={count === 0}>
              <th scope="row">{said.parts[part]}</th>
              <td>{said.looked(looked)}</td>
              <td>{said.found(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How the chain ends, to be kept elsewhere. */
function LastSeal({ seal }: { seal: string }) {
  const copy = async () => {
    if (await copyText(seal)) say(said.seals.copied);
    else say(said.seals.notCopied, 'problem');
  };
  return (
    <section aria-label={said.seals.title}>
      <h3>{said.seals.title}</h3>
      <p className={css['seal']}>
        <code translate="no">{seal}</code>
        <Button look="bordered" onClick={() => void copy()}>
          {said.seals.copy}
        </Button>
      </p>
      <Hint>{said.seals.about}</Hint>
    </section>
  );
}

/** Asks for a seal that was kept, and whether the chain goes through it. */
function EarlierSeal({ onLook }: { onLook: (seal: string) => void }) {
  const [typed, setTyped] = useState('');
  const seal = typed.trim().toLowerCase();
  const isOne = /^[0-9a-f]{64}$/.test(seal);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isOne) onLook(seal);
      }}
    >
      <Field label={said.seals.earlier}>
        {(id) => (
          <span className={css['seal']}>
            <input
              id={id}
              className={ui['input']}
              spellCheck={false}
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Button look="bordered" type="submit" disabled={!isOne}>
              {said.seals.look}
            </Button>
          </span>
        )}
      </Field>
      {typed !== '' && !isOne ? <Hint>{said.seals.none}</Hint> : null}
    </form>
  );
}
