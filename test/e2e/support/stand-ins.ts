import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { bundle } from '../../bundle.ts';
import { lightningComponents } from '../../lwc-plugin.ts';

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
 * Hosts can't refuse what the libraries they are built on do. LWC's engine, CKEditor 4, roosterjs and
 * Quill write HTML as strings (see `trusted.ts`). CKEditor 4 also writes a script into the frame it
 * makes, which has its page's policy, and stays hidden until it has its skin.
 */
const writesHtml = { scripts: "'self'", styles: "'unsafe-inline'", trusted: 'default' };
const runsCkeditor4 = {
  scripts: "'self' 'unsafe-inline'",
  styles: "'self' 'unsafe-inline'",
  trusted: 'default',
};
const policies: Partial<Record<HostId, typeof writesHtml>> = {
  outlook: writesHtml,
  pipedrive: writesHtml,
  salesforce: runsCkeditor4,
  dynamics: runsCkeditor4,
};
const strict = { ...writesHtml, trusted: "'none'" };

/**
 * The policy the real hosts send, or stricter: nothing may be framed, and scripts of the page can't
 * set HTML, but for what `policies` says.
 */
function policyOf(host: HostId): string {
  const { scripts, styles, trusted } = policies[host] ?? strict;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted}`,
  ].join('; ');
}

/** Where Salesforce's components stand; other hosts have none. */
const components = lightningComponents(fileURLToPath(new URL('salesforce/lwc', fixtures)));

/** A fixture of a host as a living page, with its script and the host's content security policy. */
export async function standIn(host: HostId, name: string): Promise<StandIn> {
  const html = readFileSync(new URL(`${host}/${name}.html`, fixtures), 'utf8');
  const { url } = JSON.parse(readFileSync(new URL(`${host}/${name}.json`, fixtures), 'utf8')) as {
    url: string;
  };
  const living = new URL(`${host}/fixture.ts`, fixtures);
  const script = existsSync(living)
    ? await bundle(living, 'fixture', { minify: false, plugins: [components] })
    : '';
  const page = new URL(url);
  return {
    url,
    answer(address) {
      const { pathname, origin } = new URL(address);
      if (origin !== page.origin) return undefined;
      const headers = { 'content-security-policy': policyOf(host) };
      if (pathname === '/fixture.js') {
        return {
          status: 200,
          headers: { ...headers, 'content-type': 'text/javascript' },
          body: script,
        };
      }
      const library = libraryFile(pathname);
      if (library)
        return { status: 200, headers: { ...headers, ...library.headers }, body: library.body };
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

/** CKEditor 4 is one script for the page, with its words and its skin beside it: `/ckeditor4/`. */
function libraryFile(pathname: string) {
  const file = new URL(`../../../node_modules${pathname}`, import.meta.url);
  const [, ending] = /^\/ckeditor4\/[\w/-]+\.(js|css)$/.exec(pathname) ?? [];
  if (ending === undefined || !existsSync(file)) return null;
  const type = ending === 'js' ? 'text/javascript' : 'text/css';
  return { headers: { 'content-type': type }, body: readFileSync(file, 'utf8') };
}
