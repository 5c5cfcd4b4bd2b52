import { z } from 'zod';
import { selectorTableSchema, type SelectorTable } from '../../utils/contract/selector-table.ts';
import { siteListSchema, type SiteHealth } from '../../utils/contract/site-health.ts';
import type { HostId } from '../../utils/contract/vocabulary.ts';
import { request } from './request.ts';

const nothing = z.null();
const selectorTable = z.custom<SelectorTable>(
  (answer) => selectorTableSchema.safeParse(answer).success,
);
const tablePath = (host: HostId) => `/v1/sites/${host}/table`;

/** How Cuecard fared on each site in the last days, worst first. */
export const listSites = (days: number, signal: AbortSignal): Promise<SiteHealth[]> =>
  request(siteListSchema, `/v1/sites?days=${String(days)}`, { signal }).then(({ sites }) => sites);

/** The workspace's own selector table of a host. */
export const readTable = (host: HostId): Promise<SelectorTable> =>
  request(selectorTable, tablePath(host));

export const sendTable = (table: SelectorTable) =>
  request(nothing, tablePath(table.host), { method: 'PUT', body: table });

export const takeTableBack = (host: HostId) =>
  request(nothing, tablePath(host), { method: 'DELETE' });
