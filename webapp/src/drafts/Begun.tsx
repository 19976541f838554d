import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './Begun.module.css';

/** Offers back what somebody began to type and left: “You had begun a note”. */
export function Begun({
  what,
  onGoOn,
  onThrowAway,
}: {
  what: string;
  onGoOn?: () => void;
  onThrowAway: () => void;
}) {
  return (
    <div className={styles.begun}>
      <Notice tone="info" icon="change" live>
        You had begun {what}. {onGoOn && <LinkButton onClick={onGoOn}>Go on</LinkButton>}
        {onGoOn && ' · '}
        <LinkButton onClick={onThrowAway}>Throw away</LinkButton>
      </Notice>
    </div>
  );
}
