import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { hostAdapters } from './utils/hosts/registry.ts';

/** Beside the hosts, one that a person would allow by hand: the tests' stand-in for any other site. */
const grantedInTests = 'https://wiki.harborline.example/*';
const hostOrigins = hostAdapters.flatMap((adapter) => [...adapter.matches]);

/**
 * In the production build hosts are optional permissions, asked for one by one. A headless browser
 * can't answer that prompt, so the mode `e2e` states them as granted; nothing else differs
 * (`test/manifest/` holds the proof).
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  webExt: { disabled: true },
  vite: () => ({
    resolve: {
      alias: {
        // Its build for browsers asks `document` for the meaning of `&amp;`; a service worker has none.
        'decode-named-character-reference': resolve(
          import.meta.dirname,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `activeTab`: a click on the toolbar button lets the popup say which site it is about.
    permissions: [
      'activeTab',
      'alarms',
      'scripting',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: mode === 'e2e' ? [...hostOrigins, grantedInTests] : [],
    optional_host_permissions: [...(mode === 'e2e' ? [] : hostOrigins), 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'",
    },
    // No `use_dynamic_url`: it fails under COEP (tried in Chromium 156).
    web_accessible_resources: [{ resources: ['sidepanel.html'], matches: hostOrigins }],
    ...(browser === 'chrome' && {
      minimum_chrome_version: '128',
      cross_origin_embedder_policy: { value: 'require-corp' },
      cross_origin_opener_policy: { value: 'same-origin' },
    }),
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_commandToggle__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'cuecard@cuecard.example',
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['authenticationInfo', 'websiteActivity'],
          },
        },
      },
    }),
  }),
  hooks: {
    /**
     * What runs in a host's page goes without the polyfill: 3 kB of 15, for what it calls is the same
     * in both browsers (`answerBackground` answers by `sendResponse` for that reason).
     */
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'host')) {
        config.resolve = {
          ...config.resolve,
          alias: Object.assign({}, config.resolve?.alias, { 'wxt/browser': '@wxt-dev/browser' }),
        };
      }
    },
  },
});
