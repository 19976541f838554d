import { Notice } from '../ui/Notice';

/** On the laptop edition no mail is really sent: says where it is instead. Elsewhere nothing. */
export function OutboxHint() {
  const outbox = document.querySelector<HTMLMetaElement>('meta[name="kith-outbox"]')?.content;
  if (!outbox) return null;
  return (
    <div className="above">
      <Notice tone="info" icon="mail">
        This Kith runs on one computer and sends no real mail. It is waiting in the{' '}
        <a href={outbox}>outbox</a>.
      </Notice>
    </div>
  );
}
