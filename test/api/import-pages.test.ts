import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AssetRecord } from '../../utils/contract/content.ts';
import { applied, sendImport, settled, type Detail } from './support/imports.ts';
import { onBothEngines } from './support/on-engines.ts';
import { html, sitemapOf, startSite, type Site } from './support/site.ts';
import type { TestWorkspace } from './support/world.ts';

onBothEngines(
  (world) => {
    let home: TestWorkspace;
    let site: Site;
    beforeAll(async () => {
      site = await startSite(200);
    });
    beforeEach(async () => {
      home = await world().foundWorkspace();
      site.asked = [];
    });
    afterAll(() => site.close());

    const send = (body: object) => sendImport(world(), home.marketer, body);
    const apply = (id: string, body: object) => applied(world(), home.marketer, id, body);
    const states = ({ rows }: Detail) => rows.map(({ state }) => state);
    const assets = async () => {
      const path = '/v1/assets?limit=500&sort=title&order=asc';
      const call = { as: home.marketer };
      return (await world().json<{ assets: AssetRecord[] }>(200, 'GET', path, call)).assets;
    };

    test('200 assets from a sitemap: previewed, approved with an audience, and known again', async () => {
      const sitemap = { source: 'sitemap', address: `${site.url}/index.xml.gz` };
      const preview = await send(sitemap);
      expect(preview.import).toMatchObject({
        state: 'ready',
        name: sitemap.address,
        counts: { new: 200, bad: 0 },
      });
      expect(preview.rows[0]).toMatchObject({
        title: 'Fall 1',
        place: `${site.url}/case-studies/1`,
      });
      expect(await assets()).toEqual([]);
      expect(new Set(site.asked).size).toBe(202);
      // One at a time of a host.
      expect(site.busiest).toBe(1);
      const audience = { stages: ['evaluation'], industries: ['logistics'] };
      const done = await apply(preview.import.id, { approve: true, audience, tags: ['web'] });
      expect(done.import.outcomes).toMatchObject({ created: 200 });
      const all = await assets();
      expect(all).toHaveLength(200);
      expect(all[0]).toMatchObject({
        title: 'Fall 1',
        kind: 'case-study',
        language: 'de',
        summary: 'Was 1 spart.',
        body: 'Fall 1\nText von 1.',
        url: `${site.url}/case-studies/1`,
        status: 'approved',
        tags: ['web'],
        audience,
      });

      site.answers.set('/case-studies/7', html('<title>Neu</title><p>Anders</p>'));
      const again = await send(sitemap);
      site.answers.delete('/case-studies/7');
      expect(again.import.counts).toMatchObject({ new: 0, unchanged: 199, changed: 1 });
      await apply(again.import.id, { approve: true });
      const seventh = (await assets()).find(({ url }) => url.endsWith('/7'));
      expect(seventh).toMatchObject({ title: 'Neu', audience, tags: ['web'], approvedVersion: 2 });
      expect(await assets()).toHaveLength(200);
    });

    test('pages that can’t be read are named, and may stay out', async () => {
      site.answers.set('/broken', (response) => response.writeHead(500).end());
      site.answers.set('/inside', (response) =>
        response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      );
      site.answers.set('/file.pdf', (response) =>
        response.setHeader('content-type', 'application/pdf').end('%PDF-1.7'),
      );
      const addresses = [
        `${site.url}/case-studies/1`,
        `${site.url}/nowhere`,
        `${site.url}/broken`,
        `${site.url}/inside`,
        'http://10.0.0.1/secret',
        'just words',
        `${site.url}/file.pdf`,
        `${site.url}/case-studies/1?utm_source=x`,
      ];
      const preview = await send({ source: 'links', addresses });
      expect(states(preview)).toEqual(['new', 'bad', 'bad', 'bad', 'bad', 'bad', 'new', 'bad']);
      expect(preview.rows.map(({ problems }) => problems[0]?.reason ?? '')).toEqual([
        '',
        'The server there answered 404.',
        'The server there answered 500.',
        expect.stringContaining('not on the public internet'),
        expect.stringContaining('10.0.0.1 is not on the public internet'),
        expect.stringContaining('is not an http or https address'),
        '',
        'It is about the same as line 1.',
      ]);
      const path = `/v1/imports/${preview.import.id}/apply`;
      await world().json(409, 'POST', path, { as: home.marketer, body: {} });
      await apply(preview.import.id, { leaveOutBad: true, kind: 'one-pager' });
      expect((await assets()).map(({ title, kind }) => [title, kind])).toEqual([
        ['Fall 1', 'one-pager'],
        ['File', 'one-pager'],
      ]);
    });

    test('a feed, RSS or Atom, says what a page does not', async () => {
      site.answers.set('/bare', html('<p>Only text</p>'));
      site.answers.set('/rss', (response) =>
        response.end(
          `<rss version="2.0"><channel><title>Blog</title><link>${site.url}/</link><item><title>From the feed</title><link>/bare</link><description>&lt;p&gt;Short &amp;amp; good&lt;/p&gt;</description></item><item><title>Other</title><link>${site.url}/case-studies/2</link></item></channel></rss>`,
        ),
      );
      const preview = await send({ source: 'feed', address: `${site.url}/rss` });
      await apply(preview.import.id, { approve: false });
      expect((await assets()).map(({ title, summary, url }) => [title, summary, url])).toEqual([
        ['Fall 2', 'Was 2 spart.', `${site.url}/case-studies/2`],
        ['From the feed', 'Short & good', `${site.url}/bare`],
      ]);
    });

    test('what is no sitemap and no feed is refused, with the reason', async () => {
      const many = Array.from({ length: 5001 }, (_, index) => `${site.url}/many/${index}`);
      site.answers.set('/many.xml', (response) => response.end(sitemapOf(many)));
      const reasons = [
        ['sitemap', `${site.url}/case-studies/1`, 'no sitemap'],
        ['sitemap', `${site.url}/nowhere.xml`, 'answered 404'],
        ['sitemap', `${site.url}/many.xml`, 'more than 5000'],
        ['sitemap', 'http://192.168.0.1/sitemap.xml', 'not on the public internet'],
        ['feed', `${site.url}/sitemap.xml`, 'no feed'],
      ] as const;
      for (const [source, address, reason] of reasons) {
        const { import: made } = await send({ source, address });
        expect(made.state).toBe('refused');
        expect(made.problems[0]?.reason).toContain(reason);
      }
    });

    test('a server that says "later" is asked later', async () => {
      let tries = 0;
      site.answers.set('/busy', (response) => {
        tries += 1;
        if (tries === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else html('<title>Now</title>')(response);
      });
      const before = performance.now();
      const { rows } = await send({ source: 'links', addresses: [`${site.url}/busy`] });
      expect([rows[0]?.title, tries]).toEqual(['Now', 2]);
      expect(performance.now() - before).toBeGreaterThan(990);
    });

    test('reading that was interrupted goes on where it was', async () => {
      const body = {
        source: 'links',
        addresses: [`${site.url}/case-studies/3`, `${site.url}/hangs`],
      };
      site.answers.set('/hangs', () => undefined);
      const { import: made } = await world().json<Detail>(202, 'POST', '/v1/imports', {
        as: home.marketer,
        body,
      });
      while (!site.asked.includes('/hangs')) await new Promise((rested) => setTimeout(rested, 5));
      const target = { workspaceId: home.id, importId: made.id };
      await world().system.imports.stop(target);
      const cut = await settled(world(), home.marketer, made.id);
      expect(cut.import.state).toBe('interrupted');
      expect(states(cut)).toEqual(['read', 'waiting']);
      site.answers.set('/hangs', html('<title>Answers now</title>'));
      site.asked = [];
      await world().json(202, 'POST', `/v1/imports/${made.id}/retry`, { as: home.marketer });
      const done = await settled(world(), home.marketer, made.id);
      expect([done.import.state, states(done)]).toEqual(['ready', ['new', 'new']]);
      expect(site.asked).toEqual(['/hangs']);
    });

    test('an import that is being read can be thrown away', async () => {
      site.answers.set('/slow', () => undefined);
      const { import: made } = await world().json<Detail>(202, 'POST', '/v1/imports', {
        as: home.marketer,
        body: { source: 'links', addresses: [`${site.url}/slow`] },
      });
      const path = `/v1/imports/${made.id}`;
      expect((await world().call('DELETE', path, { as: home.marketer })).status).toBe(204);
    });
  },
  { allowPrivateFetch: ['127.0.0.1'] },
);
