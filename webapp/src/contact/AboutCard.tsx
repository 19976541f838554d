import type { Contact } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { SummaryList } from '../ui/SummaryList';
import { ageWords, bornWords, todayIn } from '../words/dates';

/** Who somebody is: what they are called, when they were born, their tags. */
export function AboutCard({ contact, onChange }: { contact: Contact; onChange: () => void }) {
  const mayChange = useMay('contributor');
  const today = todayIn(useZone());
  const { kind, firstName, lastName, name, nickname, born, statuses = [], tags = [] } = contact.facts;
  const age = born && !statuses.includes('deceased') ? ageWords(born, today) : undefined;
  const rows = [
    ['First name', firstName],
    ['Last name', lastName],
    ['Name', name],
    ['Called', nickname],
    ['Born', born && [bornWords(born), age].filter(Boolean).join(', ')],
    ['Tags', tags.join(', ')],
  ].flatMap(([what, value]) => (what && value ? [{ what, value }] : []));
  return (
    <Card
      title={kind === 'person' ? 'About them' : 'About it'}
      action={mayChange && <LinkButton onClick={onChange}>Change</LinkButton>}
    >
      <SummaryList rows={rows} />
    </Card>
  );
}
