import { z } from 'zod';
import {
  goalListSchema,
  goalSchema,
  type GoalInput,
  type GoalPatch,
} from '../../utils/contract/goals.ts';
import { request } from './request.ts';

export const listGoals = (signal: AbortSignal) => request(goalListSchema, '/v1/goals', { signal });

export const addGoal = (body: GoalInput) =>
  request(goalSchema, '/v1/goals', { method: 'POST', body });

export const changeGoal = (id: string, body: GoalPatch) =>
  request(goalSchema, `/v1/goals/${id}`, { method: 'PATCH', body });

export const removeGoal = (id: string) =>
  request(z.null(), `/v1/goals/${id}`, { method: 'DELETE' });
