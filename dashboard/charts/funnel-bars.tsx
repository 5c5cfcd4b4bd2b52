import type { Funnel } from '../../utils/contract/stats.ts';
import { formatNumber, formatShare, shareOf } from '../format/numbers.ts';
import { t } from '../text.ts';
import { BarList } from './bar-list.tsx';

/** Shown → opened → used, each as a share of what was shown. */
export function FunnelBars({
  funnel,
  hrefOf,
}: {
  funnel: Funnel;
  hrefOf?: (step: string) => string;
}) {
  const steps = ['shown', 'opened', 'used'] as const;
  return (
    <div className="chart">
      <h3>{t('funnelTitle')}</h3>
      <BarList
        label={t('funnelTitle')}
        rows={steps.map((step) => ({
          key: step,
          label: t(step),
          value: funnel[step],
          ...(hrefOf && { href: hrefOf(step) }),
          ...(step !== 'shown' && { note: formatShare(shareOf(funnel[step], funnel.shown)) }),
        }))}
      />
      <p className="quiet">{t('usedMeans', formatNumber(funnel.used))}</p>
    </div>
  );
}
