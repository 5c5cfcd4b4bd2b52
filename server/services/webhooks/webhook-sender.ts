import type { Db } from '../../db/schema.ts';
import { attempt } from './attempt.ts';
import { claimMessages, listDueWebhooks, type DueWebhook } from './claim-messages.ts';
import { settle } from './settle.ts';

/** Sends what is queued, beside the requests that queued it. */
export interface WebhookSender {
  /** Looks for what is due every few seconds. */
  start(): void;
  /** Sends all that is due now; resolves when each has been tried once. */
  send(): Promise<void>;
  /** Something was queued just now; doesn't wait. */
  poke(): void;
  /** Ends what is under way; sends no more. */
  stop(): Promise<void>;
}

const lookMs = 2_000;

/**
 * @param deps `fetchPublic`: reaches nothing but the public internet; `report`: told what went wrong
 *   where nobody waits; `random`: from 0 to 1
 */
export function createWebhookSender(
  deps: Parameters<typeof attempt>[0] & {
    db: Db;
    report: (error: unknown) => void;
    random?: () => number;
  },
): WebhookSender {
  const { db, now, report, random = Math.random } = deps;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** What is under way, by webhook. Side by side: one that hangs keeps no other waiting. */
  const busy = new Map<string, Promise<void>>();

  async function sendTo(due: DueWebhook) {
    for (;;) {
      const claimed = stopped ? [] : await claimMessages(db, due, now());
      if (claimed.length === 0) return;
      const done = await Promise.allSettled(
        claimed.map(async (message) => settle(db, message, await attempt(deps, message), random())),
      );
      for (const each of done) if (each.status === 'rejected') report(each.reason);
    }
  }

  async function look() {
    if (stopped) return;
    for (const due of await listDueWebhooks(db, now())) {
      if (busy.has(due.webhookId)) continue;
      const work = sendTo(due)
        .catch(report)
        .finally(() => busy.delete(due.webhookId));
      busy.set(due.webhookId, work);
    }
  }

  const idle = async () => {
    while (busy.size > 0) await Promise.all(busy.values());
  };
  const wait = () => {
    timer = setTimeout(() => {
      void look()
        .catch(report)
        .then(() => {
          if (!stopped) wait();
        });
    }, lookMs).unref();
  };
  return {
    start: wait,
    async send() {
      await look();
      await idle();
    },
    poke: () => void look().catch(report),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await idle();
    },
  };
}
