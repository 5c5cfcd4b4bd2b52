import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listContent, type ContentType } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { TextField } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';

export interface Picked {
  id: string;
  type: ContentType;
  kind: string;
  title: string;
  status: string;
}

const listed = 6;

/** Finds content by its words, and hands over what is clicked. */
export function ContentPicker({
  label,
  types,
  status,
  without,
  onPick,
}: {
  label: string;
  types: readonly ContentType[];
  /** Only of this status. */
  status?: string;
  /** Ids that are not offered. */
  without: readonly string[];
  onPick: (picked: Picked) => void;
}) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: [...contentKey, 'picker', types, status, q],
    queryFn: async ({ signal }) => {
      const query = { q: q || undefined, status, limit: listed + without.length };
      const pages = await Promise.all(types.map((type) => listContent(type, query, signal)));
      // In turn, so that assets don't crowd out messages.
      const most = Math.max(...pages.map((page) => page.records.length));
      return Array.from({ length: most }, (_, place) =>
        pages.flatMap((page) => page.records[place] ?? []),
      ).flat();
    },
    placeholderData: keepPreviousData,
  });
  const offered = (found.data ?? []).filter(({ id }) => !without.includes(id)).slice(0, listed);
  return (
    <div className="picker">
      <TextField
        label={label}
        type="search"
        placeholder={t('pickerHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // In a form, Enter takes the first one and sends nothing.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = offered;
          if (first && q !== '') onPick(first);
        }}
      />
      <ul className="picker-list" aria-label={t('pickerFound')}>
        {offered.map((record) => (
          <li key={record.id}>
            <button type="button" onClick={() => onPick(record)}>
              <span>{record.title}</span>
              <small>
                {nameOf('kind', record.kind)}
                {status === undefined && ` · ${nameOf('status', record.status)}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {found.data && offered.length === 0 && <p className="quiet">{t('nothingFound')}</p>}
    </div>
  );
}
