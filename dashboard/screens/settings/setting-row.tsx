import { useId, type ReactNode } from 'react';

/** One thing that is decided: its name, one sentence of what it does to whom, and the decision. */
export function SettingRow({
  name,
  says,
  children,
}: {
  name: string;
  says: ReactNode;
  children: (ids: { 'aria-labelledby': string; 'aria-describedby': string }) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="setting">
      <div>
        <h3 id={id}>{name}</h3>
        <p className="quiet" id={`${id}-says`}>
          {says}
        </p>
      </div>
      {children({ 'aria-labelledby': id, 'aria-describedby': `${id}-says` })}
    </div>
  );
}
