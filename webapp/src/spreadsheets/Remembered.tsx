import type { Import } from '../api/generated';
import { useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { dayOf, todayIn } from '../words/dates';
import { rememberedWords } from './remembered';

/** That the columns stand as such columns were matched before, and the way to what Kith suggests, and back. */
export function Remembered({
  remembered,
  afresh,
  onChange,
}: {
  remembered: NonNullable<Import['remembered']>;
  afresh: boolean;
  onChange: (afresh: boolean) => void;
}) {
  const zone = useZone();
  const before = rememberedWords(remembered, dayOf(remembered.at, zone), todayIn(zone));
  return (
    <Notice tone="good">
      {afresh ? 'The columns stand as Kith suggests.' : `Matched as ${before}. Change what is not right.`}{' '}
      <Button look="quiet" onClick={() => onChange(!afresh)}>
        {afresh ? 'Match them as last time' : 'Start afresh'}
      </Button>
    </Notice>
  );
}
