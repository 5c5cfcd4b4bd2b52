import { useQuery } from '@tanstack/react-query';
import type { ContentRecord } from '../../api/content.ts';
import { settingsKey } from '../../api/keys.ts';
import { readSettings } from '../../api/life.ts';
import { useMe } from '../../api/use-me.ts';

/** Whether the workspace wants somebody else than the caller to approve this. */
export function useWantsOtherEyes(record: ContentRecord): boolean {
  const me = useMe();
  const settings = useQuery({ queryKey: settingsKey, queryFn: readSettings, staleTime: 60_000 });
  return (
    settings.data?.secondEyes === true &&
    record.writtenById === me.user.id &&
    record.approvedVersion !== record.latestVersion
  );
}
