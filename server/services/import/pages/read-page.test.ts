import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { parseFeed } from './read-feed.ts';
import { parseSitemap } from './read-sitemap.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const address = 'https://www.firm.example/case-studies/one';
const page = (body: string | Buffer, type = 'text/html', url = address) =>
  readPage(
    {
      status: 200,
      url,
      headers: new Headers({ 'content-type': type }),
      body: Buffer.from(body),
      isCut: false,
    },
    { address },
    now,
  );

test('what a page offers for being shared comes before what stands in its head', async () => {
  const said = await page(`<html lang="en-GB"><head><title>Long title | Firm</title>
    <meta property="og:title" content="Short &amp; good">
    <meta name="description" content="From the head">
    <meta property="og:description" content="  For   sharing ">
    <link rel="canonical" href="https://firm.example/case-studies/one/">
    <meta property="article:tag" content="Freight"><meta property="article:tag" content="Freight">
    </head><body><h1>Heading</h1></body></html>`);
  expect(said).toMatchObject({
    type: 'asset',
    title: 'Short & good',
    summary: 'For sharing',
    language: 'en',
    url: 'https://firm.example/case-studies/one/',
    tags: ['Freight'],
    guessedKind: 'case-study',
  });
});

test('a canonical address elsewhere is not believed', async () => {
  const said = await page('<link rel="canonical" href="https://evil.example/"><title>x</title>');
  expect(said['url']).toBe(address);
  expect((await page('<link rel="canonical" href="javascript:alert(1)">'))['url']).toBe(address);
});

test('the text is the article, else the page without its frame', async () => {
  const framed = `<body><header>Brand</header><nav>Menu</nav><script>var x = "no";</script>
    <style>p{}</style><aside>Also read</aside>CONTENT<form>Subscribe</form><footer>Imprint</footer></body>`;
  expect((await page(framed.replace('CONTENT', '<p>One</p><p>Two <b>bold</b></p>')))['body']).toBe(
    'One\nTwo bold',
  );
  const article = framed.replace('CONTENT', '<div>Around</div><main><p>Inside</p></main>');
  expect((await page(article))['body']).toBe('Inside');
});

test('text and title are bounded, however long the page', async () => {
  const said = await page(`<title>${'t'.repeat(5000)}</title><p>${'word '.repeat(100_000)}</p>`);
  expect([String(said['title']).length, String(said['body']).length]).toEqual([200, 40_000]);
});

test('JSON-LD tells language, dates and length; rubbish tells nothing', async () => {
  const linked = {
    '@graph': [
      { '@type': 'Organization', name: 'Firm' },
      {
        '@type': 'VideoObject',
        name: 'How it works',
        inLanguage: 'fr-FR',
        uploadDate: '2026-05-01',
        expires: '2027-01-01T00:00:00Z',
        duration: 'PT4M40S',
      },
    ],
  };
  const said = await page(
    `<script type="application/ld+json">{"broken": </script><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    'text/html',
    'https://www.firm.example/x',
  );
  expect(said).toMatchObject({
    title: 'How it works',
    language: 'fr',
    startsAt: Date.parse('2026-05-01'),
    endsAt: Date.parse('2027-01-01'),
    minutes: 5,
  });
});

test('a day of publishing that has passed is no date to wait for', async () => {
  const said = await page('<meta property="article:published_time" content="2025-01-01">');
  expect(said).not.toHaveProperty('startsAt');
});

test('other encodings, other languages', async () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><title>Größe</title>', 'latin1');
  expect((await page(latin))['title']).toBe('Größe');
  expect(
    (await page(Buffer.from('<title>Größe</title>', 'latin1'), 'text/html; charset=latin1'))[
      'title'
    ],
  ).toBe('Größe');
  expect((await page('<html lang="no">'))['language']).toBe('nb');
  expect(await page('<html lang="tlh">')).not.toHaveProperty('language');
});

test('what is no page is known by its name', async () => {
  expect(await page('%PDF', 'application/pdf')).toEqual({
    type: 'asset',
    url: address,
    title: 'One',
    guessedKind: 'case-study',
  });
});

test('a hostile page takes no longer than another', async () => {
  const started = performance.now();
  const said = await page(
    `<title>x</title><p>Text\u0000</p>${'<div>'.repeat(200_000)}${'</nav>'.repeat(200_000)}`,
  );
  expect(said).toMatchObject({ title: 'x', body: 'Text' });
  expect(performance.now() - started).toBeLessThan(3000);
});

test('sitemaps with prefixes, entities and CDATA', async () => {
  const listed = await parseSitemap(
    '<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY x "y">]><s:urlset xmlns:s="x"><s:url><s:loc> https://a.example/?a=1&amp;b=2 </s:loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></s:url><s:url><s:loc><![CDATA[https://a.example/c]]></s:loc></s:url></s:urlset>',
  );
  expect(listed).toEqual({
    pages: ['https://a.example/?a=1&b=2', 'https://a.example/c'],
    sitemaps: [],
  });
  expect(await parseSitemap('<html></html>')).toBeNull();
  expect(await parseSitemap('')).toBeNull();
});

test('Atom: the page an entry leads to, not the feed of its comments', async () => {
  const entries = await parseFeed(
    '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/><entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title><link rel="replies" href="/comments"/><link rel="alternate" href="/one"/><summary>S</summary><author><title>Dr</title></author></entry></feed>',
    'https://a.example/feed',
  );
  expect(entries).toEqual([
    { address: 'https://a.example/one', title: 'A bold one', summary: 'S' },
  ]);
  expect(await parseFeed('{}', 'https://a.example')).toBeNull();
});
