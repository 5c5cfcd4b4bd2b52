import { leadStatsSchema, type LeadTermsInput } from '../../utils/contract/leads.ts';
import { leadTermsSchema } from '../../utils/contract/settings.ts';
import { request } from './request.ts';

export const readLeadStats = (days: number, signal: AbortSignal) =>
  request(leadStatsSchema, `/v1/leads/stats?days=${String(days)}`, { signal });

export const readLeadTerms = (signal: AbortSignal) =>
  request(leadTermsSchema, '/v1/leads/terms', { signal });

export const saveLeadTerms = (body: LeadTermsInput) =>
  request(leadTermsSchema, '/v1/leads/terms', { method: 'PUT', body });
