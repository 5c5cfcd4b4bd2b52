import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { contentStatuses, verifyStates } from '../../../utils/contract/vocabulary.ts';
import { listCollections } from '../../api/board.ts';
import { collectionsKey } from '../../api/keys.ts';
import type { ContentType } from '../../api/content.ts';
import { nameOf, t } from '../../text.ts';
import { wordsOf } from './content-words.ts';
import type { ListAddress } from './list-address.ts';

/** How long typing rests before it is searched for, in ms. */
const restMs = 250;

/** Search, status and kind; each goes into the address. */
export function ListFilters({
  type,
  address,
  onChange,
  count,
}: {
  type: ContentType;
  address: ListAddress;
  onChange: (values: Record<string, string | undefined>) => void;
  count: string | undefined;
}) {
  const words = wordsOf[type];
  const [typed, setTyped] = useState(address.q);
  const [last, setLast] = useState(address.q);
  // The address may change by itself (back, "clear filters"): then it wins over what was typed.
  if (address.q !== last) {
    setLast(address.q);
    if (address.q !== typed.trim()) setTyped(address.q);
  }
  useEffect(() => {
    if (typed.trim() === address.q) return undefined;
    const timer = setTimeout(() => onChange({ q: typed.trim() }), restMs);
    return () => clearTimeout(timer);
  });
  const list = useQuery({ queryKey: collectionsKey, queryFn: listCollections, staleTime: 60_000 });
  const collections = list.data?.collections ?? [];
  const choice = (key: 'status' | 'kind' | 'verify', all: string, values: readonly string[]) => (
    <select
      className="input"
      aria-label={t(key === 'verify' ? 'toVerify' : key)}
      value={address[key]}
      onChange={(event) => onChange({ [key]: event.target.value })}
    >
      <option value="">{all}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {nameOf(key, value)}
        </option>
      ))}
    </select>
  );
  const dead = (
    <select
      className="input"
      aria-label={t('addressState')}
      value={address.address}
      onChange={(event) => onChange({ address: event.target.value })}
    >
      <option value="">{t('anyAddress')}</option>
      {(['dead', 'failing', 'unsure'] as const).map((value) => (
        <option key={value} value={value}>
          {nameOf('address', value)}
        </option>
      ))}
    </select>
  );
  return (
    <search className="filters">
      <input
        className="input filters-search"
        type="search"
        aria-label={t(words.search)}
        placeholder={t(words.searchHint)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {choice('status', t('anyStatus'), contentStatuses)}
      {choice('kind', t('anyKind'), words.kinds)}
      {choice('verify', t('anyVerify'), verifyStates)}
      {type === 'asset' && dead}
      {collections.length > 0 && (
        <select
          className="input"
          aria-label={t('collection')}
          value={address.collection}
          onChange={(event) => onChange({ collection: event.target.value })}
        >
          <option value="">{t('anyCollection')}</option>
          {collections.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <span className="quiet" role="status">
        {count}
      </span>
    </search>
  );
}
