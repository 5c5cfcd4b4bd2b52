import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';

/** How things stand, as text for a ticket: no content, no names of buyers, no token. */
export function DiagnosticsPanel() {
  const t = useText();
  const client = useClient();
  const diagnostics = useQuery({
    queryKey: ['diagnostics'],
    queryFn: () => client.ask('diagnostics.get', {}),
  });
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(diagnostics.data ?? {}, null, 2);
  return (
    <div className="diagnostics">
      <p className="quiet">{t('diagnosticsText')}</p>
      {/* It scrolls, so a keyboard must get into it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{text}</pre>
      <div className="state-actions">
        <Button
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {t(copied ? 'copied' : 'copyDiagnostics')}
        </Button>
      </div>
    </div>
  );
}
