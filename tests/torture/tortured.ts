import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openMatter } from '#db/open.ts';
import type { Chance } from './chance.ts';
import { someEdit, type Edit } from './edits.ts';
import { optionsIn, type Answered, type Asked, type Child } from './kept-child.ts';
import { held, MADE, Model, type Effect } from './model.ts';
import type { Disk, Figures } from './rounds.ts';
import { expectSound } from './sound.ts';

/** In the midst of what a program was ended. */
export type Ended = 'opening' | 'working' | 'closing';

/** A kill comes at most so many milliseconds after what it is to meet was asked for: most edits take less. */
const WITHIN_MS = { opening: 60, working: 8, closing: 15 } as const;
const MOST_EDITS = 14;
/** What no disk may make the workbench answer. */
const FAULTS = ['internal', 'died', 'bad-request'];

const NOTHING: Effect = { kind: 'none' };

interface Begun {
  readonly folder: string;
  readonly name: string;
  readonly figures: Figures;
  readonly chance: Chance;
  readonly failing: boolean;
  readonly disk: Disk | null;
}

/** One matter through its rounds, and what must be in it. */
export class Tortured {
  readonly #name: string;
  readonly #filePath: string;
  readonly #figures: Figures;
  readonly #chance: Chance;
  readonly #failing: boolean;
  readonly #disk: Disk | null;
  #model = new Model();
  #edits = 0;

  constructor({ folder, name, figures, chance, failing, disk }: Begun) {
    this.#name = name;
    this.#filePath = join(optionsIn(folder).mattersFolder, `${name}.matter`);
    this.#figures = figures;
    this.#chance = chance;
    this.#failing = failing;
    this.#disk = disk;
  }

  /** Has a program make the matter, to which nothing is done yet, and end by itself. */
  async make(child: Child): Promise<void> {
    const made = await child.ask({ method: 'matters.create', params: { name: this.#name } });
    if (!made?.ok) throw new Error(`the matter was not made: ${JSON.stringify(made)}`);
    await child.end();
  }

  /** Has a program work, ends it, and looks. */
  async round(child: Child): Promise<Ended> {
    this.#disk?.fill(this.#chance);
    const { ended, inFlight } = await this.#work(child);
    await child.kill();
    this.#disk?.free();
    this.#look(inFlight);
    return ended;
  }

  async #work(child: Child): Promise<{ readonly ended: Ended; readonly inFlight: Effect }> {
    const doomed = this.#moment();
    const opened = await this.#ask(child, { open: this.#filePath }, doomed === 'opening' ? doomed : null);
    if (!opened) return { ended: 'opening', inFlight: NOTHING };
    if (!opened.ok) {
      if (!this.#failing || FAULTS.includes(opened.code))
        throw new Error(`opening was answered ${opened.code}`);
      this.#figures.refused += 1;
      return { ended: 'opening', inFlight: NOTHING };
    }
    for (let left = this.#chance.below(MOST_EDITS); left > 0; left -= 1) {
      const inFlight = await this.#edit(child, null);
      if (inFlight) return { ended: 'working', inFlight };
    }
    if (doomed !== 'closing') {
      const inFlight = await this.#edit(child, 'working');
      return { ended: 'working', inFlight: inFlight ?? NOTHING };
    }
    await this.#ask(child, { method: 'matters.close', params: {} }, 'closing');
    return { ended: 'closing', inFlight: NOTHING };
  }

  #moment(): Ended {
    const at = this.#chance.next();
    return at < 0.1 ? 'opening' : at < 0.2 ? 'closing' : 'working';
  }

  /** What it would have done, where it was not answered. */
  async #edit(child: Child, doomed: Ended | null): Promise<Effect | null> {
    const edit = someEdit(this.#chance, this.#model, (this.#edits += 1));
    const answered = await this.#ask(child, { method: edit.method, params: edit.params }, doomed);
    if (!answered) return edit.effect;
    this.#acknowledge(edit, answered);
    return null;
  }

  /** Asks, and kills a moment later where it is doomed. */
  async #ask(child: Child, asked: Asked, doomed: Ended | null): Promise<Answered | null> {
    const answer = child.ask(asked);
    if (doomed) {
      await pause(this.#chance.next() * WITHIN_MS[doomed]);
      await child.kill();
    }
    return answer;
  }

  #acknowledge({ method, effect }: Edit, answered: Answered): void {
    if (answered.ok) {
      this.#figures.acknowledged += 1;
      this.#model.apply(withKey(effect, answered.made));
    } else if (FAULTS.includes(answered.code)) throw new Error(`${method} was answered ${answered.code}`);
    else this.#figures.refused += 1;
  }

  #look(inFlight: Effect): void {
    const db = openMatter(this.#filePath);
    try {
      expectSound(db);
      const found = held(db, this.#model, inFlight);
      if (inFlight !== NOTHING) this.#figures.underWay += 1;
      if (found !== this.#model) this.#figures.doneAnyway += 1;
      this.#model = found;
    } finally {
      db.close();
    }
  }
}

/** The effect of an edit of which it is known now which row it made. */
function withKey(effect: Effect, made: number | null): Effect {
  if (effect.kind !== 'set') return effect;
  return { kind: 'set', rows: effect.rows.map(([key, value]) => [key.replace(MADE, String(made)), value]) };
}
