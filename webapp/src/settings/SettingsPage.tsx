import { useMay } from '../session/session';
import { Columns } from '../ui/Card';
import { Page } from '../ui/Page';
import { GroupCard } from './GroupCard';
import { InviteCard } from './InviteCard';
import { UsersCard } from './UsersCard';
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
          </>
        }
        side={<YouCard />}
      />
    </Page>
  );
}
