import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SelectorTable } from '../../../utils/contract/selector-table.ts';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { sitesKey } from '../../api/keys.ts';
import { readTable, sendTable, takeTableBack } from '../../api/sites.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** What a site has after a change. */
type Wanted = SelectorTable | null;

/**
 * Sends a table or takes the one there is back; undone at a click. To undo sends what was there before
 * as one more version: browsers only ever go forward.
 */
export function useTableChange(site: SiteHealth) {
  const client = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const before = site.table && (await readTable(site.host));
      await (wanted ? sendTable(wanted) : takeTableBack(site.host));
      return before;
    },
    onMutate: (wanted) => {
      if (wanted) return;
      // Taken back at once; a table that is sent waits for the server's verdict.
      client.setQueriesData<SiteHealth[]>({ queryKey: sitesKey }, (kept) =>
        kept?.map((each) => (each.host === site.host ? { ...each, table: null } : each)),
      );
    },
    onSuccess: (before, wanted) => {
      const highest = Math.max(site.highestVersion, wanted?.version ?? 0);
      const undo = () =>
        void (before ? sendTable({ ...before, version: highest + 1 }) : takeTableBack(site.host))
          .then(
            () => toast({ text: t('undone') }),
            (error: unknown) => toast({ text: failureText(error), tone: 'bad' }),
          )
          .then(() => client.invalidateQueries({ queryKey: sitesKey }));
      toast({ text: wanted ? t('doneTableSent', wanted.version) : t('doneTableBack'), undo });
    },
    onSettled: () => client.invalidateQueries({ queryKey: sitesKey }),
  });
  return {
    isPending: change.isPending,
    /** Rejects with an ApiError for the form to show. */
    send: (table: SelectorTable) => change.mutateAsync(table),
    takeBack: () =>
      change.mutate(null, {
        onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
      }),
  };
}
