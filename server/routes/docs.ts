import { html, raw } from 'hono/html';
import { definitions } from '../../utils/contract/definitions.ts';
import type { App } from '../http/context.ts';
import { describeWebhooks } from './describe-webhooks.ts';

const info = {
  openapi: '3.1.0',
  info: {
    title: 'Cuecard API',
    version: '1',
    description:
      'Times are milliseconds since the Unix epoch, UTC; ids are UUIDv7. Errors are problem+json (RFC 9457) with a stable `code`. Sign in by cookie (`/api/auth/sign-in/email`), or send a token as `Authorization: Bearer …`; the browser extension gets its token by the OAuth device flow (`/api/auth/device/code`, client id `cuecard-extension`).',
  },
};

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<
    string,
    { description?: string; content?: Record<string, { schema?: unknown }> }
  >;
}

/** `GET /openapi.json`, and `GET /docs`: the same as a page, without scripts. */
export function routeDocs(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'better-auth.session_token',
  });
  const describe = () => app.getOpenAPI31Document(info);
  app.get('/openapi.json', (c) => c.json(describe()));
  app.get('/docs', (c) => {
    const operations = Object.entries(describe().paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) =>
        renderOperation(method, path, operation),
      ),
    );
    const links = Object.entries(describe().paths ?? {}).flatMap(([path, item]) =>
      Object.keys(item).map(
        (method) => html`<a href="#${method}-${path}">${method.toUpperCase()} ${path}</a>`,
      ),
    );
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Cuecard API</title>
            <style>
              ${raw(style)}
            </style>
          </head>
          <body>
            <h1>Cuecard API</h1>
            <p>${words(info.info.description)}</p>
            <p>Every error answer is a <code>Problem</code>; its codes stand in openapi.json.</p>
            <p>What each figure counts: <a href="#figures">Figures</a></p>
            <p>The same for programs: <a href="/openapi.json">openapi.json</a></p>
            <p>What it tells by itself: <a href="#webhooks">webhooks</a></p>
            <nav aria-label="Endpoints">${links}</nav>
            ${renderDefinitions()} ${operations} ${describeWebhooks()}
          </body>
        </html>`,
    );
  });
}

const style = `:root{color-scheme:light dark;--line:light-dark(#e3e5eb,#33353f);--quiet:light-dark(#5b5f70,#a9acbb);--sunken:light-dark(#f6f7f9,#15161b);--accent:light-dark(#4648d4,#9da0ff)}
body{font:14px/1.55 -apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif;max-width:56rem;margin:0 auto;padding:2rem 1.25rem 4rem;background:light-dark(#fff,#1b1c22);color:light-dark(#1c1e29,#ececf2)}
h1{font-size:1.5rem;margin:0 0 .5rem}section{margin-top:3rem}a{color:var(--accent)}p{margin:.35rem 0}
nav{columns:2;margin:1rem 0;font:12px/1.9 ui-monospace,monospace}nav a{display:block;text-decoration:none}
article{border-top:1px solid var(--line);padding:1rem 0}h2{font:600 .95rem ui-monospace,monospace;margin:0 0 .25rem}
code,pre{font:12px/1.5 ui-monospace,monospace}code{background:var(--sunken);padding:.1em .3em;border-radius:.25rem}
pre{background:var(--sunken);padding:.75rem;overflow:auto;max-height:28rem;border-radius:.5rem}
summary{cursor:pointer;color:var(--quiet)}table{border-collapse:collapse;margin:.5rem 0}
td,th{text-align:left;padding:.15rem 1rem .15rem 0;vertical-align:top;font-weight:400}
@media(max-width:40rem){nav{columns:1}}`;

/** Words between backticks as code. */
const words = (text: string | undefined) =>
  (text ?? '').split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

const pretty = (schema: unknown) => JSON.stringify(schema, null, 2);

function renderSchema(title: string, content: Record<string, { schema?: unknown }> | undefined) {
  const [first] = Object.values(content ?? {});
  if (first === undefined) return '';
  return html`<details>
    <summary>${title}</summary>
    <pre>${pretty(first.schema)}</pre>
  </details>`;
}

function renderDefinitions() {
  return html`<article id="figures">
    <h2>Figures</h2>
    <p>What each number of the dashboard is, what it is counted from, and what it does not say.</p>
    <table>
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">What it is</th>
        <th scope="col">Counted from</th>
        <th scope="col">It does not say</th>
      </tr>
      ${Object.entries(definitions).map(
        ([id, { name, sentence, countedFrom, neverSays }]) =>
          html`<tr id="figure-${id}">
            <th scope="row">${name}</th>
            <td>${sentence}</td>
            <td>${words(countedFrom)}</td>
            <td>${neverSays}</td>
          </tr>`,
      )}
    </table>
  </article>`;
}

function renderOperation(method: string, path: string, operation: Operation) {
  const parameters = operation.parameters ?? [];
  // The error answer is the same everywhere and is told of once.
  const answers = Object.entries(operation.responses ?? {}).filter(
    ([status]) => status !== 'default',
  );
  return html`<article id="${method}-${path}">
    <h2>${method.toUpperCase()} ${path}</h2>
    <p><strong>${operation.summary}</strong></p>
    ${(operation.description ?? '').split('\n\n').map((text) => html`<p>${words(text)}</p>`)}
    ${
      parameters.length === 0
        ? ''
        : html`<table>
            ${parameters.map(
              (parameter) =>
                html`<tr>
                  <th>${parameter.name}</th>
                  <td>${parameter.in}${parameter.required === true ? ', required' : ''}</td>
                  <td><code>${JSON.stringify(parameter.schema)}</code></td>
                </tr>`,
            )}
          </table>`
    }
    ${renderSchema('Body', operation.requestBody?.content)}
    ${answers.map(
      ([status, answer]) =>
        html`<p>${status}: ${words(answer.description)}</p>
          ${renderSchema('Shape', answer.content)}`,
    )}
  </article>`;
}
