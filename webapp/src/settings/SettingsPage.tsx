import { Link } from 'react-router';
import { ArchiveCard } from '../archive/ArchiveCard';
import { EverybodyCard } from '../jobs/EverybodyCard';
import { RelationshipKindsCard } from '../relationships/RelationshipKindsCard';
import { useMay } from '../session/session';
import { Card, Columns } from '../ui/Card';
import { Page } from '../ui/Page';
import { many } from '../words/contactWords';
import { GroupCard } from './GroupCard';
import { InviteCard } from './InviteCard';
import { UsersCard } from './UsersCard';
import { WordsCard } from './WordsCard';
import { YouCard } from './YouCard';

/** The group's own facts, who may sign in, and the way out. */
export function SettingsPage() {
  const owner = useMay('owner');
  return (
    <Page title="Settings" about="Your group’s own details, and who can sign in.">
      <Columns
        main={
          <>
            <GroupCard />
            <UsersCard />
            {owner && <InviteCard />}
            <WordsCard />
            <RelationshipKindsCard />
            <EverybodyCard />
            <ArchiveCard />
          </>
        }
        side={
          <>
            <YouCard />
            <Card title="Your own fields">
              <p>What your group wants to know of {many('person')}, besides name and address.</p>
              <p className="apart">
                <Link to="/fields">Look at your own fields</Link>
              </p>
            </Card>
          </>
        }
      />
    </Page>
  );
}
