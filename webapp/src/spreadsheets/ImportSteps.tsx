import { Steps } from '../ui/Steps';

const STEPS = ['Upload', 'Match columns', 'Preview', 'Bring in'];
const AT = { upload: 0, match: 1, preview: 2, 'bring-in': 3, done: 4 };

/** Where an import is on its way from file to people. */
export function ImportSteps({ at }: { at: keyof typeof AT }) {
  return <Steps steps={STEPS} at={AT[at]} />;
}
