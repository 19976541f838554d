import type { Contact } from '../api/generated';
import { useZone } from '../session/session';
import { Icon } from '../ui/Icon';
import { dayOf, dueWords, longDay, todayIn } from '../words/dates';
import styles from './Briefing.module.css';
import { INTERACTIONS } from './timeline';

const LAST_TIMES = 3;

/** What to know before speaking to somebody, only from what is on record; nothing when there is nothing. */
export function Briefing({ contact }: { contact: Contact }) {
  const zone = useZone();
  const today = todayIn(zone);
  const told = (contact.facts.beforeYouSpeak ?? '').split('\n').filter((line) => line.trim() !== '');
  const promised = contact.tasks.filter((task) => !task.done && dueWords(task.due, today).now);
  const refused = contact.permissions.filter((permission) => permission.answer === 'no');
  if (told.length + promised.length + refused.length === 0) return null;
  const last = contact.timeline
    .filter((entry) => entry.type === 'interaction' && entry.interaction.kind !== 'note')
    .slice(0, LAST_TIMES)
    .flatMap((entry) => (entry.type === 'interaction' ? [entry.interaction] : []));
  const name = contact.facts.firstName ?? contact.displayName;

  return (
    <section className={styles.briefing} aria-labelledby="briefing">
      <h2 id="briefing">
        <Icon name="warning" />
        Before you speak to {name}
      </h2>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {promised.map((task) => (
          <li key={task.id}>
            <strong>To do:</strong> {task.text}. {dueWords(task.due, today).words}, {task.owner.name}.
          </li>
        ))}
        {last.length > 0 && (
          <li>
            {last.length === 1 ? 'Last time: ' : 'Last times: '}
            {last
              .map(
                (interaction) =>
                  `${INTERACTIONS[interaction.kind].name.toLowerCase()} on ${longDay(dayOf(interaction.at, zone), today)} (${interaction.by.name})`,
              )
              .join(', ')}
            .
          </li>
        )}
        {refused.map((permission) => (
          <li key={permission.id}>
            <strong>Do not</strong> {REFUSED[permission.channel]}
            {permission.purpose === 'service' ? '' : ` for ${permission.purpose}`}: they asked us not to.
          </li>
        ))}
      </ul>
    </section>
  );
}

const REFUSED = { email: 'e-mail', post: 'post letters', phone: 'ring', sms: 'text' } as const;
