import { useId, type ComponentProps, type ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A labelled control with what helps and what is wrong said at it, for screen readers too. */
function Field({
  label,
  hint,
  error,
  children,
}: Props & {
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="field" data-error={error !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(note !== undefined && { 'aria-describedby': noteId }),
        ...(error !== undefined && { 'aria-invalid': true as const }),
      })}
      {note !== undefined && (
        <p id={noteId} className="field-note">
          {note}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...props }: Props & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <input className="input" {...props} {...ids} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, ...props }: Props & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <textarea className="input" {...props} {...ids} />}
    </Field>
  );
}

export function Select({
  label,
  hint,
  error,
  options,
  ...props
}: Props & ComponentProps<'select'> & { options: { value: string; text: string }[] }) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <select className="input" {...props} {...ids}>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
