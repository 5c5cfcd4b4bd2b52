import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton } from '../../../../components/ui/skeleton.tsx';
import type { ContentRecord } from '../../../api/content.ts';
import { contentKey } from '../../../api/keys.ts';
import { readVersions } from '../../../api/life.ts';
import { ago } from '../../../format/times.ts';
import { Failed } from '../../../shell/failed.tsx';
import { t } from '../../../text.ts';
import { ChangeList } from './change-list.tsx';
import { versionChanges } from './version-changes.ts';

/** What reps have against what is written: nothing to say where they have the newest. */
export function Versions({ record }: { record: ContentRecord }) {
  const { id, status, approvedVersion, latestVersion, writtenByName } = record;
  const [open, setOpen] = useState(false);
  const versions = useQuery({
    queryKey: [...contentKey, 'versions', id, latestVersion, record.updatedAt],
    queryFn: () => readVersions(id),
    enabled: open,
  });
  if (latestVersion === 1 || approvedVersion === null) return null;
  const isDraft = status === 'approved' && approvedVersion !== latestVersion;
  const find = (version: number) =>
    versions.data?.versions.find((each) => each.version === version);
  const newest = find(latestVersion);
  const older = find(isDraft ? approvedVersion : latestVersion - 1);
  const changes = newest && older ? versionChanges(older, newest) : [];
  return (
    <section className={isDraft ? 'versions note' : 'versions'}>
      {isDraft && (
        <p>
          <strong>{t('versionsDraft', approvedVersion, latestVersion)}</strong>{' '}
          {t('versionsDraftBy', latestVersion, writtenByName)}
        </p>
      )}
      <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('compareVersions', isDraft ? approvedVersion : latestVersion - 1, latestVersion)}
        </summary>
        {versions.error ? (
          <Failed error={versions.error} retry={() => void versions.refetch()} />
        ) : !newest || !older ? (
          <Skeleton height={80} />
        ) : (
          <>
            <p className="quiet">{t('versionBy', newest.byName, ago(newest.at))}</p>
            {changes.length === 0 ? (
              <p className="quiet">{t('versionsSame')}</p>
            ) : (
              <ChangeList changes={changes} />
            )}
          </>
        )}
      </details>
    </section>
  );
}
