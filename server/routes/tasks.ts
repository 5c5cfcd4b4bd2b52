import { z } from '@hono/zod-openapi';
import { idSchema } from '../../utils/contract/primitives.ts';
import {
  taskInputSchema,
  taskListSchema,
  taskPatchSchema,
  taskQuerySchema,
  taskSchema,
} from '../../utils/contract/tasks.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import type { System } from '../services/system.ts';
import { addTask, changeTask, dropTask } from '../services/tasks/change-task.ts';
import { listTasks } from '../services/tasks/list-tasks.ts';

/** `GET`, `POST /v1/tasks`; `PATCH`, `DELETE /v1/tasks/{id}` */
export function routeTasks(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Tasks'], roles: marketing };
  const params = z.object({ id: idSchema });

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/tasks',
    summary: 'What is to be done about content',
    request: { query: taskQuerySchema },
    responses: { 200: json(taskListSchema, 'Open ones first, what is due soonest on top.') },
  });
  app.openapi(list, async (c) =>
    c.json({ tasks: await listTasks(system.db, c.get('caller'), c.req.valid('query')) }, 200),
  );

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/tasks',
    summary: 'Make a task, on content or of feedback',
    description:
      'It goes to whoever is named, else to the owner of the content, or to yourself where they have left; whoever it goes to is told. Feedback of which one is made is `planned`.',
    request: { body: jsonBody(taskInputSchema) },
    responses: { 201: json(taskSchema, 'The task.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addTask(system.db, c.get('caller'), c.req.valid('json'), system.now()), 201),
  );

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/tasks/{id}',
    summary: 'Change a task, or say that it is done',
    description:
      'Only what is named changes; whom it is given is told. A done task that was made of feedback still names it in `openFeedbackId` until that is answered.',
    request: { params, body: jsonBody(taskPatchSchema) },
    responses: { 200: json(taskSchema, 'The task as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await changeTask(system.db, c.get('caller'), target, system.now()), 200);
  });

  const drop = endpoint(gate, {
    ...common,
    method: 'delete',
    path: '/v1/tasks/{id}',
    summary: 'Take a task away',
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(drop, async (c) => {
    await dropTask(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
