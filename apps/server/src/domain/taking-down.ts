import type { Channel, Role, TakenDownChannel } from '@sanshi/contracts';

/** The newsroom answers the telephone and opens the letters, an office writes down what it sees on its rounds. */
const CHANNELS: Record<Role, readonly TakenDownChannel[]> = {
  editor: ['hotline', 'email', 'patrol'],
  supervisor: ['hotline', 'email', 'patrol'],
  office: ['patrol'],
  admin: [],
};

/** What staff of a role may take down for others, the usual way first. */
export const takesDown = (role: Role): readonly TakenDownChannel[] => CHANNELS[role];

export const mayTakeDown = (role: Role, channel: Channel): boolean => takesDown(role).some((way) => way === channel);
