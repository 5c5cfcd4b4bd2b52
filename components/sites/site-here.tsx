import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Globe, PowerOff } from 'lucide-react';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';

/**
 * What stands between the rep and cues on the page in front: one sentence, one button.
 * @param tabId the tab in front where none is given
 * @param children what is said instead where nothing does
 */
export function SiteHere({ tabId, children }: { tabId?: number; children?: ReactNode }) {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const [refused, setRefused] = useState(false);
  const here = useQuery({
    queryKey: ['sites', 'here', tabId],
    queryFn: () => client.ask('sites.here', tabId === undefined ? {} : { tabId }),
  });
  if (!here.data) return null;
  if (here.data.status === 'on' || here.data.status === 'elsewhere') return children;
  if (here.data.status === 'unseen') {
    return (
      <State
        icon={PowerOff}
        title={t('siteUnseenTitle')}
        actions={
          <Button look="primary" onClick={() => client.openOptions('#sites')}>
            {t('chooseSites')}
          </Button>
        }
      >
        {t('siteUnseenText')}
      </State>
    );
  }
  const { site } = here.data;
  const turnOn = async () => {
    setRefused(false);
    // First thing in the click: the browser shows its question only then.
    const allowed = await client.requestOrigins(site.origins);
    setRefused(!allowed);
    await client.ask('sites.refresh', {});
    await queries.invalidateQueries({ queryKey: ['sites'] });
  };
  const byHand = site.id === 'other';
  return (
    <State
      icon={byHand ? Globe : PowerOff}
      title={t(byHand ? 'siteUnknownTitle' : 'siteOffTitle', site.name)}
      actions={
        <Button look="primary" onClick={() => void turnOn()}>
          {t(byHand ? 'siteUseHere' : 'siteTurnOn', site.name)}
        </Button>
      }
    >
      {refused ? t('siteRefused', site.name) : t(byHand ? 'siteUnknownText' : 'siteOffText')}
    </State>
  );
}
