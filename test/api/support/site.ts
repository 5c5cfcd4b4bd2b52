import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A site on this machine, to be imported from. */
export interface Site {
  url: string;
  /** Paths in the order they were asked for. */
  asked: string[];
  /** How many requests it was answering at once, at most. */
  busiest: number;
  /** What a path answers instead of its page. */
  answers: Map<string, (response: ServerResponse) => void>;
  close(): Promise<void>;
}

/** @param pages of `/case-studies/1` and so on, all in `/sitemap.xml` */
export async function startSite(pages: number): Promise<Site> {
  let busy = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    site.asked.push(path);
    busy += 1;
    site.busiest = Math.max(site.busiest, busy);
    response.on('close', () => {
      busy -= 1;
    });
    const answer = site.answers.get(path) ?? pageAt(path);
    if (answer === null) response.writeHead(404).end();
    else setTimeout(() => answer(response), 1);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    url,
    asked: [],
    busiest: 0,
    answers: new Map(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  const all = Array.from({ length: pages }, (_, index) => `${url}/case-studies/${index + 1}`);
  site.answers.set('/sitemap.xml', (response) => response.end(sitemapOf(all)));
  site.answers.set('/index.xml.gz', (response) =>
    response.end(
      gzipSync(
        `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${url}/sitemap.xml</loc></sitemap></sitemapindex>`,
      ),
    ),
  );
  return site;
}

export const sitemapOf = (addresses: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc>${address}</loc><lastmod>2026-03-01</lastmod></url>`)
    .join('\n')}</urlset>`;

export const html = (page: string) => (response: ServerResponse) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end(page);

function pageAt(path: string) {
  const number = /^\/case-studies\/(\d+)(\?|$)/.exec(path)?.[1];
  if (number === undefined) return null;
  return html(`<!doctype html><html lang="de-AT"><head><title>Fall ${number} | Firma</title>
    <meta property="og:title" content="Fall ${number}"><meta name="description" content="Was ${number} spart.">
    </head><body><nav>Menü</nav><main><h1>Fall ${number}</h1><p>Text von ${number}.</p></main><footer>Impressum</footer></body></html>`);
}
