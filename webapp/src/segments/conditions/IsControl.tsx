import { InlineChoice } from '../../ui/Inline';
import type { Condition } from '../draft';

/** What the controls of a condition are given: one of a type, or any. */
export type Props<Type extends Condition['type'] = Condition['type']> = {
  condition: Extract<Condition, { type: Type }>;
  onChange: (condition: Condition) => void;
};

/** Whether something is so or not. */
export function IsControl<C extends Condition & { is: boolean }>({
  condition,
  onChange,
  yes = 'is',
  no = 'is not',
}: {
  condition: C;
  onChange: (condition: C) => void;
  yes?: string;
  no?: string;
}) {
  return (
    <InlineChoice
      name="Is or is not"
      value={condition.is ? 'yes' : 'no'}
      words={{ yes, no }}
      onChange={(is) => onChange({ ...condition, is: is === 'yes' })}
    />
  );
}
