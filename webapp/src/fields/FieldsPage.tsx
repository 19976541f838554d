import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnField } from '../api/generated';
import { useMay } from '../session/session';
import { Badge, Badges } from '../ui/Badge';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { many } from '../words/contactWords';
import { FieldForm } from './FieldForm';
import { fieldsQuery } from './fieldsQuery';
import { bySection, kindWords, seenByWords } from './fieldWords';

/** What the group wants to know of its contacts, besides what every group knows. */
export function FieldsPage() {
  const fields = useQuery(fieldsQuery);
  const mayChange = useMay('coordinator');
  const [open, setOpen] = useState<OwnField | 'new'>();
  const columns: Column<OwnField>[] = [
    {
      name: 'What you ask',
      cell: (field) => (
        <>
          {field.name}
          {(field.sensitive || field.retired) && (
            <Badges>
              {field.sensitive && <Badge tone="notice">Sensitive</Badge>}
              {field.retired && <Badge>No longer asked</Badge>}
            </Badges>
          )}
        </>
      ),
    },
    { name: 'An answer is', cell: (field) => kindWords(field.kind) },
    { name: 'Asked of', cell: (field) => field.of.map((kind) => many(kind, 'start')).join(', ') },
    {
      name: 'Who sees it',
      cell: (field) => seenByWords(field.seenBy),
    },
    ...(mayChange
      ? [
          {
            name: 'Change',
            quiet: true,
            cell: (field: OwnField) => (
              <LinkButton onClick={() => setOpen(field)}>
                Change<span className="visually-hidden"> {field.name}</span>
              </LinkButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title="Your own fields"
      about={`What your group wants to know of ${many('person')}, besides name, address and the rest.`}
      above={<Link to="/settings">Settings</Link>}
      actions={
        mayChange && (
          <Button icon="plus" small onClick={() => setOpen('new')}>
            Add a field
          </Button>
        )
      }
    >
      {open && (
        <div className="above">
          <FieldForm
            key={open === 'new' ? 'new' : open.id}
            field={open === 'new' ? undefined : open}
            sections={[...new Set((fields.data?.fields ?? []).map(({ section }) => section).filter(Boolean))]}
            onClose={() => setOpen(undefined)}
          />
        </div>
      )}
      <LoadingOr query={fields}>
        {({ fields }) =>
          fields.length === 0 ? (
            <EmptyState>
              You ask nothing of your own yet. Shoe size, diet, who introduced them: whatever your group wants
              to know.
            </EmptyState>
          ) : (
            bySection(fields).map(({ section, fields }) => (
              <Card key={section} flush title={section || 'More about them'}>
                <Table
                  caption={section || 'More about them'}
                  columns={columns}
                  rows={fields}
                  rowKey={(field) => field.id}
                />
              </Card>
            ))
          )
        }
      </LoadingOr>
    </Page>
  );
}
