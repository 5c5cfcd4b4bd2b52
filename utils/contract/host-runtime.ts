import type { DraftChange } from './draft.ts';
import type { Insertable, InsertResult } from './insertion.ts';
import type { GuestOrders, PageReport } from './page-report.ts';
import type { HostId } from './vocabulary.ts';

/** What a content script says to have the side panel opened: in the click itself, outside of all else. */
export const openPanelMessage = 'panel.open';

/** What the background may ask of the content script of a tab. */
export interface HostMessages {
  /** Asked when the worker has slept and forgotten the page. */
  'host.read': { input: null; answer: PageReport };
  'host.insert': {
    /** `eventId` names the insertion, so that it and no other can be taken out again. */
    input: { content: Insertable; recordKey: string; token: string; eventId: string };
    answer: InsertResult;
  };
  'host.mend': {
    input: { change: DraftChange; recordKey: string; token: string; mendId: string };
    answer: InsertResult;
  };
  'host.uninsert': { input: { eventId: string }; answer: { removed: boolean } };
  /** The frame has been believed; without this it is taken out again. */
  'host.framed': { input: null; answer: null };
  /** This site was turned off: end there, at once. */
  'host.stop': { input: { host: HostId; hostname?: string }; answer: null };
  'host.cues': { input: GuestOrders; answer: null };
  'host.toggle': { input: null; answer: null };
  'host.close': { input: null; answer: null };
}
export type HostMessage = keyof HostMessages;
