import type { CDPSession, Page } from 'playwright-core';
import type { StandIn } from '../e2e/support/stand-ins.ts';

/** A stand-in whose page holds so many elements more, as a long list in the pane behind. */
export function grown(standIn: StandIn, nodes: number): StandIn {
  const rows = Array.from(
    { length: Math.ceil(nodes / 4) },
    (_, at) =>
      `<div class="zA" role="row"><span class="yW" email="p${at}@list.example">Person ${at}</span><span class="bog">A subject</span><span class="xW">Nov 20</span></div>`,
  ).join('');
  return {
    url: standIn.url,
    answer(address) {
      const answer = standIn.answer(address);
      if (!answer?.headers['content-type']?.startsWith('text/html')) return answer;
      return { ...answer, body: answer.body.replace('</body>', `<div>${rows}</div></body>`) };
    },
  };
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string; scriptName?: string } };
}

/** What runs on the page's main thread in a stretch of time. */
export interface Trace {
  /** Of scripts of this extension, ms: all of it, and the longest single stretch. */
  own: { total: number; longest: number };
  /** Of everything the thread did, ms. */
  busy: number;
}

/**
 * Traces the renderer's main thread while something happens.
 * @param isOwn tells the extension's scripts by their address
 */
export async function traced(
  session: CDPSession,
  isOwn: (url: string) => boolean,
  work: () => Promise<void>,
): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'toplevel',
        'v8',
        'disabled-by-default-devtools.timeline',
      ],
    },
  });
  await work();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return judge(events, isOwn);
}

function judge(events: readonly TraceEvent[], isOwn: (url: string) => boolean): Trace {
  const complete = events.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.data?.scriptName ?? '';
  const ours = complete
    .filter((event) => isOwn(urlOf(event)))
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  const own = { total: 0, longest: 0 };
  const threads = new Set<string>();
  for (const { ts, dur = 0, pid, tid } of ours) {
    threads.add(`${pid} ${tid}`);
    // One inside another is counted with it.
    if (ts < end) continue;
    end = ts + dur;
    own.total += dur / 1000;
    own.longest = Math.max(own.longest, dur / 1000);
  }
  const busy = complete
    .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
    .filter(({ pid, tid }) => threads.size === 0 || threads.has(`${pid} ${tid}`))
    .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  return { own, busy };
}

/** What the page holds in memory after the garbage is collected. */
export async function held(page: Page, session: CDPSession) {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, listeners: jsEventListeners };
}
