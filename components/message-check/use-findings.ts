import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { Finding } from '../../utils/contract/draft.ts';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import type { TextKey } from '../text.tsx';
import { useText } from '../text.tsx';
import { useRun } from '../use-run.ts';

/** How long "Mended ✓ Undo" stays, ms. */
const undoMs = 6000;

/** Something that was done about a finding and can be taken back. */
export interface Done {
  kind: 'mended' | 'ignored' | 'wrong';
  /** Names it: the mend, or the finding that is left alone. */
  mendId: string;
  /** Of the feedback that said it was wrong, or of the use that a link put in is. */
  eventId?: string;
}

export type FindingsControl = ReturnType<typeof useFindings>;

/** Everything one can do about findings, and what came of it. */
export function useFindings() {
  const t = useText();
  const client = useClient();
  const { tabId, state } = usePlace();
  const [mended, setMended] = useState<Done[]>([]);
  const { busy, notice, setNotice, run } = useRun();

  const drop = (mendId: string) =>
    setMended((list) => list.filter((each) => each.mendId !== mendId));
  const keep = (done: Done) => {
    setMended((list) => [...list.filter((each) => each.mendId !== done.mendId), done]);
    setTimeout(() => drop(done.mendId), undoMs);
  };
  const setIgnored = (key: string, ignored: boolean) =>
    client.ask('draft.ignore', { tabId, key, ignored });

  return {
    mended,
    notice,
    busy,
    /** Only a person's own click changes a draft. */
    mend: ({ key, from }: Finding, event: SyntheticEvent) => {
      const { recordKey, insertToken } = state.page;
      if (!event.nativeEvent.isTrusted || recordKey === undefined || insertToken === undefined)
        return;
      void run(async () => {
        const attempt = (token: string) =>
          client.ask('draft.mend', { tabId, key, from, recordKey, token, trusted: true });
        let result = await attempt(insertToken);
        if (result.status === 'refused' && result.reason === 'not-vouched') {
          const { page } = await client.ask('sidebar.get', { tabId });
          if (page.recordKey === recordKey && page.insertToken !== undefined) {
            result = await attempt(page.insertToken);
          }
        }
        if (result.status === 'refused') {
          const why = result.reason === 'editor-refused' ? 'editor_by_hand' : result.reason;
          setNotice(t(`refused_${why.replaceAll('-', '_')}` as TextKey));
        } else if (result.mendId !== undefined) {
          const { mendId, eventId } = result;
          keep({ kind: 'mended', mendId, ...(eventId !== undefined && { eventId }) });
        }
      });
    },
    ignore: ({ key }: Finding) =>
      void run(async () => {
        await setIgnored(key, true);
        keep({ kind: 'ignored', mendId: key });
      }),
    /** Tells marketing that the rule was wrong here, and leaves it alone here. */
    wrong: ({ key, contentId }: Finding) =>
      void run(async () => {
        const told = contentId
          ? await client.ask('event.record', {
              tabId,
              event: { kind: 'feedback', id: contentId, verdict: 'wrong-finding' },
            })
          : null;
        await setIgnored(key, true);
        keep({ kind: 'wrong', mendId: key, ...(told && { eventId: told.eventId }) });
      }),
    undo: ({ kind, mendId, eventId }: Done) =>
      void run(async () => {
        if (kind === 'mended') {
          const { removed } = await client.ask('draft.unmend', { tabId, mendId, eventId });
          if (!removed) return setNotice(t('undoFailed'));
        } else {
          if (eventId !== undefined)
            await client.ask('event.record', { tabId, event: { kind: 'undone', eventId } });
          await setIgnored(mendId, false);
        }
        drop(mendId);
      }),
  };
}
