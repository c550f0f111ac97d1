import type { ComponentType } from 'react';
import type { DeskCommand } from '@sanshi/contracts';
import { AntdLook } from '../ui/antd-look';
import { useReturnFocus } from '../ui/use-return-focus';
import { AssignForm } from './forms/assign-form';
import type { FormProps } from './forms/command-dialog';
import { CoverForm } from './forms/cover-form';
import { MergeForm } from './forms/merge-form';
import { FollowUpForm, VerifyForm } from './forms/newsroom-forms';
import { AskSupervisorForm, DecideForm, ReturnForm } from './forms/office-forms';
import { PublishForm } from './forms/publish-form';
import { AnswerForm, ResolveForm } from './forms/result-forms';
import { AcceptForm, DeclineForm, ReasonForm } from './forms/triage-forms';
import './forms/forms.css';

interface Props extends FormProps {
  dialog: DeskCommand;
  /** The report that merging was begun with. */
  mergeInto: string | null;
}

type Form = ComponentType<FormProps & { mergeInto: string | null }>;

const isAsked = ({ doing }: FormProps, command: 'park' | 'extend'): boolean => doing.report.asked?.command === command;

/** Which form asks for what a command needs. */
const FORMS: Partial<Record<DeskCommand, Form>> = {
  accept: AcceptForm,
  assign: AssignForm,
  decline: DeclineForm,
  merge: ({ mergeInto, ...props }) => <MergeForm {...props} into={mergeInto} />,
  resolve: ResolveForm,
  answer: AnswerForm,
  return: ReturnForm,
  park: (props) =>
    isAsked(props, 'park') ? <DecideForm {...props} command="park" /> : <AskSupervisorForm {...props} command="park" />,
  extend: (props) =>
    isAsked(props, 'extend') ? (
      <DecideForm {...props} command="extend" />
    ) : (
      <AskSupervisorForm {...props} command="extend" />
    ),
  'follow-up': FollowUpForm,
  verify: VerifyForm,
  cover: CoverForm,
  publish: PublishForm,
  unpublish: (props) => <ReasonForm {...props} command="unpublish" />,
  minor: (props) => <ReasonForm {...props} command="minor" />,
  reinstate: (props) => <ReasonForm {...props} command="reinstate" />,
  unmerge: (props) => <ReasonForm {...props} command="unmerge" />,
  reopen: (props) => <ReasonForm {...props} command="reopen" />,
};

/** The dialog that is open, if any. */
export default function CommandDialogs({ dialog, ...props }: Props) {
  useReturnFocus();
  const Form = FORMS[dialog];
  return <AntdLook>{Form && <Form {...props} />}</AntdLook>;
}
