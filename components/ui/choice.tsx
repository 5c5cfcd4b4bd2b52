import { Switch } from '@base-ui/react/switch';

/** Something to turn on or off, with what it means. */
export function Choice({
  id,
  name,
  text,
  checked,
  onChange,
}: {
  id: string;
  name: string;
  text: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <ul className="sites">
      <li>
        <div>
          <p className="site-name" id={id}>
            {name}
          </p>
          <p className="quiet">{text}</p>
        </div>
        <Switch.Root
          className="switch"
          aria-labelledby={id}
          checked={checked}
          onCheckedChange={onChange}
        >
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      </li>
    </ul>
  );
}
