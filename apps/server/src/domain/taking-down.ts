import type { Channel, Role } from '@sanshi/contracts';

/** What staff may take down for others: the newsroom answers the telephone, an office writes down what it sees on its rounds. */
const CHANNELS: Record<Role, readonly Channel[]> = {
  editor: ['hotline', 'patrol'],
  supervisor: ['hotline', 'patrol'],
  office: ['patrol'],
  admin: [],
};

export function mayTakeDown(role: Role, channel: Channel): boolean {
  return CHANNELS[role].includes(channel);
}
