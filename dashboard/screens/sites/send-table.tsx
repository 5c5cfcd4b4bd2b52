import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import type { TableFault } from '../../../utils/domain/sites/judge-table.ts';
import { readTable } from '../../api/sites.ts';
import { failureText } from '../../shell/failure-text.ts';
import { TextArea } from '../../shell/field.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { isSelector, judgeTypedTable } from './judge-typed-table.ts';
import { useTableChange } from './use-table-change.ts';

/** For admins: another table for a site, checked here before it goes anywhere. */
export function SendTable({ site, onClose }: { site: SiteHealth; onClose: () => void }) {
  const { host, highestVersion, table: own } = site;
  const { send, isPending } = useTableChange(site);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<TableFault[]>([]);
  const form = useId();
  const file = useRef<HTMLInputElement>(null);
  const lowest = highestVersion + 1;
  const refuse = (error: unknown) => setFaults([{ path: '', message: failureText(error) }]);
  const take = (next: string) => {
    setText(next);
    setFaults([]);
  };
  const submit = () => {
    const judged = judgeTypedTable(text, { host, lowest }, isSelector);
    if ('faults' in judged) setFaults(judged.faults);
    else send(judged.table).then(onClose, refuse);
  };
  const begin = () =>
    readTable(host).then(
      (table) => take(JSON.stringify({ ...table, version: lowest }, null, 2)),
      refuse,
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('tableSendTo', nameOf('host', host))}
      closeLabel={t('close')}
      foot={
        <>
          <Button
            type="submit"
            form={form}
            look="primary"
            disabled={text.trim() === '' || isPending}
          >
            {t('tableSubmit')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('tableSendText')}</p>
        <div className="row">
          <Button onClick={() => file.current?.click()}>
            <FileUp size={15} aria-hidden /> {t('tableChoose')}
          </Button>
          {own && <Button onClick={() => void begin()}>{t('tableBegin')}</Button>}
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t('tableChoose')}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) chosen.text().then(take, refuse);
              event.target.value = '';
            }}
          />
        </div>
        <TextArea
          label={t('tableJson')}
          hint={highestVersion > 0 ? t('tableVersionHint', lowest) : undefined}
          className="input table-json"
          rows={10}
          spellCheck={false}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
        {faults.length > 0 && (
          <div className="problem" role="alert">
            <p>{tn('tableFaults', faults.length)}</p>
            <ul className="table-faults">
              {faults.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  {path === '' ? t('tableWhole') : <code>{path}</code>}: {message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </form>
    </Dialog>
  );
}
