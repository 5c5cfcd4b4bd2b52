const width = 72;
const height = 20;

/** A row's course in a table cell, from zero to its own most. The numbers stand beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? (width - 4) / (values.length - 1) : 0;
  const points = values.map(
    (value, index) =>
      `${String(2 + index * step)},${String(height - 2 - (value / most) * (height - 4))}`,
  );
  return (
    <svg className="sparkline" width={width} height={height} aria-hidden focusable="false">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
