import type { FormElement } from '@tarojs/runtime';
import { useState } from 'react';

/**
 * What a text field of the phone is given to show: the words that it begins with. What is typed it shows by itself. Taro would send all
 * of it back with every key, which costs more the longer the text is, and moves the cursor under a fast hand on a slow phone.
 * Another text from elsewhere needs another field (another `key`).
 */
export function useTyped(value: string) {
  const [first] = useState(value);
  return { defaultValue: first, ref: noteOnly };
}

/** The element knows what stands in the field, for the next time that its page is drawn anew; nothing is sent. */
function noteOnly(field: FormElement | null): void {
  if (!field) return;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => field.props['value'] ?? '',
    set: (typed: string) => {
      field.props['value'] = typed;
    },
  });
}
