import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A company's own website of so many pages, with a sitemap, on this machine. */
export interface CompanySite {
  sitemap: string;
  /** Titles, in the sitemap's order. */
  titles: string[];
  close(): Promise<void>;
}

const places = ['Tamarisk', 'Wexcombe', 'Halvorsen', 'Pemberton', 'Aldergate'];

/** @param first title of the first page; what the page is about is in its text */
export async function startCompanySite(
  count: number,
  first: { title: string; text: string },
): Promise<CompanySite> {
  const pages = Array.from({ length: count }, (_, at) =>
    at === 0
      ? first
      : {
          title: `${places[at % places.length]} bulletin ${at}`,
          text: `Minutes of meeting ${at}, kept for the record.`,
        },
  );
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url === '/sitemap.xml') {
      const urls = pages.map(
        (_, at) =>
          `<url><loc>${origin}/page-${at}</loc><lastmod>2026-11-0${(at % 9) + 1}</lastmod></url>`,
      );
      response.setHeader('content-type', 'application/xml');
      response.end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
      );
      return;
    }
    const page = pages[Number(/^\/page-(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
    response.statusCode = page ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      page
        ? `<!doctype html><html lang="en"><head><title>${page.title}</title><meta name="description" content="${page.text.slice(0, 120)}"></head><body><nav>Home</nav><main><h1>${page.title}</h1><p>${page.text}</p></main></body></html>`
        : '',
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    sitemap: `http://127.0.0.1:${port}/sitemap.xml`,
    titles: pages.map(({ title }) => title),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
