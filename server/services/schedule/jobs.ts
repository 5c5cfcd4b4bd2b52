import { createAddressJob } from '../addresses/check-addresses.ts';
import { createWeeklyJob } from '../digest/weekly-job.ts';
import { createPreviewJob } from '../import/forget-job.ts';
import { createForgetJob } from '../webhooks/forget-job.ts';
import type { System } from '../system.ts';
import type { Job } from './scheduler.ts';

/** What the server does by itself, now and then, for each workspace. */
export const jobsOf = (system: System): Job[] => [
  createWeeklyJob(system),
  createForgetJob(system),
  createPreviewJob(system),
  createAddressJob(system),
];
