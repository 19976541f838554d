import { useState } from 'react';
import { useMay } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ExportForm } from './ExportForm';
import styles from './jobs.module.css';

/** Everybody that the group keeps in one file, of every kind, with all that is known of them. */
export function EverybodyCard() {
  const mayExport = useMay('coordinator');
  const [asking, setAsking] = useState(false);
  if (!mayExport) return null;
  if (asking) {
    return <ExportForm them="everybody" choice={{ match: {} }} onClose={() => setAsking(false)} />;
  }
  return (
    <Card title="Everybody in one file">
      <p className={styles.what}>
        All whom you keep here, with what happened with them, the lists they are on and what they said about
        being written to. Your data is yours: take it along, or keep a copy.
      </p>
      <div className={styles.actions}>
        <Button onClick={() => setAsking(true)}>Make a file of everybody</Button>
      </div>
    </Card>
  );
}
