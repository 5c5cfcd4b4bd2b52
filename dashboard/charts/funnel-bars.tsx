import type { DefinitionId } from '../../utils/contract/definitions.ts';
import type { Funnel } from '../../utils/contract/stats.ts';
import { formatNumber, formatShare, shareOf } from '../format/numbers.ts';
import { t } from '../text.ts';
import { BarList } from './bar-list.tsx';

/** Shown → opened → used → visited, each as a share of what was shown; visits of what was used. */
export function FunnelBars({
  funnel,
  countVisits = false,
  finding,
  hrefOf,
}: {
  funnel: Funnel;
  /** Whether the workspace counts visits: else there are none to show. */
  countVisits?: boolean;
  /** Which step loses most, in words. */
  finding?: string;
  hrefOf?: (step: string) => string;
}) {
  const steps = (['shown', 'opened', 'used', 'visited'] as const).filter(
    (step) => step !== 'visited' || countVisits,
  );
  const noteOf = (step: (typeof steps)[number]) => {
    if (step === 'shown') return {};
    const share = shareOf(funnel[step], step === 'visited' ? funnel.used : funnel.shown);
    return { note: step === 'visited' ? t('ofUses', formatShare(share)) : formatShare(share) };
  };
  return (
    <div className="chart">
      <h3>{t('funnelTitle')}</h3>
      {finding !== undefined && <p>{finding}</p>}
      <BarList
        label={t('funnelTitle')}
        rows={steps.map((step) => ({
          key: step,
          label: t(step),
          about: step satisfies DefinitionId,
          value: funnel[step],
          ...(hrefOf && step !== 'visited' && { href: hrefOf(step) }),
          ...noteOf(step),
        }))}
      />
      <p className="quiet">{t('usedMeans', formatNumber(funnel.used))}</p>
    </div>
  );
}
