/** What JSON-LD says of a page, of all things it speaks of. */
export interface LinkedData {
  types: string[];
  headline: string;
  description: string;
  language: string;
  published: string;
  expires: string;
  /** ISO 8601, such as `PT5M`. */
  duration: string;
}

/** The kinds of things that a page may be about as a whole. */
const wholes =
  /^(Article|NewsArticle|BlogPosting|TechArticle|Report|WebPage|VideoObject|Event|BusinessEvent|Course|Book|Product|FAQPage|HowTo|CreativeWork|DigitalDocument|PresentationDigitalDocument)$/;

/** Reads what can be read; a script that is no JSON says nothing. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const said: LinkedData = {
    types: [],
    headline: '',
    description: '',
    language: '',
    published: '',
    expires: '',
    duration: '',
  };
  for (const thing of scripts.flatMap((script) => thingsIn(script))) {
    const types = [thing['@type']].flat().filter((type) => typeof type === 'string');
    if (!types.some((type) => wholes.test(type))) continue;
    said.types.push(...types);
    said.headline ||= text(thing['headline']) || text(thing['name']);
    said.description ||= text(thing['description']);
    said.language ||= text(thing['inLanguage']);
    said.published ||= text(thing['datePublished']) || text(thing['uploadDate']);
    said.expires ||= text(thing['expires']) || text(thing['validThrough']);
    said.duration ||= text(thing['timeRequired']) || text(thing['duration']);
  }
  return said;
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

type Thing = Record<string, unknown>;

function thingsIn(script: string): Thing[] {
  try {
    const all = [JSON.parse(script) as unknown].flat();
    return all.flatMap((thing) => {
      if (typeof thing !== 'object' || thing === null) return [];
      const graph = (thing as Thing)['@graph'];
      return [thing as Thing, ...(Array.isArray(graph) ? (graph as Thing[]) : [])].filter(
        (each) => typeof each === 'object' && each !== null,
      );
    });
  } catch {
    return [];
  }
}
