import { useQuery } from '@tanstack/react-query';
import { listContent, type ContentRecord } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { Select } from '../../shell/field.tsx';
import { t } from '../../text.ts';
import { useSteps } from './use-steps.ts';

/** What is retired can say what to use instead: whoever still has it in a draft is told. */
export function Replacement({ record }: { record: ContentRecord }) {
  const { replaceBy, busy } = useSteps(record);
  const choices = useQuery({
    queryKey: [...contentKey, record.type, 'approved'],
    queryFn: ({ signal }) =>
      listContent(
        record.type,
        { status: 'approved', sort: 'title', order: 'asc', limit: 500 },
        signal,
      ),
  });
  const options = (choices.data?.records ?? [])
    .filter(({ id }) => id !== record.id)
    .map(({ id, title }) => ({ value: id, text: title }));
  return (
    <div className="note">
      <Select
        label={t('replacement')}
        hint={t('replacementHint')}
        disabled={busy || choices.isPending}
        options={[{ value: '', text: t('noReplacement') }, ...options]}
        value={record.replacementId ?? ''}
        onChange={(event) => replaceBy(event.target.value === '' ? null : event.target.value)}
      />
    </div>
  );
}
