import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Panel, Separator, useGroupRef, type Layout } from 'react-resizable-panels';
import { BriefPlace } from '../brief/BriefPlace.tsx';
import { ClaimsPlace } from '../checks/ClaimsPlace.tsx';
import { Compare } from '../compare/Compare.tsx';
import { useFirstPicture } from '../connect/first-picture.ts';
import { useArticles, useMatter } from '../connect/matter.tsx';
import { DraftPlace } from '../draft/DraftPlace.tsx';
import { EntityList } from '../entities/EntityList.tsx';
import { History } from '../history/History.tsx';
import { rowWith } from '../lists/find.ts';
import { useKeptListings } from '../lists/kept.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { Linked } from '../linked/Linked.tsx';
import { ArticleList } from '../library/ArticleList.tsx';
import { Paper } from '../paper/Paper.tsx';
import { closePaper, usePaper } from '../paper/state.ts';
import { Pane } from '../reader/Pane.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Tour } from '../tour/Tour.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { keepArticles, otherPane, useDesk, type PaneNumber, type Place } from './desk.ts';
import { Rail } from './Rail.tsx';
import { useRemembered } from './remembered.ts';
import { StatusLine } from './StatusLine.tsx';
import { TopBar } from './TopBar.tsx';

/** The window with a matter on it. */
export function Frame() {
  const place = useDesk((desk) => desk.place);
  const articles = useArticles();
  useEffect(() => articles && keepArticles({ has: (id) => rowWith(articles, id) !== undefined }), [articles]);
  useRemembered();
  useKeptListings();
  const name = useMatter()?.name;
  useEffect(() => {
    document.title = name === undefined ? 'Pincite' : `${name} · Pincite`;
  }, [name]);
  return (
    <div className={css['frame']}>
      <Tour />
      <TopBar />
      <div className={css['middle']}>
        <Rail />
        <main className={css['main']}>
          <PlaceView place={place} />
        </main>
      </div>
      <StatusLine />
    </div>
  );
}

function PlaceView({ place }: { place: Place }) {
  switch (place) {
    case 'articles':
    case 'entities':
    case 'claims':
      return (
        <ReadingDesk
          list={
            place === 'articles' ? <ArticleList /> : place === 'entities' ? <EntityList /> : <ClaimsPlace />
          }
        />
      );
    case 'compare':
      return (
        <WithInspector>
          <Compare />
        </WithInspector>
      );
    case 'timeline':
      return (
        <WithInspector>
          <Timeline />
        </WithInspector>
      );
    case 'brief':
      return <BriefPlace />;
    case 'draft':
      return <DraftPlace />;
    case 'history':
      return <History />;
  }
}

/** List, two panes, inspector: borders can be moved by mouse, and by arrow keys once they have the focus. */
function ReadingDesk({ list }: { list: ReactNode }) {
  const around = useFirstPicture(({ drawn }) => drawn);
  const alone = useDesk((desk) => (desk.single ? desk.pane : null));
  const paper = usePaper(({ pane }) => pane);
  const group = useListWidth();
  return (
    <Group orientation="horizontal" className={css['desk']} groupRef={group}>
      <Panel id="list" defaultSize="18%" minSize={200} maxSize="60%">
        <nav className={css['list']} aria-label={words.app.list}>
          {around ? list : null}
        </nav>
      </Panel>
      <Separator className={css['thin']} aria-label={words.app.borders.list} />
      {alone === 1 && paper !== 1 ? null : (
        <Panel id="left" minSize={240}>
          <Side pane={0} paper={paper} alone={alone} />
        </Panel>
      )}
      {alone === null || paper !== null ? (
        <Separator className={css['thick']} aria-label={words.app.borders.panes} />
      ) : null}
      {alone === 0 && paper !== 0 ? null : (
        <Panel id="right" minSize={200}>
          <Side pane={1} paper={paper} alone={alone} />
          {around && alone === null ? <Linked /> : null}
        </Panel>
      )}
      <Separator className={css['thin']} aria-label={words.app.borders.inspector} />
      <Panel id="inspector" defaultSize="23%" minSize={250} maxSize="45%">
        {around ? <Inspector /> : null}
      </Panel>
    </Group>
  );
}

/** A pane, and over it the page that is shown beside the other one. */
function Side({
  pane,
  paper,
  alone,
}: Record<'pane', PaneNumber> & Record<'paper' | 'alone', PaneNumber | null>) {
  const other = otherPane(pane);
  return (
    <div className={css['side']}>
      {paper === other ? <Paper pane={other} /> : null}
      {alone === other ? null : (
        <div className={css['side']} onFocusCapture={() => paper === other && closePaper()}>
          <Pane pane={pane} />
        </div>
      )}
    </div>
  );
}

/** In percent: room for a name and a few columns, with both panes and the inspector still beside it. */
const WIDE = 44;

/** The list grows by a key at the cost of the panes, and by the same key everything is as wide as before. */
function useListWidth() {
  const group = useGroupRef();
  const wide = useDesk((desk) => desk.wideList);
  const narrow = useRef<Layout | null>(null);
  useEffect(() => {
    const layout = group.current?.getLayout();
    if (!layout) return;
    if (wide && !narrow.current) {
      narrow.current = layout;
      group.current?.setLayout(widened(layout));
    } else if (!wide && narrow.current) {
      group.current?.setLayout(narrow.current);
      narrow.current = null;
    }
  }, [group, wide]);
  return group;
}

function widened(layout: Layout): Layout {
  const { list = 0, left = 0, right = 0 } = layout;
  const share = (left + right - (WIDE - list)) / (left + right);
  const panes = Object.entries({ left, right }).filter(([id]) => id in layout);
  return { ...layout, list: WIDE, ...Object.fromEntries(panes.map(([id, size]) => [id, size * share])) };
}

function WithInspector({ children }: { children: ReactNode }) {
  return (
    <Group orientation="horizontal" className={css['desk']}>
      <Panel id="place" minSize={320}>
        {children}
      </Panel>
      <Separator className={css['thin']} aria-label={words.app.borders.inspector} />
      <Panel id="inspector" defaultSize="25%" minSize={250} maxSize="45%">
        <Inspector />
      </Panel>
    </Group>
  );
}
