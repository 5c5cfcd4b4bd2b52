const deepest = 4;
const mostAddresses = 12;
const mostParameters = 40;

/**
 * An address, and those that it leads to: behind redirects of mail programs, networks and trackers
 * (any address with another one in its path or among its parameters), and behind the two ways of
 * Proofpoint's URL Defense that hide it.
 *
 * @returns the address first, then what is within, from the outside in
 */
export function unwrapAddress(address: string): string[] {
  const found = [address];
  for (let index = 0, depth = 0, layer = 1; index < found.length && depth < deepest; depth += 1) {
    for (; index < layer; index += 1) {
      for (const inner of addressesWithin(found[index] ?? '')) {
        if (found.length < mostAddresses && !found.includes(inner)) found.push(inner);
      }
    }
    layer = found.length;
  }
  return found;
}

function addressesWithin(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const defended = urlDefense(url);
  if (defended !== null) return [defended];
  const candidates = [...url.searchParams.values()].slice(0, mostParameters);
  candidates.push(url.hash.slice(1));
  // An address in the path as it is goes on to the end; one that is encoded ends with the path.
  const plain = /https?:\/.*/i.exec(url.pathname + url.search)?.[0];
  candidates.push(plain ?? /https?%3a.*/i.exec(url.pathname)?.[0] ?? '');
  return candidates.flatMap((candidate) => {
    const decoded = asAddress(candidate);
    return decoded === null ? [] : [decoded];
  });
}

/** An http(s) address, also percent-encoded once or twice more than it should be. */
function asAddress(text: string): string | null {
  let candidate = text;
  for (let round = 0; round < 3; round += 1) {
    // One of the slashes is lost where a server tidies the path.
    const whole = candidate.replace(/^(https?:)\/(?!\/)/i, '$1//');
    if (/^https?:\/\//i.test(whole) && URL.canParse(whole)) return whole;
    try {
      candidate = decodeURIComponent(candidate);
    } catch {
      return null;
    }
  }
  return null;
}

/** v2 writes "-3A" for "%3A" and "_" for "/"; v3 puts the address between double underscores. */
function urlDefense({ hostname, pathname, searchParams, href }: URL): string | null {
  if (!/(?:^|\.)urldefense(?:\.proofpoint)?\.(?:com|us)$/i.test(hostname)) return null;
  if (pathname.startsWith('/v2/')) {
    const hidden = searchParams.get('u') ?? '';
    return asAddress(hidden.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const begin = href.indexOf('/v3/__');
  if (begin < 0) return null;
  const end = href.indexOf('__;', begin + 6);
  return asAddress(href.slice(begin + 6, end < 0 ? href.length : end).replace(/__$/, ''));
}
