/** Where an ask to see a confidential reporter stands. */
export const IDENTITY_REQUEST_STATES = ['waiting', 'granted', 'refused'] as const;
export type IdentityRequestState = (typeof IDENTITY_REQUEST_STATES)[number];

/** One editor's ask to see who reported in confidence; another one has to agree. */
export interface IdentityRequest {
  id: string;
  reportId: string;
  reportTitle: string;
  state: IdentityRequestState;
  reason: string;
  /** The name of who asks. */
  askedBy: string;
  askedAt: string;
  /** The name of who answered; null while it waits. */
  decidedBy: string | null;
  /** Until when it waits, or may be used. */
  until: string;
  mine: boolean;
  /** Whether the reader may agree or refuse. */
  mayDecide: boolean;
}

/** Instead of who reported, until a second person has agreed. */
export interface IdentityWaits {
  waiting: IdentityRequest;
}
