import { EventEmitter } from 'node:events';
import type { Protocol, ProxyConfig, Session, WebRequest } from 'electron';

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer H, ...rest: never[]) => void
  ? NonNullable<H>
  : never;

/** A session that records what it is told; `note` hears of its proxy. */
export class FakeSession
  extends EventEmitter
  implements
    Pick<
      Session,
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setProxy'
      | 'setSpellCheckerEnabled'
    >
{
  readonly #note: (name: string, ...args: unknown[]) => void;
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  devicePermission: Handler<'setDevicePermissionHandler'> | null = null;
  displayMedia: Handler<'setDisplayMediaRequestHandler'> | null = null;
  beforeRequest: NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]> | null = null;
  proxy: ProxyConfig | null = null;
  spelling: boolean | null = null;
  /** What this session alone answers, by scheme. */
  readonly handlers = new Map<string, Parameters<Protocol['handle']>[1]>();
  readonly protocol: Pick<Protocol, 'handle' | 'unhandle'> = {
    handle: (scheme, handler) => void this.handlers.set(scheme, handler),
    unhandle: (scheme) => void this.handlers.delete(scheme),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>) => {
      this.beforeRequest = listener;
    },
  };
  constructor(note: (name: string, ...args: unknown[]) => void) {
    super();
    this.#note = note;
  }
  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'> | null): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'> | null): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'> | null): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'> | null): void {
    this.displayMedia = handler;
  }
  /** As in Electron, the proxy holds some time after it was asked for. */
  async setProxy(config: ProxyConfig): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#note('session.setProxy', config);
    this.proxy = config;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spelling = enable;
  }
}
