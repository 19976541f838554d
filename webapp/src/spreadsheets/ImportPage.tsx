import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Import } from '../api/generated';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { EmptyState, Page } from '../ui/Page';
import { ImportSteps } from './ImportSteps';
import { importQuery, isWorking } from './imports';
import { MatchColumns } from './MatchColumns';
import { Preview } from './Preview';
import { Report } from './Report';
import styles from './Spreadsheets.module.css';
import { Working } from './Working';
import { WrittenBy } from './WrittenBy';

/** One spreadsheet on its way in: what stands here follows from how far it is. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const one = useSuspenseQuery(importQuery(importId)).data;
  const [rematching, setRematching] = useState(false);
  const queries = useQueryClient();
  const working = isWorking(one.state);
  useEffect(() => {
    if (!working) return;
    // Once the work is done, every count and list that was read before may be another.
    return () => void queries.invalidateQueries();
  }, [working, queries]);
  return (
    <Page above={<Link to="/spreadsheets">Spreadsheets</Link>} title={one.fileName}>
      {one.state === 'ready' && rematching ? (
        <Matching one={one} onPlanned={() => setRematching(false)} />
      ) : (
        <Stage one={one} onRematch={setRematching} />
      )}
    </Page>
  );
}

function Stage({ one, onRematch }: { one: Import; onRematch: (again: boolean) => void }) {
  switch (one.state) {
    case 'matching':
      return <Matching one={one} onPlanned={() => onRematch(false)} />;
    case 'checking':
      return (
        <>
          <ImportSteps at="preview" />
          <NobodyInYet />
          <Working one={one} />
        </>
      );
    case 'ready':
      return (
        <>
          <ImportSteps at="preview" />
          <NobodyInYet />
          <Preview one={one} onRematch={() => onRematch(true)} />
        </>
      );
    case 'applying':
      return (
        <>
          <ImportSteps at="bring-in" />
          <Working one={one} />
        </>
      );
    case 'undoing':
      return <Working one={one} />;
    case 'applied':
    case 'undone':
      return <Report one={one} />;
    case 'failed':
      return one.undoable ? <Report one={one} /> : <NoFile problem={one.problem} />;
    case 'waiting-for-file':
      return <NoFile problem={undefined} />;
  }
}

function Matching({ one, onPlanned }: { one: Import; onPlanned: () => void }) {
  return (
    <>
      <ImportSteps at="match" />
      <NobodyInYet />
      <WrittenBy one={one} />
      <MatchColumns one={one} onPlanned={onPlanned} />
    </>
  );
}

function NobodyInYet() {
  return (
    <div className={styles.band}>
      <Notice tone="info">
        Nobody has come in yet. You can undo what comes in, too; only who said no to your newsletter stays.
      </Notice>
    </div>
  );
}

function NoFile({ problem }: { problem: string | undefined }) {
  return (
    <Card title={problem ? 'This file cannot be read' : 'The file never came'}>
      <EmptyState
        action={
          <ButtonLink to="/spreadsheets/new" look="main" icon="upload">
            Choose another file
          </ButtonLink>
        }
      >
        {problem
          ? `${problem.replace(/\.?$/, '.')} Nothing was saved.`
          : 'The upload was not finished; perhaps the connection dropped. Nothing was saved.'}
      </EmptyState>
    </Card>
  );
}
