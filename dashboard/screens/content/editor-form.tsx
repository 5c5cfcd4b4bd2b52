import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { ApiError } from '../../api/api-error.ts';
import { changeContent, createContent, type ContentType } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { ChangedMeanwhile, wasChanged } from '../../shell/changed-meanwhile.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { AudienceFields } from './audience-fields.tsx';
import {
  AssetControls,
  MessageControls,
  SharedControls,
  WhenControls,
} from './editor-controls.tsx';
import {
  faultsByControl,
  faultsOf,
  isClaimKind,
  toInput,
  type EditorFields,
} from './editor-fields.ts';
import { keep, readKept } from './kept-fields.ts';
import { RuleFields } from './rule-fields.tsx';
import { TryBox } from './try-box.tsx';

/** All that can be written about content. What is wrong is said at the field it is about. */
export function EditorForm({
  type,
  id,
  start,
  seen: asOpened,
  backTo,
}: {
  type: ContentType;
  id?: string;
  start: EditorFields;
  /** Its `updatedAt` when it was opened. */
  seen?: number;
  backTo: string;
}) {
  const client = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const { timeZone } = useMe().workspace;
  const keptAs = `editor ${type} ${id ?? 'new'}`;
  const [kept, setKept] = useState(() => readKept(sessionStorage, keptAs));
  const [fields, setFields] = useState(kept?.fields ?? start);
  // What is typed is a change of this, whatever is read again meanwhile.
  const [seen, setSeen] = useState(kept ? kept.seen : asOpened);
  const [own, setOwn] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: (over: 'over theirs' | null) => {
      const input = toInput(type, fields, timeZone);
      if (id === undefined) return createContent(type, input);
      const unchangedSince = over === null ? seen : undefined;
      return changeContent(type, id, { ...input, unchangedSince });
    },
    onSuccess: async (detail) => {
      keep(sessionStorage, keptAs, null);
      await client.invalidateQueries({ queryKey: contentKey });
      client.setQueryData([...contentKey, type, 'one', detail.record.id], detail);
      toast({ text: id === undefined ? t('doneCreated') : t('doneSaved') });
      go(`/${type}/${detail.record.id}`);
    },
  });
  const isBehind = wasChanged(save.error);
  const theirs =
    save.error instanceof ApiError && !isBehind ? faultsByControl(save.error.fields) : {};
  const faults = { ...theirs, ...own };
  const set = (change: Partial<EditorFields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    keep(sessionStorage, keptAs, { fields: next, seen });
  };
  const startAgain = () => {
    keep(sessionStorage, keptAs, null);
    setKept(null);
    setFields(start);
    setSeen(asOpened);
  };
  const submit = (form: HTMLFormElement) => {
    const found = faultsOf(type, fields);
    setOwn(found);
    if (Object.keys(found).length === 0) {
      save.mutate(null);
      return;
    }
    // After the faults are on the page.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const Controls = type === 'asset' ? AssetControls : MessageControls;
  const props = { fields, set, faults };
  return (
    <form
      className="form editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {kept && (
        <p className="note verify-line">
          <span>{t('editorKept')}</span>
          <Button onClick={startAgain}>{t('startAgain')}</Button>
        </p>
      )}
      <Controls {...props} />
      <SharedControls {...props} type={type} />
      <WhenControls {...props} />
      <AudienceFields {...props} />
      {!isClaimKind(fields.kind) && (
        <>
          <RuleFields {...props} />
          <TryBox fields={fields} />
        </>
      )}
      {isBehind ? (
        <ChangedMeanwhile
          error={save.error}
          path={backTo}
          onOver={() => save.mutate('over theirs')}
        />
      ) : (
        save.error && (
          <p className="problem" role="alert">
            {Object.keys(theirs).length > 0 ? t('seeFields') : failureText(save.error)}
          </p>
        )
      )}
      <div className="row editor-foot">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {id === undefined ? t('saveDraft') : t('save')}
        </Button>
        <Link
          className="button"
          data-look="plain"
          href={backTo}
          onClick={() => keep(sessionStorage, keptAs, null)}
        >
          {t('cancel')}
        </Link>
      </div>
    </form>
  );
}
