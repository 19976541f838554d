import { Threshold } from '../frame/Threshold';
import { ButtonLink } from '../ui/Button';
import { FormActions } from '../ui/Field';

/** For people who are not signed in: what Kith is, and the two ways in. */
export function Landing() {
  return (
    <Threshold
      title="Everyone your group knows, in one place"
      about="Kith keeps who people are and what was last said to them, so that whoever picks up the phone can talk to them like a neighbour. And it sends your newsletter, to each reader by name."
    >
      <FormActions>
        <ButtonLink to="/sign-up" look="main">
          Sign up your group
        </ButtonLink>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </FormActions>
    </Threshold>
  );
}
