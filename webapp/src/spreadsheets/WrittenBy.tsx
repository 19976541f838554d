import type { Import } from '../api/generated';
import { Notice } from '../ui/Notice';
import styles from './Spreadsheets.module.css';

const WORDS: Record<NonNullable<Import['writtenBy']>, string> = {
  kith: 'a file that Kith made',
  'mailchimp-subscribed': 'an export from Mailchimp, of those who subscribed',
  'mailchimp-unsubscribed': 'an export from Mailchimp, of those who unsubscribed',
  'mailchimp-cleaned': 'an export from Mailchimp, of addresses that mail came back from',
  google: 'an export from Google Contacts',
  outlook: 'an export from Outlook',
  civicrm: 'an export from CiviCRM',
};

/** Which program wrote the sheet, so that its columns are known. Nothing when somebody made it themselves. */
export function WrittenBy({ one: { writtenBy } }: { one: Import }) {
  if (!writtenBy) return null;
  return (
    <div className={styles.band}>
      <Notice tone="good">
        This looks like {WORDS[writtenBy]}. Its columns are ready; change what is not right.
      </Notice>
    </div>
  );
}
