import { Link } from 'react-router';
import { Page } from '../ui/Page';

/** An address inside the app at which nothing stands, or nothing of this group. */
export function Nowhere() {
  return (
    <Page title="There is nothing here" about="The address may have changed, or somebody took it away.">
      <Link to="/day">Go to your day</Link>
    </Page>
  );
}
