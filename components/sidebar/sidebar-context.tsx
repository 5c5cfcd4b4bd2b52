import { createContext, useContext } from 'react';
import type { SidebarState } from '../../utils/contract/runtime.ts';

/** Content that a field note is about, and what has the focus again after it. */
export interface NoteAbout {
  id: string;
  title: string;
  back: HTMLElement | null;
}

export interface SidebarPlace {
  tabId: number;
  state: SidebarState;
  /** It lies over the page; the browser's own panel would not. */
  floating: boolean;
  /** Opens the line for a field note about a piece of content. */
  noteAbout: (about: NoteAbout) => void;
}

const PlaceContext = createContext<SidebarPlace | null>(null);
export const PlaceProvider = PlaceContext.Provider;

/** The tab this sidebar belongs to, and what is known of its page. */
export function usePlace(): SidebarPlace {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace needs a PlaceProvider above it');
  return place;
}
