import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { connectionKey } from '../api/keys.ts';
import { t } from '../text.ts';

/** Says so while the server does not answer; what is on the screen stays readable. */
export function ConnectionBanner() {
  const { data } = useQuery<'up' | 'down'>({
    queryKey: connectionKey,
    queryFn: () => 'up',
    enabled: false,
    initialData: 'up',
  });
  return (
    <div role="status">
      {data === 'down' && (
        <p className="banner">
          <CloudOff size={16} aria-hidden /> {t('serverDown')}
        </p>
      )}
    </div>
  );
}
