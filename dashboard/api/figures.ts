import {
  adoptionSchema,
  coverageSchema,
  funnelReportSchema,
  movementSchema,
} from '../../utils/contract/figures.ts';
import { outcomesSchema } from '../../utils/contract/outcomes.ts';
import { queryString, request } from './request.ts';

export type FigureQuery = Record<string, string | undefined>;

export const readFunnel = (query: FigureQuery, signal: AbortSignal) =>
  request(funnelReportSchema, `/v1/stats/funnel${queryString(query)}`, { signal });

export const readMovement = (query: FigureQuery, signal: AbortSignal) =>
  request(movementSchema, `/v1/stats/movement${queryString(query)}`, { signal });

export const readCoverage = (query: FigureQuery, signal: AbortSignal) =>
  request(coverageSchema, `/v1/stats/coverage${queryString(query)}`, { signal });

export const readAdoption = (signal: AbortSignal) =>
  request(adoptionSchema, '/v1/stats/adoption', { signal });

export const readOutcomes = (query: FigureQuery, signal: AbortSignal) =>
  request(outcomesSchema, `/v1/stats/outcomes${queryString(query)}`, { signal });
