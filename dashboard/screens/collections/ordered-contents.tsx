import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef } from 'react';
import { Chip } from '../../../components/ui/chip.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { contentStatuses } from '../../../utils/contract/vocabulary.ts';
import { nameOf, t, tn } from '../../text.ts';
import type { Picked } from '../content/content-picker.tsx';
import { toneOf } from '../content/content-words.ts';
import { moved } from './moved.ts';

/** What a collection holds, in its order: moved by buttons, or by Alt with the arrows. */
export function OrderedContents({
  contents,
  onChange,
}: {
  contents: readonly Picked[];
  onChange: (contents: readonly Picked[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= contents.length) return;
    onChange(moved(contents, from, to));
    // The focus goes with what was moved.
    requestAnimationFrame(() => {
      list.current?.children[to]?.querySelector<HTMLElement>('[data-handle]')?.focus();
    });
  };
  return (
    <section className="ordered">
      <h2>{tn('collectionContents', contents.length)}</h2>
      {contents.length === 0 ? (
        <p className="quiet">{t('collectionEmpty')}</p>
      ) : (
        <>
          <p className="quiet">{t('collectionKeys')}</p>
          <ol ref={list}>
            {contents.map((content, index) => {
              const status = contentStatuses.find((each) => each === content.status) ?? 'draft';
              return (
                <li
                  key={content.id}
                  onKeyDown={(event) => {
                    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                    if (!event.altKey || step === undefined) return;
                    event.preventDefault();
                    move(index, index + step);
                  }}
                >
                  <span className="ordered-title" tabIndex={0} data-handle>
                    {content.title}
                    <small>{nameOf('kind', content.kind)}</small>
                  </span>
                  {status !== 'approved' && (
                    <Chip tone={toneOf[status]}>{nameOf('status', status)}</Chip>
                  )}
                  <IconButton
                    icon={ArrowUp}
                    label={t('moveUp', content.title)}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('moveDown', content.title)}
                    disabled={index === contents.length - 1}
                    onClick={() => move(index, index + 1)}
                  />
                  <IconButton
                    icon={X}
                    label={t('takeOut', content.title)}
                    onClick={() => onChange(contents.filter(({ id }) => id !== content.id))}
                  />
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
