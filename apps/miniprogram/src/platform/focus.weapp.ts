/** Phones with WeChat have no keyboard that goes from one thing to the next. */
export const useHeldFocus = (_onEscape: () => void) => null;
