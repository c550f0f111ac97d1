/** Where a published report is shown, in the mini-program and on the web. */
export const pageOf = (id: string): string => `/around/published/index?id=${encodeURIComponent(id)}`;
