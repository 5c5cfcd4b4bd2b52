import { html, raw } from 'hono/html';
import type { App } from '../http/context.ts';

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
            <p>${info.info.description}</p>
            <p>The same for programs: <a href="/openapi.json">openapi.json</a></p>
            ${operations}
          </body>
        </html>`,
    );
  });
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #ccc;padding:.5rem 0}h2{font:600 1rem ui-monospace,monospace}
pre{background:#f4f4f5;color:#111;padding:.75rem;overflow:auto;max-height:30rem;border-radius:.4rem}
td,th{text-align:left;padding:.1rem 1rem .1rem 0;vertical-align:top}`;

const pretty = (schema: unknown) => JSON.stringify(schema, null, 2);

function renderSchema(title: string, content: Record<string, { schema?: unknown }> | undefined) {
  const [first] = Object.values(content ?? {});
  if (first === undefined) return '';
  return html`<details>
    <summary>${title}</summary>
    <pre>${pretty(first.schema)}</pre>
  </details>`;
}

function renderOperation(method: string, path: string, operation: Operation) {
  const parameters = operation.parameters ?? [];
  const answers = Object.entries(operation.responses ?? {});
  return html`<article id="${method}-${path}">
    <h2>${method.toUpperCase()} ${path}</h2>
    <p><strong>${operation.summary}</strong></p>
    ${(operation.description ?? '').split('\n\n').map((text) => html`<p>${text}</p>`)}
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
        html`<p>${status}: ${answer.description}</p>
          ${renderSchema('Shape', answer.content)}`,
    )}
  </article>`;
}
