import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Caller } from '../services/caller.ts';

/** What middleware leaves for the handlers of a request. */
export interface AppEnv {
  Variables: {
    requestId: string;
    caller: Caller;
    /** When the caller's session began, epoch ms. */
    sessionStartedAt: number;
  };
}

export type App = OpenAPIHono<AppEnv>;
