import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/**
 * The address a request comes from. Each proxy appends to `X-Forwarded-For` whom it heard, so with
 * `trustedProxies` of our own in front, the entry that many from the right is the first one that no
 * caller can forge. With none, or where that entry is no address, it is the connection's.
 */
export function callerAddress(c: Context<AppEnv>, trustedProxies: number): string {
  const connection = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress;
  const heard = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const entry = trustedProxies === 0 ? undefined : heard.at(-trustedProxies);
  return withoutPort(entry?.trim() ?? '') ?? connection ?? 'unknown';
}

/** Some proxies write the port too, which is another one with each connection. Null: no address. */
function withoutPort(entry: string): string | null {
  const [, bracketed, plain] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry) ?? [];
  const address = bracketed ?? plain ?? entry;
  return isIP(address) === 0 ? null : address.toLowerCase();
}
