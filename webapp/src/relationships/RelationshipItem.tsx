import { Link } from 'react-router';
import type { Contact, Household, Relationship, RelationshipKind } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { EmailText } from '../ui/EmailText';
import { PhoneLink } from '../ui/PhoneLink';
import { toWrite } from '../ui/reach';
import styles from './RelationshipsCard.module.css';
import { relationshipWords, termsWords } from './relationshipWords';

/** What a contact is to another: carer of Aileen Baird. */
export function RelationshipItem({
  contact,
  relationship,
  kinds,
  households,
  onChange,
}: {
  contact: Contact;
  relationship: Relationship;
  kinds: RelationshipKind[];
  /** When it says who belongs to a household: those of this contact, or the contact itself. */
  households: Household[];
  onChange: (() => void) | undefined;
}) {
  const { other } = relationship;
  const terms = termsWords(relationship);
  return (
    <li className={styles.item}>
      <div className={styles.told}>
        <p>
          <span className={styles.what}>{relationshipWords(relationship, kinds)}</span>{' '}
          <Link to={`/contacts/${other.id}`}>{other.name}</Link>
        </p>
        {terms && <p className={styles.second}>{terms}</p>}
        {households.map((household) =>
          household.id === contact.id ? (
            <Reach key={household.id} household={household} memberId={other.id} />
          ) : (
            household.id === other.id && <With key={household.id} household={household} but={contact.id} />
          ),
        )}
      </div>
      {onChange && (
        <LinkButton onClick={onChange}>
          Change<span className="visually-hidden"> the connection with {other.name}</span>
        </LinkButton>
      )}
    </li>
  );
}

/** How to reach somebody who lives here. */
function Reach({ household, memberId }: { household: Household; memberId: string }) {
  const member = household.members.find(({ id }) => id === memberId);
  if (!member?.phone && !member?.email) return null;
  return (
    <p className={styles.second}>
      {member.phone && <PhoneLink number={member.phone} />}
      {member.phone && member.email && ' · '}
      {member.email && (
        <a href={toWrite(member.email)}>
          <EmailText address={member.email} />
        </a>
      )}
    </p>
  );
}

/** Who else lives there. */
function With({ household, but }: { household: Household; but: string }) {
  const others = household.members.filter(({ id }) => id !== but);
  if (others.length === 0) return null;
  return (
    <p className={styles.second}>
      with{' '}
      {others.map((other, index) => (
        <span key={other.id}>
          {index > 0 && ', '}
          <Link to={`/contacts/${other.id}`}>{other.name}</Link>
        </span>
      ))}
    </p>
  );
}
