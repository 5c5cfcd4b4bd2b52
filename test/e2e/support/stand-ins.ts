import { existsSync, readFileSync } from 'node:fs';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { bundle } from '../../bundle.ts';

const fixtures = new URL('../../fixtures/hosts/', import.meta.url);

/** A page of a host, to be served under its real address. */
export interface StandIn {
  url: string;
  /** Answers for an address of the host; undefined for one that isn't there. */
  answer(
    url: string,
  ): { status: number; headers: Record<string, string>; body: string } | undefined;
}

/**
 * The policy the real hosts send, or stricter: nothing may be framed, and scripts of the page can't
 * set HTML.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A fixture of a host as a living page, with its script and the host's content security policy. */
export async function standIn(host: HostId, name: string): Promise<StandIn> {
  const html = readFileSync(new URL(`${host}/${name}.html`, fixtures), 'utf8');
  const { url } = JSON.parse(readFileSync(new URL(`${host}/${name}.json`, fixtures), 'utf8')) as {
    url: string;
  };
  const living = new URL(`${host}/fixture.ts`, fixtures);
  const script = existsSync(living) ? await bundle(living, 'fixture', { minify: false }) : '';
  const page = new URL(url);
  return {
    url,
    answer(address) {
      const { pathname, origin } = new URL(address);
      if (origin !== page.origin) return undefined;
      const headers = { 'content-security-policy': policy };
      if (pathname === '/fixture.js') {
        return {
          status: 200,
          headers: { ...headers, 'content-type': 'text/javascript' },
          body: script,
        };
      }
      if (pathname === page.pathname) {
        return {
          status: 200,
          headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
          body: html,
        };
      }
      return { status: 404, headers, body: '' };
    },
  };
}
