/** Values of a closed list to tick, any number of them. */
export function Choices<T extends string>({
  label,
  values,
  nameOf,
  chosen,
  describedBy,
  onChange,
}: {
  label: string;
  values: readonly T[];
  nameOf: (value: T) => string;
  chosen: readonly string[];
  /** Id of what says that something is wrong with them. */
  describedBy?: string | undefined;
  /** In the order of the list. */
  onChange: (chosen: T[]) => void;
}) {
  const toggle = (value: T) =>
    onChange(
      values.filter((each) => (each === value ? !chosen.includes(value) : chosen.includes(each))),
    );
  return (
    <div className="choices" role="group" aria-label={label} aria-describedby={describedBy}>
      {values.map((value, index) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            // The first one takes the focus when something is wrong with all of them.
            aria-invalid={(describedBy !== undefined && index === 0) || undefined}
            onChange={() => toggle(value)}
          />
          {nameOf(value)}
        </label>
      ))}
    </div>
  );
}
