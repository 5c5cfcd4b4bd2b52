import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ContentRequest } from '../../utils/contract/requests.ts';
import { useClient } from '../client.tsx';
import { heirOfFocus } from '../heir-of-focus.ts';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';

/** Wants it too, or not any more. Shown at once; the server hears of it as soon as it can. */
export function JoinButton({ request }: { request: ContentRequest }) {
  const t = useText();
  const client = useClient();
  const { id, joined, title } = request;
  const [acted, setActed] = useState(false);
  const heir = acted ? heirOfFocus : undefined;
  const set = () => {
    setActed(true);
    void client.ask('requests.join', { id, joined: !joined });
  };
  return joined ? (
    <span className="done">
      <Check size={14} aria-hidden /> {t('joined')}
      <button
        type="button"
        className="link"
        ref={heir}
        aria-label={t('leaveRequest', title)}
        onClick={set}
      >
        {t('leave')}
      </button>
    </span>
  ) : (
    <Button ref={heir} aria-label={t('joinRequest', title)} onClick={set}>
      {t('join')}
    </Button>
  );
}
