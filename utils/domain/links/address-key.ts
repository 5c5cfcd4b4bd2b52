/** Parameters that say who clicked where, and never what is shown. */
const tracking =
  /^(utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|li_fat_id|mc_[ce]id|_hs(enc|mi)|__hs.*|hsctatracking|mkt_tok|igshid|ref_src|_ga|_gl|vero_id|oly_.*_id|s_cid|trk)$/i;

/**
 * The part of an address that says which page it is: host, path and sorted query, without scheme,
 * `www.`, default port, trailing slash, fragment and tracking parameters. Two addresses with the
 * same key lead to the same thing.
 *
 * @returns '' for what is not an http(s) address
 * @example addressKey('https://www.acme.example/case/?utm_source=x#top') // 'acme.example/case'
 */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  const host = url.host.replace(/^www\./, '').replace(/\.(?=$|:)/, '');
  const path = url.pathname.replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join('&');
  return `${host}${path}${query && `?${query}`}`.slice(0, 2000);
}
