import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { DefinitionId } from '../../../utils/contract/definitions.ts';
import type { Move } from '../../../utils/contract/figures.ts';
import { periodQuery, useAddress } from '../../address.ts';
import { readMovement } from '../../api/figures.ts';
import { overviewKey } from '../../api/keys.ts';
import { formatNumber } from '../../format/numbers.ts';
import { Defined } from '../../shell/defined.tsx';
import { Failed } from '../../shell/failed.tsx';
import { t, tn, type TextKey } from '../../text.ts';

const firstFew = 6;

/** What rises, what fades, what was never on a screen, and how long assets wait for their first use. */
export function MovementFigures() {
  const { days, range, link } = useAddress();
  const period = periodQuery(days, range);
  const movement = useQuery({
    queryKey: [...overviewKey, 'movement', period],
    queryFn: ({ signal }) => readMovement(period, signal),
    placeholderData: keepPreviousData,
  });
  if (!movement.data) {
    return movement.error ? (
      <Failed error={movement.error} retry={() => void movement.refetch()} />
    ) : (
      <section className="halves">
        <Skeleton height={220} />
        <Skeleton height={220} />
      </section>
    );
  }
  const { rising, fading, halfDays, enough, neverShown, firstUse } = movement.data;
  return (
    <>
      <section className="halves">
        <Moves
          title="rising"
          about="rising"
          moves={rising}
          none={t('risingNone', halfDays, enough)}
        />
        <Moves
          title="fading"
          about="fading"
          moves={fading}
          none={t('fadingNone', halfDays, enough)}
        />
      </section>
      <section className="halves">
        <div className="chart">
          <h3>
            {t('neverShownTitle')} <Defined id="never-shown" />
          </h3>
          <p className="quiet">
            {neverShown.count === 0
              ? t('neverShownNone')
              : tn('neverShownCount', neverShown.count, formatNumber(neverShown.of))}
          </p>
          <ul className="plain-list">
            {neverShown.assets.slice(0, firstFew).map(({ id, title }) => (
              <li key={id}>
                <Link href={link(`/asset/${id}`)}>{title}</Link>
              </li>
            ))}
          </ul>
          {neverShown.count > firstFew && (
            <p>
              <Link href={link('/figures?sort=shown&order=asc')}>
                {t('showAll', formatNumber(neverShown.count))}
              </Link>
            </p>
          )}
        </div>
        <div className="chart">
          <h3>
            {t('firstUseTitle')} <Defined id="first-use" />
          </h3>
          <p className="quiet">
            {firstUse.of === 0
              ? t('firstUseNothing')
              : firstUse.medianDays === null
                ? t(
                    'firstUseMost',
                    formatNumber(firstUse.of - firstUse.used),
                    formatNumber(firstUse.of),
                  )
                : tn(
                    'firstUseMedian',
                    firstUse.medianDays,
                    formatNumber(firstUse.used),
                    formatNumber(firstUse.of),
                  )}
          </p>
          <ul className="plain-list">
            {firstUse.assets.slice(0, firstFew).map(({ id, title, days: waited }) => (
              <li key={id}>
                <Link href={link(`/asset/${id}`)}>{title}</Link>
                <small>{waited === null ? t('notUsedYet') : tn('usedAfter', waited)}</small>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}

function Moves({
  title,
  about,
  moves,
  none,
}: {
  title: TextKey;
  about: DefinitionId;
  moves: Move[];
  none: string;
}) {
  const { link } = useAddress();
  return (
    <div className="chart">
      <h3>
        {t(title)} <Defined id={about} />
      </h3>
      {moves.length === 0 && <p className="quiet">{none}</p>}
      <ul className="plain-list">
        {moves.slice(0, firstFew).map(({ type, id, title: name, before, after }) => (
          <li key={id}>
            <Link href={link(`/${type}/${id}`)}>{name}</Link>
            <small>{t('fromTo', formatNumber(before), formatNumber(after))}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
