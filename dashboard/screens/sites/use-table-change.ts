import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SelectorTable } from '../../../utils/contract/selector-table.ts';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { sitesKey } from '../../api/keys.ts';
import { readTable, sendTable, takeTableBack } from '../../api/sites.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** What a site is to have, and what it had when the change was asked for. */
interface Change {
  wanted: SelectorTable | null;
  had: boolean;
  highest: number;
}

/**
 * Sends a table or takes the one there is back; undone at a click. To undo sends what was there before
 * as one more version: browsers only ever go forward.
 */
export function useTableChange(site: SiteHealth) {
  const client = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: async ({ wanted, had }: Change) => {
      const before = had ? await readTable(site.host) : null;
      await (wanted ? sendTable(wanted) : takeTableBack(site.host));
      return before;
    },
    onMutate: ({ wanted }) => {
      if (wanted) return;
      // Taken back at once; a table that is sent waits for the server's verdict.
      client.setQueriesData<SiteHealth[]>({ queryKey: sitesKey }, (kept) =>
        kept?.map((each) => (each.host === site.host ? { ...each, table: null } : each)),
      );
    },
    onSuccess: (before, { wanted, highest }) => {
      const version = Math.max(highest, wanted?.version ?? 0) + 1;
      const undo = () =>
        void (before ? sendTable({ ...before, version }) : takeTableBack(site.host))
          .then(
            () => toast({ text: t('undone') }),
            (error: unknown) => toast({ text: failureText(error), tone: 'bad' }),
          )
          .then(() => client.invalidateQueries({ queryKey: sitesKey }));
      toast({ text: wanted ? t('doneTableSent', wanted.version) : t('doneTableBack'), undo });
    },
    onSettled: () => client.invalidateQueries({ queryKey: sitesKey }),
  });
  const asked = (wanted: Change['wanted']): Change => {
    return { wanted, had: site.table !== null, highest: site.highestVersion };
  };
  return {
    isPending: change.isPending,
    /** Rejects with an ApiError for the form to show. */
    send: (table: SelectorTable) => change.mutateAsync(asked(table)),
    takeBack: () =>
      change.mutate(asked(null), {
        onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
      }),
  };
}
