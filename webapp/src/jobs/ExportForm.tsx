import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { BulkChoice, ExportFormat } from '../api/generated';
import { fieldsQuery } from '../fields/fieldsQuery';
import { ownFieldsAmong } from '../people/listQuery';
import { Checkbox, Choices, Radios } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { SHEET_CHOICES, shownColumns, USUAL } from './exportColumns';
import { useStage } from './useStage';

/** Asks what is to be in a file of contacts. What is sensitive is in it only where somebody ticks it. */
export function ExportForm({
  them,
  choice,
  columns,
  onClose,
}: {
  /** 48 people */
  them: string;
  choice: BulkChoice;
  /** Those that the list shows now; of everybody there is no list, and all that is known is wanted. */
  columns?: string[];
  onClose: () => void;
}) {
  const [which, setWhich] = useState<'usual' | 'shown'>('usual');
  const [ticked, setTicked] = useState<string[]>([]);
  const [sheets, setSheets] = useState<string[]>(columns ? [] : SHEET_CHOICES.map(({ label }) => label));
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [beforeYouSpeak, setBeforeYouSpeak] = useState(false);
  const fields = useQuery(fieldsQuery);
  const asked = (fields.data?.fields ?? []).filter((field) => !field.retired);
  const sensitive = asked.filter((field) => field.sensitive);
  const shownFields = ownFieldsAmong(columns ?? []);
  const stage = useStage(choice);
  const save = () =>
    stage.mutate({
      type: 'export',
      columns: [
        ...(which === 'usual' ? USUAL : shownColumns(columns ?? [])),
        ...(beforeYouSpeak ? (['before-you-speak'] as const) : []),
      ],
      fieldIds: asked
        .filter(({ id, sensitive }) =>
          sensitive ? ticked.includes(id) : which === 'usual' || shownFields.includes(id),
        )
        .map(({ id }) => id),
      sheets: SHEET_CHOICES.filter(({ label }) => sheets.includes(label)).flatMap((choice) => choice.sheets),
      format,
    });
  return (
    <FormCard
      title={`A file of ${them}`}
      errors={stage.error ? toFormErrors(stage.error) : NO_ERRORS}
      busy={stage.isPending || fields.isPending}
      save="Look at it first"
      onSave={save}
      onCancel={onClose}
    >
      {columns && (
        <Radios
          name="which"
          legend="What should be in it?"
          hint="Names are always in it, and who must not be contacted."
          value={which}
          choices={[
            {
              value: 'usual',
              label: 'Everything usual',
              hint: 'Your own fields, too, but nothing sensitive.',
            },
            { value: 'shown', label: 'The columns that the list shows now' },
          ]}
          onChange={setWhich}
        />
      )}
      <Choices
        id="fieldIds"
        legend="Anything confidential?"
        hint="Tick only what you need. It is kept that you took it out."
      >
        <Checkbox
          label="What to know before speaking to them"
          checked={beforeYouSpeak}
          onChange={(event) => setBeforeYouSpeak(event.target.checked)}
        />
        {sensitive.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={ticked.includes(id)}
            onChange={(event) => setTicked(toggled(ticked, id, event.target.checked))}
          />
        ))}
      </Choices>
      <Choices
        id="sheets"
        legend="What else do you need of them?"
        hint="Each comes on a sheet of its own, with a row for each entry."
      >
        {SHEET_CHOICES.map(({ label, hint }) => (
          <Checkbox
            key={label}
            label={label}
            hint={hint}
            checked={sheets.includes(label)}
            onChange={(event) => setSheets(toggled(sheets, label, event.target.checked))}
          />
        ))}
      </Choices>
      <Radios
        name="format"
        legend="What kind of file?"
        value={format}
        choices={[
          {
            value: 'xlsx',
            label: 'Excel workbook',
            hint: 'Opens in Excel, LibreOffice, Numbers and Google Sheets.',
          },
          { value: 'csv', label: 'CSV', hint: 'Plain text, for other programs.' },
        ]}
        onChange={setFormat}
      />
    </FormCard>
  );
}

function toggled(all: string[], one: string, on: boolean): string[] {
  return on ? [...all, one] : all.filter((each) => each !== one);
}
