import type { AssetInput } from '../../../../utils/contract/content.ts';

type Kind = AssetInput['kind'];

/** Words of a path that say what a page is, the more telling ones first. */
const paths: readonly [RegExp, Kind][] = [
  [/case-?stud|customer-?stor|success-?stor|\/customers?\//, 'case-study'],
  [/webinar/, 'webinar'],
  [/white-?paper/, 'whitepaper'],
  [/e-?book|\/guides?\//, 'ebook'],
  [/data-?sheet|spec-?sheet/, 'datasheet'],
  [/one-?pager|fact-?sheet|leaflet/, 'one-pager'],
  [/calculator/, 'calculator'],
  [/template|checklist/, 'template'],
  [/battle-?card/, 'battlecard'],
  [/video|\/watch/, 'video'],
  [/\/demos?(\/|$)|product-?tour/, 'demo'],
  [/\.pptx?$|\/decks?\/|presentation|slides/, 'deck'],
  [/blog|\/news|article|\/post/, 'article'],
];

/** What kind of asset a page is, by its address and by what it says of itself. */
export function guessKind(address: string, types: readonly string[], ogType: string): Kind {
  const path = URL.canParse(address) ? new URL(address).pathname.toLowerCase() : '';
  const byPath = paths.find(([words]) => words.test(path))?.[1];
  if (byPath !== undefined) return byPath;
  if (types.includes('VideoObject') || ogType.startsWith('video')) return 'video';
  if (types.some((type) => /Article|BlogPosting/.test(type)) || ogType === 'article') {
    return 'article';
  }
  return 'other';
}
