import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hostAdapters } from '../../utils/hosts/registry.ts';

const output = resolve(import.meta.dirname, '../../.output');
interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; matches: string[] }[];
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}
const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8')) as Manifest;
const hosts = hostAdapters.flatMap((adapter) => [...adapter.matches]);

describe.each(['chrome-mv3', 'firefox-mv3'])('the production build %s', (build) => {
  const manifest = manifestOf(build);

  test('has no host at install: each is optional, and every site only by hand', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual([...hosts, 'https://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  test('asks for no permission beyond what it needs', () => {
    const own = build === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'alarms', 'scripting', ...own].toSorted(),
    );
  });

  test('runs no code from elsewhere', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self'");
    expect(manifest.content_security_policy.extension_pages).not.toContain('unsafe-eval');
  });

  test('lets only the hosts frame the sidebar, and nothing else be seen', () => {
    expect(manifest.web_accessible_resources).toHaveLength(1);
    expect(manifest.web_accessible_resources[0]?.resources).toEqual(['sidepanel.html']);
    expect(manifest.web_accessible_resources[0]?.matches).toEqual(hosts);
  });

  test('differs from the build of the tests by the granted hosts alone', () => {
    const tested = manifestOf(`${build}-e2e`);
    expect({
      ...tested,
      host_permissions: undefined,
      optional_host_permissions: undefined,
    }).toEqual({
      ...manifest,
      host_permissions: undefined,
      optional_host_permissions: undefined,
    });
    expect(tested.host_permissions).toEqual([...hosts, 'https://wiki.harborline.example/*']);
  });

  test('has a content script of at most 15 kB gzip in all', () => {
    const script = readFileSync(join(output, build, 'host.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  test('holds no React, no schema and no token in the content script', () => {
    const script = readFileSync(join(output, build, 'host.js'), 'utf8');
    for (const word of ['react.', 'ZodError', 'authorization', 'indexedDB'])
      expect(script).not.toContain(word);
  });
});

test('the Firefox build tells truthfully what it collects', () => {
  expect(
    manifestOf('firefox-mv3').browser_specific_settings?.gecko.data_collection_permissions,
  ).toEqual({
    required: ['authenticationInfo', 'websiteActivity'],
  });
});
