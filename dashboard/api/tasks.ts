import { z } from 'zod';
import {
  taskListSchema,
  taskSchema,
  type Task,
  type TaskInput,
  type TaskPatch,
} from '../../utils/contract/tasks.ts';
import { queryString, request } from './request.ts';

export type TaskFilter = {
  whose?: 'mine' | 'all';
  done?: 'true' | 'false';
  contentId?: string;
};

export const listTasks = (filter: TaskFilter, signal: AbortSignal): Promise<Task[]> =>
  request(taskListSchema, `/v1/tasks${queryString(filter)}`, { signal }).then(({ tasks }) => tasks);

export const addTask = (body: TaskInput) =>
  request(taskSchema, '/v1/tasks', { method: 'POST', body });

export const changeTask = (id: Task['id'], body: TaskPatch) =>
  request(taskSchema, `/v1/tasks/${id}`, { method: 'PATCH', body });

export const dropTask = (id: Task['id']) =>
  request(z.null(), `/v1/tasks/${id}`, { method: 'DELETE' });
