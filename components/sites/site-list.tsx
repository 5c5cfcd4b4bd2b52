import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Switch } from '@base-ui/react/switch';
import { useState } from 'react';
import type { SiteState } from '../../utils/contract/sites.ts';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';

/**
 * The sites Cuecard may work in, each asked for by itself. The browser asks the person; we only ask it to.
 * @param onlyOn leave out those that are off: a popup has little room
 */
export function SiteList({ onlyOn = false }: { onlyOn?: boolean }) {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const sites = useQuery({ queryKey: ['sites'], queryFn: () => client.ask('sites.list', {}) });
  const [refused, setRefused] = useState<string | null>(null);

  const toggle = async (site: SiteState, on: boolean) => {
    setRefused(null);
    // First thing in the click: the browser shows its question only then.
    try {
      const done = await (on
        ? client.requestOrigins(site.origins)
        : client.removeOrigins(site.origins));
      if (!done) setRefused(site.name);
      await client.ask('sites.refresh', {});
    } finally {
      await queries.invalidateQueries({ queryKey: ['sites'] });
    }
  };
  const shown = sites.data?.filter(({ on }) => on || !onlyOn);
  return (
    <ul className="sites">
      {shown?.map((site) => (
        <li key={site.origins[0]}>
          <div>
            <p className="site-name" id={idOf(site.name)}>
              {site.name}
            </p>
            {/* One that was allowed by hand is named by its address already. */}
            {site.id !== 'other' && (
              <p className="quiet">
                {site.origins.length > 2
                  ? t('siteOrigins', hostOf(site.origins[0] ?? ''), site.origins.length - 1)
                  : site.origins.map(hostOf).join(', ')}
              </p>
            )}
            {refused === site.name && (
              <p className="card-notice" role="status">
                {t(site.on ? 'siteStaysOn' : 'siteRefused', site.name)}
              </p>
            )}
          </div>
          <Switch.Root
            className="switch"
            aria-labelledby={idOf(site.name)}
            checked={site.on}
            onCheckedChange={(on) => void toggle(site, on)}
          >
            <Switch.Thumb className="switch-thumb" />
          </Switch.Root>
        </li>
      ))}
    </ul>
  );
}

const hostOf = (pattern: string) => pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');

/** An id of one word: `aria-labelledby` takes a blank for the end of one. */
const idOf = (name: string) => `site-${name.replaceAll(/\s+/g, '-')}`;
