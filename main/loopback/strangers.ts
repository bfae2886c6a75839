import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Any program of this machine can open connections here. A window has shown the key on each of its own within moments; whoever has not is a
 * stranger, of whom only so many may stand at the door, and each only so long. Without that, ten thousand half-sent requests would use up
 * the files that this process may open, and with them the matter's.
 */
const MOST = 512;
const LONGEST_MS = 30_000;
const LOOK_EVERY_MS = 5_000;
/** What a connection sent with its beginning has been read by the turn of the event loop after the one in which it came. */
const TURNS = 2;

export interface Strangers {
  /** The key came over this connection: it is a window's, and stays. */
  known(socket: Socket): void;
  readonly count: () => number;
  close(): void;
}

export interface StrangerLimits {
  readonly longestMs?: number;
  readonly lookEveryMs?: number;
}

/** Watches the connections of a server from now on. */
export function watchStrangers(
  server: Server,
  { longestMs = LONGEST_MS, lookEveryMs = LOOK_EVERY_MS }: StrangerLimits = {},
): Strangers {
  /** When each came, the oldest first. */
  const here = new Map<Socket, { readonly at: number; readonly turn: number }>();
  /** Those that are being answered. */
  const served = new Set<Socket>();
  let turn = 0;
  let trimming: NodeJS.Immediate | null = null;

  const drop = (socket: Socket) => {
    here.delete(socket);
    // A reset leaves nothing behind, where an orderly end would keep the connection in the system's table for a minute.
    socket.resetAndDestroy();
  };
  const trim = () => {
    trimming = null;
    turn += 1;
    for (const [socket, came] of here) {
      if (here.size <= MOST || came.turn > turn - TURNS) break;
      if (!served.has(socket)) drop(socket);
    }
    if (here.size > MOST) trimming = setImmediate(trim);
  };
  server.on('connection', (socket) => {
    here.set(socket, { at: performance.now(), turn });
    socket.once('close', () => {
      here.delete(socket);
      served.delete(socket);
    });
    if (here.size > MOST) trimming ??= setImmediate(trim);
  });
  server.on('request', ({ socket }, response) => {
    served.add(socket);
    response.once('close', () => served.delete(socket));
  });
  const look = setInterval(() => {
    const until = performance.now() - longestMs;
    for (const [socket, { at }] of here) {
      if (at > until) return;
      drop(socket);
    }
  }, lookEveryMs);
  look.unref();
  return {
    known: (socket) => void here.delete(socket),
    count: () => here.size,
    close() {
      clearInterval(look);
      if (trimming) clearImmediate(trimming);
    },
  };
}
