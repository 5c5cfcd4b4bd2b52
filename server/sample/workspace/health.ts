import type { SampleHealth } from '../types.ts';

/** Pipedrive changed its deal page this morning; HubSpot moved the stage, which is still found. */
export const health: readonly SampleHealth[] = [
  ...[
    { by: 'mara.lind@harborline.example', hoursAgo: 4.3 },
    { by: 'joao.teixeira@harborline.example', hoursAgo: 3.1 },
    { by: 'ellen.brandt@harborline.example', hoursAgo: 1.2 },
  ].map((who) => ({
    ...who,
    host: 'pipedrive' as const,
    adapterVersion: 1,
    tableVersion: 1,
    missing: 'title' as const,
    strategies: {},
  })),
  ...[
    { by: 'mara.lind@harborline.example', hoursAgo: 29, strategies: { title: 0, stage: 1 } },
    {
      by: 'joao.teixeira@harborline.example',
      hoursAgo: 5.2,
      strategies: { title: 0, company: 1, stage: 2 },
    },
  ].map((report) => ({
    ...report,
    host: 'hubspot' as const,
    adapterVersion: 2,
    tableVersion: 1,
    missing: null,
  })),
];
