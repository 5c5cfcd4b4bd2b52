import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import type { Job } from '../schedule/scheduler.ts';
import type { System } from '../system.ts';
import { addDays, localTime } from '../workspace/calendar.ts';
import { localHour } from '../workspace/week-moments.ts';
import { mailDigest } from './mail-digest.ts';
import { tellDigest } from './tell-digest.ts';
import { tellGoals } from './tell-goals.ts';

/** On Monday, by the workspace's clock: late ones of the week are in, and the coffee is ready. */
const fromHour = 7;
const everyMs = 60_000;

/**
 * Once a week has ended: what became of its goals, told in the week after; and its digest, on that
 * Monday alone. Each once, whatever was off at that hour.
 */
export const createWeeklyJob = (system: System): Job => ({
  name: 'week',
  everyMs,
  run: async (now, workspaceId, signal) => {
    const workspace = await system.db
      .selectFrom('workspace as w')
      .innerJoin('organization as o', 'o.id', 'w.workspace_id')
      .select(['w.time_zone', 'o.name'])
      .where('w.workspace_id', '=', workspaceId)
      .executeTakeFirst();
    if (workspace === undefined) return;
    const { day } = localTime(now, workspace.time_zone);
    const monday = mondayOf(day);
    const isMonday = day === monday;
    if (isMonday && localHour(now, workspace.time_zone) < fromHour) return;
    const place = { workspaceId, timeZone: workspace.time_zone, workspaceName: workspace.name };
    const week = addDays(monday, -7);
    await tellGoals(system, place, week, now);
    if (!isMonday) return;
    await tellDigest(system, place, week, now);
    await mailDigest(system, place, { week, now, signal });
  },
});
