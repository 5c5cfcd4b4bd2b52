import { createContext, useContext } from 'react';
import type {
  BackgroundAnswers,
  BackgroundInput,
  BackgroundMessage,
  ChangeNotice,
} from '../utils/contract/runtime.ts';

/** What the pages need of the browser. Made by the entrypoints; screens know only this. */
export interface CuecardClient {
  ask<K extends BackgroundMessage>(
    name: K,
    input: BackgroundInput<K>,
  ): Promise<BackgroundAnswers[K]>;
  /** @returns a function that stops listening */
  onChange(listener: (notice: ChangeNotice) => void): () => void;
  openOptions(hash?: string): void;
  /** Must be called in a click: the browser asks the person. */
  requestOrigins(origins: string[]): Promise<boolean>;
  removeOrigins(origins: string[]): Promise<boolean>;
  /** The browser's own side panel; undefined where there is none. */
  openSidePanel?: (tabId: number) => void;
}

const ClientContext = createContext<CuecardClient | null>(null);
export const ClientProvider = ClientContext.Provider;

export function useClient(): CuecardClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientProvider above it');
  return client;
}
