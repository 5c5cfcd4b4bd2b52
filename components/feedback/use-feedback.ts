import { useState } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import type { Verdict } from '../../utils/contract/vocabulary.ts';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useRun } from '../use-run.ts';

export interface FeedbackControl {
  /** The row of reasons is open. */
  asking: boolean;
  /** What was sent since this card was drawn, until it is taken back. */
  sent: { eventId: string; verdict: Verdict } | null;
  /** The verdict that holds: that, or an earlier one that nobody has looked at yet. */
  current: { eventId: string; verdict: Verdict } | null;
  /** What went wrong, in words. */
  failed: string | null;
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
  const { notice, run: record } = useRun();

  const earlier = view.feedback;
  const open = earlier?.state === 'new' && earlier.answer === '';
  const current =
    sent ?? (earlier && open ? { eventId: earlier.id, verdict: earlier.verdict } : null);

  const undo = () =>
    record(async () => {
      if (!current) return;
      await client.ask('event.record', {
        tabId,
        event: { kind: 'undone', eventId: current.eventId },
      });
      setSent(null);
    });

  return {
    asking,
    sent,
    current,
    failed: notice,
    ask: () => setAsking(!asking),
    undo,
    async send(verdict, comment) {
      if (current?.verdict === verdict) return undo();
      await record(async () => {
        // A second thought replaces the first: one verdict a person and card.
        if (current)
          await client.ask('event.record', {
            tabId,
            event: { kind: 'undone', eventId: current.eventId },
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
