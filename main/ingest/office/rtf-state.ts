import type { RtfSink } from './rtf-sink.ts';

/** What holds in a group of rich text, and is as before when it ends. */
export interface RtfState {
  /** Where words go; `null` where they are none of the text. */
  sink: RtfSink | null;
  /** What is to be done with the words of the group's own sink when it ends. */
  done: ((words: string) => void) | null;
  /** What the group is, where that bears on what stands in it. */
  place: string;
  font: number;
  /** How many characters stand in for one of Unicode, for older programs. */
  standIns: number;
  hidden: boolean;
  added: boolean;
  struck: boolean;
  raised: boolean;
}

export function firstState(sink: RtfSink): RtfState {
  return {
    sink,
    done: null,
    place: 'body',
    font: -1,
    standIns: 1,
    hidden: false,
    added: false,
    struck: false,
    raised: false,
  };
}

/** Takes a control word that only changes the state; whether it was one. */
export function changeState(
  state: RtfState,
  word: string,
  number: number | null,
  ordinaryFont: number,
): boolean {
  const on = number !== 0;
  switch (word) {
    case 'f':
      state.font = number ?? 0;
      return true;
    case 'uc':
      state.standIns = Math.max(0, Math.min(number ?? 1, 100));
      return true;
    case 'plain':
      Object.assign(state, { hidden: false, added: false, struck: false, raised: false, font: ordinaryFont });
      return true;
    case 'v':
      state.hidden = on;
      return true;
    case 'revised':
      state.added = on;
      return true;
    case 'deleted':
      state.struck = on;
      return true;
    case 'super':
      state.raised = on;
      return true;
    case 'nosupersub':
    case 'sub':
      state.raised = false;
      return true;
    default:
      return false;
  }
}
