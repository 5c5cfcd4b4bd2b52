import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsPatch } from '../../../utils/contract/settings.ts';
import { settingsKey } from '../../api/keys.ts';
import { readSettings } from '../../api/life.ts';
import { changeSettings } from '../../api/settings.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

export const useSettings = () => useQuery({ queryKey: settingsKey, queryFn: readSettings });

/** Changes what the patch names: shown at once, taken back when refused, undone at a click. */
export function useSettingChange(): (patch: SettingsPatch, done: string) => void {
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: changeSettings,
    onMutate: async (patch: SettingsPatch) => {
      // An answer that is on its way knows nothing of the change.
      await client.cancelQueries({ queryKey: settingsKey });
      const before = client.getQueryData<Settings>(settingsKey);
      client.setQueryData<Settings>(
        settingsKey,
        (kept) => kept && ({ ...kept, ...patch } as Settings),
      );
      return before;
    },
    onSuccess: (settings) => client.setQueryData(settingsKey, settings),
    onError: (error, _, before) => {
      client.setQueryData(settingsKey, before);
      toast({ text: failureText(error), tone: 'bad' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: settingsKey }),
  });
  return (patch, done) => {
    const now = client.getQueryData<Settings>(settingsKey);
    const before: SettingsPatch = now
      ? Object.fromEntries(
          Object.keys(patch).map((name) => [name, now[name as keyof SettingsPatch]]),
        )
      : {};
    const undo = () => save.mutate(before, { onSuccess: () => toast({ text: t('undone') }) });
    save.mutate(patch, { onSuccess: () => toast({ text: done, undo }) });
  };
}
