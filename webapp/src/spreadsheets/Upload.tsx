import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiError } from '../api/client';
import { sentence } from '../api/errors';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { ErrorSummary } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { ImportSteps } from './ImportSteps';
import { importsQuery } from './imports';
import styles from './Upload.module.css';
import { refusal, upload } from './upload-file';

/** Chooses a file, or takes one that is dropped here. */
export function Upload() {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState(0);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (file: File) => {
      setSent(0);
      const reason = refusal(file);
      if (reason) throw new Refused(reason);
      return upload(file, setSent);
    },
    onSuccess: (importId) => navigate(`/spreadsheets/${importId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });

  function take(files: FileList | null) {
    const file = files?.[0];
    if (file && !send.isPending) send.mutate(file);
    // So that the same file can be chosen again once it has been put right.
    if (input.current) input.current.value = '';
  }

  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };

  return (
    <Page
      above={<Link to="/spreadsheets">Spreadsheets</Link>}
      title="Bring in a spreadsheet"
      about="One row for each person, with the names of the columns in the first row."
    >
      <ImportSteps at="upload" />
      <ErrorSummary errors={send.error ? [{ text: wordsFor(send.error), field: 'file' }] : []} />
      <Card>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same. */}
        <div
          className={over ? styles.over : styles.drop}
          onDragOver={drag}
          onDragLeave={drag}
          onDrop={(event) => {
            drag(event);
            take(event.dataTransfer.files);
          }}
        >
          <Icon name="upload" size={32} />
          {send.isPending ? (
            <div className={styles.progress}>
              <Progress
                done={sent}
                of={1}
                words={sent < 1 ? 'The file is on its way' : 'Reading the columns'}
              />
            </div>
          ) : (
            <>
              <p className={styles.drag}>Drop the file here, or</p>
              <Button look="main" id="file" onClick={() => input.current?.click()}>
                Choose a file
              </Button>
            </>
          )}
          <input
            ref={input}
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            hidden
            aria-label="The file"
            onChange={(event) => take(event.target.files)}
          />
          <p className={styles.hint}>
            A CSV file, 20 MB at most. In Excel: File, Save As, CSV UTF-8. In Google Sheets: File, Download,
            Comma-separated values.
          </p>
        </div>
      </Card>
    </Page>
  );
}

/** The file was not even sent; the message says why. */
class Refused extends Error {}

function wordsFor(error: Error): string {
  if (error instanceof Refused) return error.message;
  // Of a file, the server says what is wrong with it and what to do; its title would only stand in the way.
  if (error instanceof ApiError && error.status === 400 && error.detail) return error.detail;
  return sentence(error);
}
