import { useQuery } from '@tanstack/react-query';
import { mailingsQuery } from '../newsletters/mailingQueries';
import { subjectInWords } from '../newsletters/subject';
import { may, useSession } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { people } from '../words/contactWords';
import styles from './DayPage.module.css';

/** How the newest newsletter stands. */
export function NewsletterCard() {
  const mailings = useQuery(mailingsQuery);
  const { role } = useSession();
  const latest = mailings.data?.mailings[0];
  if (!mailings.data) return null;
  if (!latest) {
    return may(role, 'coordinator') ? (
      <Card title="Newsletter">
        <p className={styles.quiet}>You have not written one yet.</p>
        <p className={styles.below}>
          <ButtonLink to="/newsletters/new" small>
            Write a newsletter
          </ButtonLink>
        </p>
      </Card>
    ) : null;
  }
  const draft = latest.state === 'draft';
  return (
    <Card title="Newsletter">
      <p>
        <strong>{subjectInWords(latest.subject)}</strong>{' '}
        {draft ? 'is a draft.' : latest.counts ? `went to ${people(latest.counts.sent)}.` : 'is on its way.'}
      </p>
      {(!draft || may(role, 'coordinator')) && (
        <p className={styles.below}>
          <ButtonLink to={`/newsletters/${latest.id}`} small>
            {draft ? 'Carry on writing' : 'See how it went'}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
