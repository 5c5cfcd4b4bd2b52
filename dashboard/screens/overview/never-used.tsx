import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { Overview } from '../../../utils/contract/stats.ts';
import { useAddress } from '../../address.ts';
import { Defined } from '../../shell/defined.tsx';
import { nameOf, t, tn } from '../../text.ts';

const firstFew = 10;

/** Approved assets in date that nobody took: to be promoted, mended or retired. */
export function NeverUsed({ neverUsed }: { neverUsed: Overview['neverUsed'] }) {
  const { link } = useAddress();
  const [all, setAll] = useState(false);
  const { assets, count } = neverUsed;
  const shown = all ? assets : assets.slice(0, firstFew);
  return (
    <div className="chart" id="never-used">
      <h3>
        {t('neverUsed')} <Defined id="never-used" />
      </h3>
      {count === 0 && <p className="quiet">{t('neverUsedNone')}</p>}
      <ul className="plain-list">
        {shown.map((asset) => (
          <li key={asset.id}>
            <Link href={link(`/asset/${asset.id}`)}>{asset.title}</Link>
            <small>
              {nameOf('kind', asset.kind)} ·{' '}
              {asset.shown === 0 ? t('shownNever') : tn('shownTimes', asset.shown)}
            </small>
          </li>
        ))}
      </ul>
      {!all && assets.length > firstFew && (
        <div>
          <Button onClick={() => setAll(true)}>{t('showAll', assets.length)}</Button>
        </div>
      )}
      {all && count > assets.length && (
        <p className="quiet">{t('andMore', count - assets.length)}</p>
      )}
    </div>
  );
}
