/** Who deals with a report, one after another, and what that means for the resident. */
export const WAY = [
  ['报社先看', '编辑看过每一件，马上给您回执号'],
  ['社区来办', '归哪个社区、在谁手里、几天办完，随时看得到'],
  ['您说了算', '办完问您解决没有；没解决，接着办'],
] as const;

/** Hints say whose matter it is and then what belongs there: the second half is enough below the beat's name. */
export function shortHint(hint: string): string {
  return hint.split(/[:：]/).pop() ?? hint;
}
