import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { mostAddresses } from '../../../utils/contract/imports.ts';
import { assetKinds } from '../../../utils/contract/vocabulary.ts';
import { Button } from '../../../components/ui/button.tsx';
import { sendCsv, startImport, type ImportDetail } from '../../api/imports.ts';
import { importsKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextArea, TextField } from '../../shell/field.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { FilesRefused, readFolder, refuseHuge } from './read-files.ts';

export type Way = 'csv' | 'folder' | 'site' | 'links';
type Kind = (typeof assetKinds)[number];

/** What a way needs, and the button that makes the preview. */
export function SourceForm({ way }: { way: Way }) {
  const client = useQueryClient();
  const [, go] = useLocation();
  const [files, setFiles] = useState<File[]>([]);
  const [address, setAddress] = useState('');
  const [source, setSource] = useState<'sitemap' | 'feed'>('sitemap');
  const [links, setLinks] = useState('');
  const [kind, setKind] = useState('');
  const lines = links.split(/\s*\n\s*/).filter((line) => line !== '');
  const [file] = files;
  const isReady = { csv: file, folder: file, site: address.trim(), links: lines.length }[way];

  const send = async (): Promise<ImportDetail> => {
    const own = kind === '' ? {} : { kind: kind as Kind };
    if (way === 'csv' && file) {
      refuseHuge(file.size);
      return sendCsv(file, kind);
    }
    if (way === 'folder')
      return startImport({ source: 'folder', ...own, ...(await readFolder(files)) });
    if (way === 'site') return startImport({ source, ...own, address: address.trim() });
    return startImport({ source: 'links', ...own, addresses: lines });
  };
  const start = useMutation({
    mutationFn: send,
    onSuccess: async (detail) => {
      await client.invalidateQueries({ queryKey: importsKey });
      go(`/import/${detail.import.id}`);
    },
  });
  const controls: Record<Way, ReactNode> = {
    csv: (
      <TextField
        label={t('importCsvFile')}
        type="file"
        accept=".csv,text/csv"
        hint={t('importCsvHint')}
        onChange={(event) => setFiles([...(event.target.files ?? [])])}
      />
    ),
    folder: (
      <TextField
        label={t('importFolderFile')}
        type="file"
        multiple
        hint={files.length > 0 ? tn('importFilesChosen', files.length) : t('importFolderHint')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => setFiles([...(event.target.files ?? [])])}
      />
    ),
    site: (
      <>
        <Segmented
          label={t('importWhichAddress')}
          value={source}
          options={[
            { value: 'sitemap', text: nameOf('source', 'sitemap') },
            { value: 'feed', text: nameOf('source', 'feed') },
          ]}
          onChange={setSource}
        />
        <TextField
          label={t('importAddress')}
          type="url"
          value={address}
          placeholder={source === 'feed' ? 'https://…/feed.xml' : 'https://…/sitemap.xml'}
          hint={t('importAddressHint')}
          onChange={(event) => setAddress(event.target.value)}
        />
      </>
    ),
    links: (
      <TextArea
        label={t('importLinksLabel')}
        rows={6}
        value={links}
        placeholder="https://"
        hint={lines.length === 0 ? t('importLinksHint') : tn('importLinksCount', lines.length)}
        error={lines.length > mostAddresses ? t('importTooManyLinks', mostAddresses) : undefined}
        onChange={(event) => setLinks(event.target.value)}
      />
    ),
  };
  return (
    <form
      className="form import-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !start.isPending) start.mutate();
      }}
    >
      {controls[way]}
      <Select
        label={t('importKind')}
        hint={way === 'site' || way === 'links' ? t('importKindGuess') : t('importKindHint')}
        value={kind}
        options={[
          {
            value: '',
            text: t(way === 'site' || way === 'links' ? 'importGuess' : 'importNoKind'),
          },
          ...assetKinds.map((value) => ({ value, text: nameOf('kind', value) })),
        ]}
        onChange={(event) => setKind(event.target.value)}
      />
      {start.error && (
        <p className="problem" role="alert">
          {start.error instanceof FilesRefused ? start.error.message : failureText(start.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" disabled={!isReady || start.isPending}>
          {start.isPending ? t('importSending') : t('importPreview')}
        </Button>
      </div>
    </form>
  );
}
