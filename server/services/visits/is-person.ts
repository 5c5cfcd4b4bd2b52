/** What a request says of who sent it, and why. */
export interface Asked {
  method: string;
  userAgent: string;
  /** `Sec-Purpose`, else `Purpose` or `X-Moz`: what a browser fetches before anybody clicked. */
  purpose: string;
}

/**
 * Programs that follow links, by what they call themselves: search engines, previews of chats and
 * mail, link scanners, libraries. Those that hide behind a browser's name can't be told apart.
 */
const programs = new RegExp(
  [
    String.raw`bot\b|bot[/_-]|crawl|spider|slurp|scan|preview|fetch|monitor|validator|archiv`,
    'facebookexternalhit|facebookcatalog|whatsapp|telegram|skypeuri|slack|discord|teams|embedly',
    'proofpoint|mimecast|barracuda|safelinks|urldefense|symantec|forcepoint|trendmicro|sophos',
    'google-read-aloud|googleimageproxy|yahoomailproxy|ms-office|microsoft office|outlook-ios-link',
    'curl|wget|httpie|python|java/|okhttp|go-http|axios|node-fetch|undici|ruby|perl|php|libwww',
    'headless|phantomjs|puppeteer|playwright|selenium|lighthouse|pagespeed|pingdom|uptime',
  ].join('|'),
  'i',
);

/** Whether a request for a link looks like a person who clicked. */
export function isPerson({ method, userAgent, purpose }: Asked): boolean {
  if (method !== 'GET' || /prefetch|prerender|preview/i.test(purpose)) return false;
  // Every browser names itself.
  return /^mozilla\//i.test(userAgent) && !programs.test(userAgent);
}
