import ipaddr from 'ipaddr.js';

/** What the settings allow beside the public internet: names of hosts, addresses and ranges of them. */
export interface AllowedPlaces {
  hosts: ReadonlySet<string>;
  ranges: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];
}

const bare = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/**
 * Reads a list such as `127.0.0.1, 10.0.0.0/8, intranet.example`.
 *
 * @throws Error naming an entry that is neither a host nor a range
 */
export function readAllowedPlaces(list: readonly string[]): AllowedPlaces {
  const hosts = new Set<string>();
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of list) {
    const name = bare(entry.trim());
    if (ipaddr.isValidCIDR(name)) ranges.push(ipaddr.parseCIDR(name));
    else if (ipaddr.isValid(name)) {
      const address = ipaddr.process(name);
      ranges.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else if (/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)) hosts.add(name);
    else throw new Error(`"${entry}" is neither a host nor a range of addresses`);
  }
  return { hosts, ranges };
}

/** Whether the settings name this host itself, by its name. */
export const isAllowedHost = (host: string, allowed: AllowedPlaces): boolean =>
  allowed.hosts.has(bare(host));

/**
 * Whether an IP address may be connected to: it is one of the public internet, or the settings allow
 * it. An IPv4 address that is written as IPv6 is judged as the IPv4 address it leads to.
 */
export function mayConnectTo(ip: string, allowed: AllowedPlaces): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return isAllowedAddress(address, allowed) || isPublic(address);
}

/** Whether the settings name this address, by itself or by its range. */
export const isAllowedIp = (ip: string, allowed: AllowedPlaces): boolean =>
  ipaddr.isValid(bare(ip)) && isAllowedAddress(ipaddr.process(bare(ip)), allowed);

const isAllowedAddress = (address: ipaddr.IPv4 | ipaddr.IPv6, { ranges }: AllowedPlaces) =>
  ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 has been given out to the internet; `::7f00:1` passes as unicast too.
  return address instanceof ipaddr.IPv4 || (address.parts[0] ?? 0) >> 13 === 1;
}
