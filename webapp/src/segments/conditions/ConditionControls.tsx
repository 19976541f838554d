import { SpanControls } from '../SpanControls';
import { AgeControls, AreaControls, TextControls } from './FactControls';
import { IsControl, type Props } from './IsControl';
import { OwnControls } from './OwnControls';
import { RelatedControls } from './RelatedControls';
import { PermissionControls, TouchControls } from './TouchControls';
import { KindControls, ListControls, RoleControls, StatusControls, TagControls } from './WhoControls';

/** What stands behind the first box of a row: it reads on as a sentence. */
export function ConditionControls({ condition, onChange }: Props) {
  switch (condition.type) {
    case 'role':
      return <RoleControls {...{ condition, onChange }} />;
    case 'tag':
      return <TagControls {...{ condition, onChange }} />;
    case 'list':
      return <ListControls {...{ condition, onChange }} />;
    case 'kind':
      return <KindControls {...{ condition, onChange }} />;
    case 'status':
      return <StatusControls {...{ condition, onChange }} />;
    case 'related':
      return <RelatedControls {...{ condition, onChange }} />;
    case 'touch':
      return <TouchControls {...{ condition, onChange }} />;
    case 'mailable':
      return <IsControl {...{ condition, onChange }} yes="yes" no="no" />;
    case 'permission':
      return <PermissionControls {...{ condition, onChange }} />;
    case 'added':
      return <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />;
    case 'born':
      return (
        <SpanControls span={condition.when} dates onChange={(when) => onChange({ ...condition, when })} />
      );
    case 'age':
      return <AgeControls {...{ condition, onChange }} />;
    case 'area':
      return <AreaControls {...{ condition, onChange }} />;
    case 'text':
      return <TextControls {...{ condition, onChange }} />;
    case 'own':
      return <OwnControls {...{ condition, onChange }} />;
  }
}
