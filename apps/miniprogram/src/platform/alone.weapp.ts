/** WeChat runs the app once. */
export const alone = <Result>(work: () => Promise<Result>): Promise<Result> => work();

export function whenKeptElsewhere(_changed: () => void): void {}
