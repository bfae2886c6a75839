import { useEffect, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { BriefPlace } from '../brief/BriefPlace.tsx';
import { ClaimList } from '../claims/ClaimList.tsx';
import { Compare } from '../compare/Compare.tsx';
import { useArticles, useMatter } from '../connect/matter.tsx';
import { EntityList } from '../entities/EntityList.tsx';
import { History } from '../history/History.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { ArticleList } from '../library/ArticleList.tsx';
import { Pane } from '../reader/Pane.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Tour } from '../tour/Tour.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { keepArticles, useDesk, type Place } from './desk.ts';
import { Rail } from './Rail.tsx';
import { useRemembered } from './remembered.ts';
import { StatusLine } from './StatusLine.tsx';
import { TopBar } from './TopBar.tsx';

/** The window with a matter on it. */
export function Frame() {
  const place = useDesk((desk) => desk.place);
  const articles = useArticles();
  useEffect(() => articles && keepArticles(new Set(articles.map((article) => article.id))), [articles]);
  useRemembered();
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
            place === 'articles' ? <ArticleList /> : place === 'entities' ? <EntityList /> : <ClaimList />
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
    case 'history':
      return <History />;
  }
}

/** List, two panes, inspector: borders can be moved by mouse, and by arrow keys once they have the focus. */
function ReadingDesk({ list }: { list: ReactNode }) {
  const alone = useDesk((desk) => (desk.single ? desk.pane : null));
  return (
    <Group orientation="horizontal" className={css['desk']}>
      <Panel id="list" defaultSize="18%" minSize={200} maxSize="40%">
        <nav className={css['list']} aria-label={words.app.list}>
          {list}
        </nav>
      </Panel>
      <Separator className={css['thin']} aria-label={words.app.borders.list} />
      {alone === 1 ? null : (
        <Panel id="left" minSize={240}>
          <Pane pane={0} />
        </Panel>
      )}
      {alone === null ? <Separator className={css['thick']} aria-label={words.app.borders.panes} /> : null}
      {alone === 0 ? null : (
        <Panel id="right" minSize={200}>
          <Pane pane={1} />
        </Panel>
      )}
      <Separator className={css['thin']} aria-label={words.app.borders.inspector} />
      <Panel id="inspector" defaultSize="23%" minSize={250} maxSize="45%">
        <Inspector />
      </Panel>
    </Group>
  );
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
