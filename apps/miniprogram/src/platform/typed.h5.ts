/** What a text field of the browser is given to show. */
export const useTyped = (value: string) => ({ value });
