import { LinkButton } from '../ui/Button';
import { Pair, TextArea, TextInput } from '../ui/Field';
import { isHalfPostcode } from '../words/postcode';
import type { FactFieldsProps } from './FactFields';
import styles from './FactFields.module.css';

const NO_ADDRESS = { lines: '', town: '', postcode: '', label: '' };

/** The postal addresses: the first is the main one, others have a word about what they are. */
export function AddressFields({ boxes, onChange, errors }: FactFieldsProps) {
  const shown = boxes.addresses.length > 0 ? boxes.addresses : [NO_ADDRESS];
  const put = (at: number, part: Partial<typeof NO_ADDRESS>) =>
    onChange({
      ...boxes,
      addresses: shown.map((address, index) => (index === at ? { ...address, ...part } : address)),
    });
  const last = shown.at(-1);
  return (
    <>
      {shown.map((address, index) => {
        const numbered = (name: string) => (index === 0 ? name : `${name} ${index + 1}`);
        const box = (part: keyof typeof NO_ADDRESS) => ({
          id: `addresses-${index}-${part}`,
          value: address[part],
          error: errors.byField[`addresses-${index}-${part}`],
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => put(index, { [part]: event.target.value }),
          optional: true,
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address is where it stands.
          <div key={index}>
            <TextArea {...box('lines')} label={numbered('Street')} rows={2} />
            <Pair>
              <TextInput {...box('town')} label={numbered('Town')} />
              <TextInput {...box('postcode')} label={numbered('Postcode')} stillFaulty={isHalfPostcode} />
            </Pair>
            {(index > 0 || address.label !== '') && (
              <TextInput {...box('label')} label={`What is ${numbered('address')}?`} />
            )}
          </div>
        );
      })}
      {last && `${last.lines}${last.town}${last.postcode}`.trim() !== '' && shown.length < 10 && (
        <p className={styles.another}>
          <LinkButton onClick={() => onChange({ ...boxes, addresses: [...shown, NO_ADDRESS] })}>
            Add another address
          </LinkButton>
        </p>
      )}
    </>
  );
}
