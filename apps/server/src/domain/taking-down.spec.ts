import { expect, test } from '@jest/globals';
import { CHANNELS, ROLES } from '@sanshi/contracts';
import { mayTakeDown } from './taking-down.js';

test('who may take down what comes by which way', () => {
  const may = Object.fromEntries(ROLES.map((role) => [role, CHANNELS.filter((channel) => mayTakeDown(role, channel))]));
  expect(may).toEqual({
    editor: ['hotline', 'email', 'patrol'],
    office: ['patrol'],
    supervisor: ['hotline', 'email', 'patrol'],
    admin: [],
  });
});
