import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import type { InsertRefusal } from '../../utils/contract/insertion.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { useClient } from '../client.tsx';
import { copyToClipboard } from '../clipboard.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import type { TextKey } from '../text.tsx';
import { useText } from '../text.tsx';
import { useRun } from '../use-run.ts';

/** How long "Inserted ✓ Undo" stays in the button's place, ms. */
const undoMs = 6000;

export type Done = { kind: 'inserted' | 'copied'; eventId: string };
/** Merge fields that the page says nothing of: asked for before what they are in goes out. */
export interface Asking {
  act: 'insert' | 'copy';
  fields: string[];
}
export type MergeValues = Record<string, string>;

export type CardActionSet = ReturnType<typeof useCardActions>;

/** Everything one can do with a card, and what came of it. */
export function useCardActions(view: CueView, onUse?: () => void) {
  const t = useText();
  const client = useClient();
  const { tabId, state } = usePlace();
  const [done, setDone] = useState<Done | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { busy, notice, setNotice, run } = useRun();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id } = view.content;
  const { position } = view;
  useEffect(() => () => clearTimeout(timer.current), []);

  const finish = (next: Done) => {
    setAsking(null);
    setDone(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setDone(null), undoMs);
    onUse?.();
  };
  /** @returns the id to record the copy by; null where nothing was copied */
  const copy = async (act: Asking['act'], values: MergeValues): Promise<string | null> => {
    const made = await client.ask('content.copyable', { tabId, id, values });
    if (!made) {
      setNotice(t('refused_not_in_catalogue'));
      return null;
    }
    if ('missing' in made) {
      setAsking({ act, fields: made.missing });
      return null;
    }
    if (await copyToClipboard(made)) return made.eventId;
    setNotice(t('copyFailed'));
    return null;
  };
  const recordCopy = (eventId: string) =>
    client.ask('event.record', { tabId, event: { kind: 'copied', id, position, eventId } });
  const refused = async (reason: InsertRefusal, missing: string[] = [], values: MergeValues) => {
    if (reason === 'merge-fields') return setAsking({ act: 'insert', fields: missing });
    const copied = reason === 'editor-refused' ? await copy('insert', values) : null;
    if (copied !== null) {
      await recordCopy(copied);
      setNotice(t('refused_editor_copied'));
      return;
    }
    setNotice(t(`refused_${reason.replaceAll('-', '_')}` as TextKey));
  };

  const actions = {
    busy,
    done,
    notice,
    asking,
    stopAsking: () => setAsking(null),
    /** Only a person's own click or key inserts: one that a script made is not trusted. */
    insert: (event: SyntheticEvent, values: MergeValues = {}) => {
      const { recordKey, insertToken } = state.page;
      if (!event.nativeEvent.isTrusted || recordKey === undefined || insertToken === undefined)
        return;
      void run(async () => {
        const attempt = (token: string) =>
          client.ask('content.insert', {
            tabId,
            id,
            recordKey,
            token,
            trusted: true,
            position,
            values,
          });
        let result = await attempt(insertToken);
        if (result.status === 'refused' && result.reason === 'not-vouched') {
          // The word was used up a moment ago by another card; for the same record there is a new one.
          const { page } = await client.ask('sidebar.get', { tabId });
          if (page.recordKey === recordKey && page.insertToken !== undefined) {
            result = await attempt(page.insertToken);
          }
        }
        if (result.status === 'refused') return refused(result.reason, result.missing, values);
        if (result.status === 'inserted-plain') setNotice(t('insertedPlain'));
        if (result.eventId !== undefined) finish({ kind: 'inserted', eventId: result.eventId });
      });
    },
    copy: (values: MergeValues = {}) =>
      void run(async () => {
        const copied = await copy('copy', values);
        if (copied === null) return;
        const { eventId } = await recordCopy(copied);
        if (!mayInsert(view.content)) setNotice(t('copyInternalWarning'));
        finish({ kind: 'copied', eventId });
      }),
    undo: () =>
      void run(async () => {
        if (!done) return;
        if (done.kind === 'inserted') {
          const { removed } = await client.ask('content.uninsert', {
            tabId,
            eventId: done.eventId,
          });
          if (!removed) return setNotice(t('undoFailed'));
        } else {
          await client.ask('event.record', {
            tabId,
            event: { kind: 'undone', eventId: done.eventId },
          });
        }
        setDone(null);
      }),
    opened: () => {
      onUse?.();
      void client.ask('event.record', { tabId, event: { kind: 'opened', id, position } });
    },
    toggleFavourite: () => void client.ask('content.favourite', { id, favourite: !view.favourite }),
    hide: () =>
      void run(async () => {
        await client.ask('event.record', { tabId, event: { kind: 'dismissed', id, position } });
      }),
    unhide: () =>
      void run(async () => {
        if (view.hiddenBy === undefined) return;
        await client.ask('event.record', {
          tabId,
          event: { kind: 'undone', eventId: view.hiddenBy },
        });
      }),
  };
  return {
    ...actions,
    /** Enter on the card itself: what its first button would do. */
    onEnter: (event: KeyboardEvent, canInsert: boolean) => {
      if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
      event.preventDefault();
      if (canInsert) actions.insert(event);
      else actions.copy();
    },
  };
}
