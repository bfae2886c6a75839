import { useState } from 'react';
import type { DrawnPicture, Picture } from '#core/pictures/picture.ts';
import { useDesk } from '../app/desk.ts';
import { addTo } from '../brief/adding.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useBriefs } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { pngOf } from './png.ts';
import css from './pictures.module.css';

const saying = words.pictures;

/** Saves the picture as it is shown, or puts it into a brief. */
export function PictureBar({ picture }: { picture: Picture }) {
  const act = useAct();
  const [running, setRunning] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    setRunning(true);
    try {
      const png = format === 'png' ? await drawn(await act('pictures.draw', { picture })) : null;
      if (format === 'png' && png === null) return;
      const ready = await act('pictures.export', { picture, png });
      if (!ready) return;
      const link = document.createElement('a');
      link.href = `/file/${ready.file}`;
      link.download = ready.fileName;
      link.click();
      say(saying.save.saved(ready.fileName));
    } finally {
      setRunning(false);
    }
  };
  return (
    <span className={css['bar']}>
      <Button look="bordered" disabled={running} onClick={() => void save('svg')}>
        {saying.save.svg}
      </Button>
      <Button look="bordered" disabled={running} onClick={() => void save('png')}>
        {saying.save.png}
      </Button>
      <ToBrief picture={picture} />
    </span>
  );
}

async function drawn(picture: DrawnPicture | null): Promise<string | null> {
  if (!picture) return null;
  const png = await pngOf(picture);
  if (png === null) say(saying.save.notDrawn, 'problem');
  return png;
}

function ToBrief({ picture }: { picture: Picture }) {
  const act = useAct();
  const briefs = useBriefs();
  const chosen = useDesk((desk) => desk.briefId);
  const brief = briefs?.find(({ id }) => id === chosen) ?? briefs?.[0];
  const add = async () => {
    if (!brief) return say(saying.brief.none(keyWord('briefs')), 'problem');
    await addTo(act, { items: [{ kind: 'picture', picture }], said: words.outline.added.picture }, brief.id);
  };
  return (
    <>
      <Button look="bordered" onClick={() => void add()}>
        {saying.brief.add}
      </Button>
      {brief && briefs && briefs.length > 1 ? (
        <select
          className={`${ui['input']} ${css['which']}`}
          aria-label={saying.brief.which}
          value={brief.id}
          onChange={(event) => useDesk.setState({ briefId: Number(event.target.value) })}
        >
          {briefs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      ) : null}
    </>
  );
}
