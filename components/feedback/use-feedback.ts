import { useState } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import type { Verdict } from '../../utils/contract/vocabulary.ts';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';

export interface FeedbackControl {
  /** The row of reasons is open. */
  asking: boolean;
  /** What was sent since this card was drawn, until it is taken back. */
  sent: { eventId: string; verdict: Verdict } | null;
  failed: boolean;
  ask(): void;
  send(verdict: Verdict, comment?: string): Promise<void>;
  undo(): Promise<void>;
}

/** A rep's verdict on one piece of content: one click says it, a second takes it back. */
export function useFeedback(view: CueView): FeedbackControl {
  const client = useClient();
  const { tabId } = usePlace();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<FeedbackControl['sent']>(null);
  const [failed, setFailed] = useState(false);

  const record = async (work: () => Promise<void>) => {
    setFailed(false);
    await work().catch(() => setFailed(true));
  };
  const undo = () =>
    record(async () => {
      if (!sent) return;
      await client.ask('event.record', { tabId, event: { kind: 'undone', eventId: sent.eventId } });
      setSent(null);
    });

  return {
    asking,
    sent,
    failed,
    ask: () => setAsking(!asking),
    undo,
    async send(verdict, comment) {
      if (sent?.verdict === verdict) return undo();
      await record(async () => {
        // A second thought replaces the first: one verdict a person and card.
        if (sent)
          await client.ask('event.record', {
            tabId,
            event: { kind: 'undone', eventId: sent.eventId },
          });
        const { eventId } = await client.ask('event.record', {
          tabId,
          event: { kind: 'feedback', id: view.content.id, verdict, ...(comment && { comment }) },
        });
        setSent({ eventId, verdict });
        setAsking(false);
      });
    },
  };
}
