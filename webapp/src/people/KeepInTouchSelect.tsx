import { Select } from '../ui/Field';
import { everyWords, KEEP_IN_TOUCH } from './factWords';

/** How often somebody wants to be spoken to: as most do, or as it is already. */
export function KeepInTouchSelect({
  id,
  value,
  error,
  onChange,
}: {
  id: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const usual = KEEP_IN_TOUCH.some(([each]) => each === value);
  return (
    <Select
      id={id}
      label="Keep in touch"
      hint="Your day shows when it is time to speak to them again."
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">No reminder</option>
      {KEEP_IN_TOUCH.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
      {!usual && value !== '' && <option value={value}>{everyWords(value)}</option>}
    </Select>
  );
}
