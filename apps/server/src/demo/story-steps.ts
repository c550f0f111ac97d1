import type { Confirm, DeskCommandBodies, Identity, ReporterCommand } from '@sanshi/contracts';

/** What happens to a report in the demo, in order; `hoursAgo` counts back from the moment of seeding. */
type StaffStep = {
  [Command in keyof DeskCommandBodies]: {
    hoursAgo: number;
    by: StaffName;
    command: Command;
    body: Omit<DeskCommandBodies[Command], 'version' | 'photoIds' | 'into'>;
    /** With `merge`: the sample's number. */
    into?: number;
    /** How many pictures of the result come along. */
    pictures?: number;
  };
}[keyof DeskCommandBodies];

type ReporterStep =
  | { hoursAgo: number; by: 'reporter'; command: 'confirm'; body: Omit<Confirm, 'version'> }
  | {
      hoursAgo: number;
      by: 'reporter';
      command: Exclude<ReporterCommand, 'confirm' | 'identity'>;
      body: { text: string };
    };

export type StaffName = 'editor' | 'supervisor' | 'office';
export type Step = StaffStep | ReporterStep;

export interface Storyline {
  /** The sample's number in `config/demo/reports.json`. */
  n: number;
  hoursAgo: number;
  identity?: Identity;
  /** The reporter telephoned; an editor wrote it down. */
  byTelephone?: true;
  steps: Step[];
}

export const accept = (hoursAgo: number): Step => ({ hoursAgo, by: 'editor', command: 'accept', body: {} });
/** To the community's own office, unless another is named. */
export const assign = (hoursAgo: number, officeCode = OWN_OFFICE): Step => ({
  hoursAgo,
  by: 'editor',
  command: 'assign',
  body: { officeCode },
});
export const sign = (hoursAgo: number): Step => ({ hoursAgo, by: 'office', command: 'sign', body: {} });
export const reply = (hoursAgo: number, text: string, by: StaffName = 'office'): Step => ({
  hoursAgo,
  by,
  command: 'reply',
  body: { text },
});
export const note = (hoursAgo: number, text: string): Step => ({
  hoursAgo,
  by: 'editor',
  command: 'note',
  body: { text },
});
export const resolve = (hoursAgo: number, text: string, pictures = 1): Step => ({
  hoursAgo,
  by: 'office',
  command: 'resolve',
  body: { text },
  pictures,
});
export const lead = (hoursAgo: number, text: string): Step => ({
  hoursAgo,
  by: 'editor',
  command: 'cover',
  body: { coverage: 'lead', text },
});
export const confirm = (hoursAgo: number, satisfied: boolean, comment: string): Step => ({
  hoursAgo,
  by: 'reporter',
  command: 'confirm',
  body: { solved: true, satisfied, comment },
});

/** Stands for the office of the report's own community. */
export const OWN_OFFICE = 'own';
/** 新华街街道, above the community of the report. */
export const STREET = '140213-SJ02';
