import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fileWords } from '../api/errors';
import { Card } from '../ui/Card';
import { FileDrop } from '../ui/FileDrop';
import { ErrorSummary } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { one } from '../words/contactWords';
import { ImportSteps } from './ImportSteps';
import { importsQuery } from './imports';
import { refusal, upload } from './upload-file';

/** Chooses a file, or takes one that is dropped here. */
export function Upload() {
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

  return (
    <Page
      above={<Link to="/spreadsheets">Spreadsheets</Link>}
      title="Bring in a spreadsheet"
      about={`One row for each ${one('person')}, and a row above them that says what each column is.`}
    >
      <ImportSteps at="upload" />
      <ErrorSummary errors={send.error ? [{ text: wordsFor(send.error), field: 'file' }] : []} />
      <Card>
        <FileDrop
          accept=".xlsx,.xlsm,.csv,.txt,.tsv,.xls,.ods,.numbers,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hint="An Excel workbook (.xlsx) or a CSV file, 20 MB at most. In Google Sheets: File, Download, Microsoft Excel."
          under={
            send.isPending && (
              <Progress
                done={sent}
                of={1}
                words={sent < 1 ? 'The file is on its way' : 'Reading the columns'}
              />
            )
          }
          onFile={(file) => send.mutate(file)}
        />
      </Card>
    </Page>
  );
}

/** The file was not even sent; the message says why. */
class Refused extends Error {}

function wordsFor(error: Error): string {
  return error instanceof Refused ? error.message : fileWords(error);
}
