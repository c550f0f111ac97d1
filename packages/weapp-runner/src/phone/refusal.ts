/** WeChat's own failure: the app is told `api:fail why`, with the codes. */
export class Refusal extends Error {
  readonly codes: { readonly errno?: number; readonly errCode?: number };

  constructor(why: string, codes: { readonly errno?: number; readonly errCode?: number } = {}) {
    super(why);
    this.codes = codes;
  }
}

/** What a test must say first, or what this runner does not stand in for. The app is told nothing: the call throws. */
export class Missing extends Error {}
