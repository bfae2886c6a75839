import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Request, Transport } from '#core/contract/transport.ts';

/** All that the page gets of Electron: the transport of its client, and handing over a file that a person chose. */
const bridge: Transport & { hand(file: File): Promise<string> } = {
  call: (request: Request) => ipcRenderer.invoke('call', request),
  cancel: (id) => ipcRenderer.send('cancel', id),
  listen(onEvent) {
    // The event object stays here: by its sender the page would reach every channel.
    const relay = (_event: IpcRendererEvent, told: unknown) => onEvent(told);
    ipcRenderer.on('push', relay);
    return () => void ipcRenderer.off('push', relay);
  },
  async hand(file) {
    const path = webUtils.getPathForFile(file);
    // A script can make a file, too; that one has no place on the disk.
    if (!path) throw new Error('This file was not chosen by a person.');
    return ipcRenderer.invoke('hand', path);
  },
};

contextBridge.exposeInMainWorld('pincite', bridge);
