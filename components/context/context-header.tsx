import {
  BookOpen,
  EllipsisVertical,
  HandHelping,
  Keyboard,
  Library,
  MessageSquareText,
  PanelRight,
  Pause,
  Pencil,
  RefreshCw,
  Settings,
  Sparkles,
  Target,
  X,
} from 'lucide-react';
import { useState } from 'react';
import type { CorrectableField } from '../../utils/contract/cue.ts';
import { useClient } from '../client.tsx';
import { Terms } from '../glossary/terms.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import type { DialogName } from '../sidebar/sidebar-dialogs.tsx';
import { useText } from '../text.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { Menu } from '../ui/menu.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { contextWords } from './context-words.ts';

/** Who and where, what Cuecard understood, and the way to correct or pause it. */
export function ContextHeader({
  onClose,
  onDialog,
}: {
  onClose: (() => void) | undefined;
  onDialog: (name: DialogName) => void;
}) {
  const t = useText();
  const client = useClient();
  const { tabId, state, floating } = usePlace();
  const [correcting, setCorrecting] = useState(false);
  const { understanding, status } = state.page;
  const known = understanding && status === 'understood' ? understanding : undefined;
  const facts = known ? contextWords(known, t) : [];

  const takeAway = (field: CorrectableField | undefined) => {
    if (field) void client.ask('sidebar.correct', { tabId, field, value: null });
  };

  const items: (MenuItem | '-')[] = [
    ...(known
      ? [
          {
            label: t('pauseRecord'),
            icon: Pause,
            onSelect: () =>
              void client.ask('sidebar.pause', { tabId, scope: 'record', paused: true }),
          } satisfies MenuItem,
        ]
      : []),
    ...(known?.domain
      ? [
          {
            label: t('pauseDomain', known.domain),
            icon: Pause,
            onSelect: () =>
              void client.ask('sidebar.pause', { tabId, scope: 'domain', paused: true }),
          } satisfies MenuItem,
          '-' as const,
        ]
      : []),
    { label: t('myFeedback'), icon: MessageSquareText, onSelect: () => onDialog('feedback') },
    { label: t('whatsNew'), icon: Sparkles, onSelect: () => onDialog('told') },
    { label: t('requests'), icon: HandHelping, onSelect: () => onDialog('requests') },
    { label: t('goals'), icon: Target, onSelect: () => onDialog('goals') },
    { label: t('collections'), icon: Library, onSelect: () => onDialog('collections') },
    { label: t('glossary'), icon: BookOpen, onSelect: () => onDialog('glossary') },
    '-',
    { label: t('syncNow'), icon: RefreshCw, onSelect: () => void client.ask('sync.now', {}) },
    ...(client.openSidePanel
      ? [
          {
            label: t('openSidePanel'),
            icon: PanelRight,
            onSelect: () => client.openSidePanel?.(tabId),
          },
        ]
      : []),
    { label: t('keysTitle'), icon: Keyboard, onSelect: () => onDialog('keys') },
    { label: t('settings'), icon: Settings, onSelect: () => client.openOptions() },
  ];
  return (
    <header className="context">
      <div className="context-row">
        <h1 className="context-who">
          {known?.who ?? 'Cuecard'}
          {known && (known.company ?? known.domain) && (
            <span> · {known.company ?? known.domain}</span>
          )}
        </h1>
        <Menu
          trigger={<IconButton icon={EllipsisVertical} label={t('moreActions')} />}
          items={items}
        />
        {floating && client.openSidePanel && (
          <IconButton
            icon={PanelRight}
            label={t('openSidePanel')}
            onClick={() => {
              client.openSidePanel?.(tabId);
              onClose?.();
            }}
          />
        )}
        {onClose && <IconButton icon={X} label={t('closeSidebar')} onClick={onClose} />}
      </div>
      {known && (
        <div className="context-row context-facts">
          <div className="context-chips">
            {facts.map((fact) => (
              <Chip key={fact.key} tone={fact.corrected ? 'accent' : 'quiet'}>
                {fact.doubtful ? (
                  <span className="doubtful" title={t('doubtful', fact.text)}>
                    {fact.text} ?
                  </span>
                ) : (
                  <Terms>{fact.text}</Terms>
                )}
                {fact.field && (
                  <button
                    type="button"
                    className="chip-remove"
                    aria-label={t('takeAway', fact.text)}
                    title={t('takeAway', fact.text)}
                    onClick={() => takeAway(fact.field)}
                  >
                    <X size={11} aria-hidden />
                  </button>
                )}
              </Chip>
            ))}
            {facts.length === 0 && <span className="quiet">{t('nothingUnderstood')}</span>}
          </div>
          <IconButton
            icon={Pencil}
            size={14}
            label={t('correct')}
            aria-expanded={correcting}
            onClick={() => setCorrecting(!correcting)}
          />
        </div>
      )}
      {known && correcting && (
        <CorrectionForm understanding={known} onDone={() => setCorrecting(false)} />
      )}
    </header>
  );
}
